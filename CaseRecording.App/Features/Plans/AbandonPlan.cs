using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Plans;

/// <summary>Gives up a plan that was never agreed, with reasons; what was written stays on the file.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">Its form, or the plan.</param>
/// <param name="Reasons">Why.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record AbandonPlanCommand(Guid FileId, Guid FormId, string? Reasons, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class AbandonPlan(CaseWork cases)
{
    public Task<Outcome> RunAsync(AbandonPlanCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.WriteForms, actor, async work =>
        {
            var (plan, form) = await work.PlanAsync(c.FormId);
            plan.Abandon(form, PlanFacts.Example, c.Reasons);
            await work.WithdrawTasksAsync(form.Id, "The plan was abandoned.", TaskKind.CompleteForm, TaskKind.CompleteReturnedForm);
            return plan.Id;
        }, c.HandIn, ct);
}
