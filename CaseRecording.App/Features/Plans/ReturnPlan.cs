using CaseRecording.App.Data;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Plans;

/// <summary>A manager returns a plan with reasons its author sees on it.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">Its form, or the plan.</param>
/// <param name="Reasons">What must change.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record ReturnPlanCommand(Guid FileId, Guid FormId, string? Reasons, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class ReturnPlan(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(ReturnPlanCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.AgreePlans, actor, async work =>
        {
            var (plan, form) = await work.PlanAsync(c.FormId);
            work.Db.Add(plan.Return(form, await work.PlanFactsAsync(plan, await work.ContentsAsync(templates, form)), c.Reasons, work.By));
            await work.FinishTasksAsync(plan.Id, TaskKind.AgreePlan);
            await work.SendBackAsync(form);
            return plan.Id;
        }, c.HandIn, ct);
}
