using CaseRecording.App.Data;
using CaseRecording.Domain.Audit;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Closure;

/// <summary>The act of closing, with all that follows from it in the same save (7.1.2, 2.6.1; P06, P63, P64).</summary>
internal static class Closing
{
    /// <summary>
    /// Closes the case: its referrals close, the child is again a Child with Additional Needs, retention runs, plans in force end, what was
    /// still asked for is no longer needed, and the allocated worker is told.
    /// </summary>
    /// <exception cref="RuleBrokenException">It is not countersigned, a letter is not sent, or something has come to be missing.</exception>
    public static async Task CloseAsync(this Work work, ClosureInHand closure)
    {
        var effects = closure.Record.Close(closure.Facts, work.By);
        var worker = closure.Case.AllocatedToId;
        foreach (var referral in await work.Db.Referrals.Where(r => effects.ReferralIds.Contains(r.Id)).ToListAsync(work.Cancelled))
            referral.Close(work.By);
        foreach (var plan in await work.Db.Plans.Where(p => p.CaseId == effects.CaseId && p.State == PlanState.Active).ToListAsync(work.Cancelled))
            plan.End($"The case closed: {effects.Why}.", work.By.Day, work.By);
        // A referral that came in meanwhile still waits for its decision, which opens a new case.
        foreach (var task in (await work.OpenTasksAsync(effects.CaseId)).Where(t => t.State == TaskState.Open && t.Kind is not (TaskKind.DecideReferral or TaskKind.ConfirmNarrates)))
            task.Withdraw(work.By, "The case closed.");
        closure.Case.Close(effects.Retention.KeepUntil, $"{effects.Why}; kept until {IslandTime.Words(effects.Retention.KeepUntil)}: {effects.Retention.Ground}", work.By);
        // Nobody works with the child any more from here; who closed the case still sees to the end of the day what they did.
        work.Db.Add(new FileView(work.By, work.File.Id, "Closure", "Closed the case", effects.Why));
        work.Tell(worker, "A case of yours is closed: every letter is sent.", ClosureWork.Link(work.File.Id));
    }
}
