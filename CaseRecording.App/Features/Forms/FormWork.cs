using CaseRecording.App.Data;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Forms;

/// <summary>What every act on a form begins or ends with, whatever the form is part of.</summary>
public static class FormWork
{
    /// <summary>A form on the file that is worked on.</summary>
    /// <exception cref="RuleBrokenException">It is not there, or is part of something else than <paramref name="owner"/>.</exception>
    public static async Task<Form> FormAsync(this Work work, Guid formId, FormOwner? owner = null)
    {
        var form = await work.Db.Forms.FirstOrDefaultAsync(f => f.Id == formId && f.FileId == work.File.Id, work.Cancelled)
            ?? throw new RuleBrokenException("There is no such form on this file. Open it again from the child's file.");
        Rule.Require(owner is null || form.Owner == owner, $"{form.Title} is not a form for this. Open it again from the child's file.");
        Rule.Require(form.CaseId is null || !await work.Db.Cases.AnyAsync(c => c.Id == form.CaseId && c.ClosedAt != null, work.Cancelled),
            "The case that this form belongs to is closed. A closed case takes no new forms; add a correction or a contact instead.", "7.1.2");
        return form;
    }

    /// <summary>Everything written in it.</summary>
    public static async Task<FormContents> ContentsAsync(this Work work, TemplateShelf templates, Form form) =>
        await work.Db.ContentsAsync(form, await templates.OfAsync(work.Db, form, work.Cancelled), work.Cancelled);

    /// <summary>What a step of the person who acts must know.</summary>
    public static FormFacts Facts(this Work work, FormContents contents) => contents.Facts(work.By.ById, work.By.Day);

    /// <summary>Remembers that whoever acts wrote in the form or sent it, and so does not authorise it (6.1.2).</summary>
    public static async Task WroteAsync(this Work work, Form form)
    {
        var known = await work.Db.FormContributors.Where(c => c.FormId == form.Id).Select(c => c.StaffId).ToListAsync(work.Cancelled);
        known.AddRange(work.Db.FormContributors.Local.Where(c => c.FormId == form.Id).Select(c => c.StaffId));
        if (FormContributor.IfNew(form, known, work.By) is { } contributor)
            work.Db.Add(contributor);
    }

    /// <summary>Whoever writes in a returned form, or sends it again, takes it up.</summary>
    public static async Task TakeUpAsync(this Work work, Form form)
    {
        if (form.State != FormState.Returned)
            return;
        var facts = FormFacts.Example;
        switch (form.Owner)
        {
            case FormOwner.Itself:
                form.Resume(facts);
                break;
            case FormOwner.Narrates:
                (await work.Db.Narrates.FirstAsync(n => n.FormId == form.Id, work.Cancelled)).Resume(form, facts);
                break;
            case FormOwner.Plan:
                (await work.Db.Plans.FirstAsync(p => p.FormId == form.Id, work.Cancelled)).Resume(form, PlanFacts.Example);
                break;
        }
    }
}
