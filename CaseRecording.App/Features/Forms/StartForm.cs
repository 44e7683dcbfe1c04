using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Forms;

/// <summary>Begins a form that has no process of its own, such as a Strategy Discussion. One that is already being written is opened instead.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="TemplateKey">Which form, such as <c>strategy-discussion</c>.</param>
/// <param name="SubjectId">What it is begun for, such as a referral; may be left out.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record StartFormCommand(Guid FileId, string TemplateKey, Guid? SubjectId, Guid HandIn);

/// <summary>Does it; the outcome is the form's key.</summary>
public sealed class StartForm(CaseWork cases, TemplateShelf templates)
{
    /// <summary>The template of a Strategy Discussion.</summary>
    public const string StrategyDiscussion = "strategy-discussion";

    public Task<Outcome> RunAsync(StartFormCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.WriteForms, actor, async work =>
        {
            var openCase = await work.RequireOpenCaseAsync();
            var form = await BeginAsync(work, templates, openCase, c.TemplateKey, c.SubjectId);
            if (c.TemplateKey == StrategyDiscussion)
                await FinishStartTasksAsync(work);
            if (!await work.Db.Tasks.AnyAsync(t => t.SubjectId == form.Id && t.Kind == TaskKind.CompleteForm, ct))
                work.Db.Add(WorkTask.ForPerson(work.File.Id, openCase.Id, TaskKind.CompleteForm, $"Complete: {form.Title}", form.Id, actor.Id, openCase.TeamId, form.DueOn, work.By));
            return form.Id;
        }, c.HandIn, ct);

    /// <summary>Begins the form within another act, such as a manager's decision that chooses a Strategy Discussion, and puts its completion in a team's tray.</summary>
    public static async Task<Form> OpenForTeamAsync(Work work, TemplateShelf templates, Case openCase, string templateKey, Guid? subjectId, Guid teamId)
    {
        var form = await BeginAsync(work, templates, openCase, templateKey, subjectId);
        work.Db.Add(WorkTask.ForTeam(openCase.FileId, openCase.Id, TaskKind.CompleteForm, $"Complete: {form.Title}", form.Id, teamId, form.DueOn, work.By));
        return form;
    }

    private static async Task<Form> BeginAsync(Work work, TemplateShelf templates, Case openCase, string templateKey, Guid? subjectId)
    {
        templateKey = PlainText.Tidy(templateKey);
        var open = await work.Db.Forms.FirstOrDefaultAsync(
            f => f.CaseId == openCase.Id && f.TemplateKey == templateKey && (f.State == FormState.InProgress || f.State == FormState.Returned), work.Cancelled);
        if (open is not null)
            return open;
        var template = await templates.CurrentAsync(work.Db, templateKey, work.Cancelled);
        Rule.Require(template.Kind == TemplateKind.Other, $"{template.Title} is begun from its own place on the child's file.");
        var form = Form.Begin(openCase.FileId, openCase.Id, template, subjectId, work.DueOn(templateKey), work.By);
        work.Db.Add(form);
        return form;
    }

    private static async Task FinishStartTasksAsync(Work work)
    {
        foreach (var task in await work.Db.Tasks
            .Where(t => t.FileId == work.File.Id && t.Kind == TaskKind.StartStrategyDiscussion && t.State == TaskState.Open).ToListAsync(work.Cancelled))
            task.Finish(work.By);
    }
}
