using CaseRecording.App.Data;
using CaseRecording.App.Features.Authorising;
using CaseRecording.App.Features.Risks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Tasks;

/// <summary>The numbers beside the places in the rail, and whose changes alter them.</summary>
/// <param name="Mine">My open tasks, and risks whose review has come due.</param>
/// <param name="Team">What nobody has taken in my teams' trays.</param>
/// <param name="ToAuthorise">What awaits my authorisation.</param>
/// <param name="Notices">What I was told and have not dealt with, and out-of-hours notes and risks to children that I have not acknowledged.</param>
/// <param name="Teams">The teams whose changes alter the numbers.</param>
public sealed record TrayCountsRow(int Mine, int? Team, int? ToAuthorise, int Notices, IReadOnlyList<Guid> Teams);

/// <summary>Counts what waits; what the reader may not know of is not counted (3.9.1, P42).</summary>
public sealed class TrayCountsQuery(CaseRead reads)
{
    /// <summary>The numbers for one person.</summary>
    /// <exception cref="RuleBrokenException">They work on no file.</exception>
    public Task<TrayCountsRow> ReadAsync(Actor actor, CancellationToken ct = default) => reads.ListAsync(Permission.OpenFiles, actor, CountAsync, ct);

    private static async Task<TrayCountsRow> CountAsync(Reading r)
    {
        var me = r.Rights.Actor.Id;
        // A manager across teams counts their own team's tray, not the whole service's.
        var teams = r.Rights.Teams.ToList();
        var mine = await r.OpenTasks().CanBeDone().CountAsync(t => t.AssignedToId == me, r.Cancelled) + await RisksDueQuery.CountAsync(r);
        int? team = r.Rights.May(Permission.SeeTeamTray)
            ? await r.OpenTasks().CanBeDone().CountAsync(t => t.TeamId != null && teams.Contains(t.TeamId.Value) && t.AssignedToId == null, r.Cancelled)
            : null;
        int? authorise = AwaitingAuthorisationQuery.MayAuthorise(r.Rights) ? await AwaitingAuthorisationQuery.CountAsync(r) : null;
        var notices = await r.Db.Notices.CountAsync(
            n => n.ToStaffId == me && n.DealtWithAt == null && (n.FileId == null || r.Db.Files.VisibleTo(me).Any(f => f.Id == n.FileId)), r.Cancelled);
        var night = await r.Db.NightAlertReaders.CountAsync(n => n.StaffId == me && n.AcknowledgedAt == null && r.Db.Files.VisibleTo(me).Any(f => f.Id == n.FileId), r.Cancelled);
        var risks = await r.Db.RiskAlertReaders.CountAsync(n => n.StaffId == me && n.AcknowledgedAt == null && r.Db.Files.VisibleTo(me).Any(f => f.Id == n.FileId), r.Cancelled);
        return new TrayCountsRow(mine, team, authorise, notices + night + risks, [.. (r.Rights.AcrossTeams() ? (await r.TraysAsync()).Select(t => t.Id) : teams).Union(teams)]);
    }
}
