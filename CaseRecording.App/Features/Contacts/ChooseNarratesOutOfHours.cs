using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Contacts;

/// <summary>Out of hours a worker chooses NARRATES on a referral (3.5.2, P30).</summary>
public sealed record ChooseNarratesOutOfHoursCommand(Guid ReferralId, NarratesChoice Narrates, string? Reasons, Guid? HandIn = null);

/// <summary>
/// Opens the child's case, or joins the open one, so that NARRATES can be started at once; the task lies in the Initial Response Team's tray,
/// and one of its managers confirms within one working day.
/// </summary>
public sealed class ChooseNarratesOutOfHours(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(ChooseNarratesOutOfHoursCommand command, Actor actor, CancellationToken ct = default) =>
        work.OnReferralAsync(command.ReferralId, Permission.ChooseNarratesOutOfHours, actor, async (w, referral) =>
        {
            var confirmBy = w.Timescales.Due("narrates-confirmation", w.By.Day);
            var irt = await w.TeamAsync("irt");
            var open = await w.OpenCaseAsync() ?? Open(w, irt, confirmBy, command.Narrates);
            referral.ChooseNarratesOutOfHours(command.Narrates, command.Reasons ?? "", open.Id, confirmBy, w.By);
            await w.AskForNarratesAsync(referral, command.Narrates, open.Id);
            await w.WithdrawTasksAsync(referral.Id, "NARRATES was chosen out of hours; a manager confirms it", TaskKind.DecideReferral);
            w.Db.Add(WorkTask.ForTeam(referral.FileId, open.Id, TaskKind.ConfirmNarrates, $"Confirm NARRATES ({command.Narrates}), chosen out of hours", referral.Id, irt, confirmBy, w.By));
            var managers = await w.Db.RoleAssignments.InForce(w.By.Day).Where(r => r.Role == StaffRole.TeamManager && r.TeamId == irt)
                .Select(r => r.StaffId).Distinct().ToListAsync(w.Cancelled);
            foreach (var manager in managers.Append(open.AllocatedToId ?? Guid.Empty).Where(m => m != Guid.Empty).Distinct())
                w.Tell(manager, $"NARRATES ({command.Narrates}) was chosen out of hours and waits for confirmation by {IslandTime.LongWords(confirmBy)}.", $"/referrals/{referral.Id}");
        }, command.HandIn, ct);

    private static Case Open(Work w, Guid team, DateOnly confirmBy, NarratesChoice narrates)
    {
        var opened = Case.OpenOutOfHours(w.File.Id, team, confirmBy, w.By);
        opened.SetLevelOf(ReferralNextStep.Narrates, narrates);
        w.Db.Add(opened);
        return opened;
    }
}
