using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Narrates;

/// <summary>Starts a NARRATES on the child's open case (3.4.1, P18, P20).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Variant">Which; null takes the one that was chosen with the referral.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record StartNarratesCommand(Guid FileId, NarratesVariant? Variant, Guid HandIn);

/// <summary>Does it; the outcome is the key of its form.</summary>
public sealed class StartNarrates(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(StartNarratesCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.WriteForms, actor, async work =>
        {
            var openCase = await work.RequireOpenCaseAsync();
            var open = await work.Db.Narrates.Where(n => n.CaseId == openCase.Id && n.State != NarratesState.Authorised && n.State != NarratesState.Abandoned)
                .Select(n => n.StartedByName).FirstOrDefaultAsync(ct);
            Rule.Require(open is null, $"A NARRATES is under way already, started by {open}. Write in that one; people can write in it side by side.");
            var variant = c.Variant ?? await ChosenAsync(work, openCase);
            var template = await templates.CurrentAsync(work.Db, TemplateKind.Narrates, variant.ToString(), ct);
            var dueOn = await work.NarratesDueAsync(openCase, variant);
            var form = Form.Begin(openCase.FileId, openCase.Id, template, null, null, work.By);
            var assessment = NarratesAssessment.Start(openCase.Id, form, template, dueOn, work.By);
            work.Db.AddRange(form, assessment);
            await FinishStartTasksAsync(work);
            work.Db.Add(WorkTask.ForPerson(openCase.FileId, openCase.Id, TaskKind.CompleteNarrates, $"Complete {template.Title}", form.Id, actor.Id, openCase.TeamId, dueOn, work.By));
            if (openCase.Stage == CaseStage.Referral)
                openCase.MoveTo(CaseStage.Assessment);
            return form.Id;
        }, c.HandIn, ct);

    private static async Task<NarratesVariant> ChosenAsync(Work work, Case openCase)
    {
        var chosen = await work.Db.Referrals.Where(r => r.CaseId == openCase.Id && r.Narrates != null).OrderByDescending(r => r.Id)
            .Select(r => r.Narrates).FirstOrDefaultAsync(work.Cancelled);
        return chosen switch
        {
            NarratesChoice.CwAN => NarratesVariant.CwAN,
            NarratesChoice.CwCN => NarratesVariant.CwCN,
            NarratesChoice.S46 => NarratesVariant.S46,
            _ => throw new RuleBrokenException("Choose which NARRATES is to be started: additional needs, complex needs or section 46.", "3.4.1"),
        };
    }

    // Whoever asked for it, and in whichever tray the task lies: it is done now.
    private static async Task FinishStartTasksAsync(Work work)
    {
        foreach (var task in await work.Db.Tasks.Where(t => t.FileId == work.File.Id && t.Kind == TaskKind.StartNarrates && t.State == TaskState.Open).ToListAsync(work.Cancelled))
            task.Finish(work.By);
    }
}
