using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Plans;

/// <summary>Ends a plan in force, with reasons (4.3).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="PlanId">The plan.</param>
/// <param name="Reasons">Why.</param>
/// <param name="On">The day it ended; null for today.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record EndPlanCommand(Guid FileId, Guid PlanId, string? Reasons, DateOnly? On, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class EndPlan(CaseWork cases)
{
    public Task<Outcome> RunAsync(EndPlanCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.AgreePlans, actor, async work =>
        {
            var (plan, _) = await work.PlanAsync(c.PlanId);
            plan.End(c.Reasons, c.On ?? work.By.Day, work.By);
            await work.WithdrawTasksAsync(plan.Id, "The plan ended.", TaskKind.ArrangeReview);
            return plan.Id;
        }, c.HandIn, ct);
}
