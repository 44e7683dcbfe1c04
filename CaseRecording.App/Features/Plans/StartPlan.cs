using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Plans;

/// <summary>Begins a plan on the child's open case (3.4.1, 4.2).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Kind">Which plan.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record StartPlanCommand(Guid FileId, PlanKind Kind, Guid HandIn);

/// <summary>Does it; the outcome is the key of its form.</summary>
public sealed class StartPlan(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(StartPlanCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.WriteForms, actor, async work =>
        {
            var openCase = await work.RequireOpenCaseAsync();
            var there = await work.Db.Plans.Where(p => p.CaseId == openCase.Id && p.Kind == c.Kind
                && (p.State == PlanState.Draft || p.State == PlanState.AwaitingAgreement || p.State == PlanState.Returned || p.State == PlanState.Active)).Select(p => (PlanState?)p.State).FirstOrDefaultAsync(ct);
            Rule.Require(there != PlanState.Active, $"A {c.Kind.Words()} is in force. To change it, begin its next version; it stays in force until that is agreed.");
            Rule.Require(there is null, $"A {c.Kind.Words()} is being written already. Write in that one; people can write in it side by side.");
            var template = await templates.CurrentAsync(work.Db, TemplateKind.Plan, c.Kind.ToString(), ct);
            var form = Form.Begin(openCase.FileId, openCase.Id, template, null, null, work.By);
            var plan = Plan.Draft(openCase.Id, form, template, await work.PlanDueAsync(openCase, c.Kind), work.By);
            work.Db.AddRange(form, plan);
            await FinishStartTasksAsync(work);
            work.Db.Add(WorkTask.ForPerson(openCase.FileId, openCase.Id, TaskKind.CompleteForm, $"Complete the {c.Kind.Words()}", form.Id, actor.Id, openCase.TeamId, plan.DueOn, work.By));
            return form.Id;
        }, c.HandIn, ct);

    internal static async Task FinishStartTasksAsync(Work work)
    {
        foreach (var task in await work.Db.Tasks.Where(t => t.FileId == work.File.Id && t.Kind == TaskKind.StartPlan && t.State == TaskState.Open).ToListAsync(work.Cancelled))
            task.Finish(work.By);
    }
}
