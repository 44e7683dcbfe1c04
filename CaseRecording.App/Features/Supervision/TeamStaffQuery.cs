using CaseRecording.App.Data;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Supervision;

/// <summary>Somebody who works in a team, or lately did.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="FullName">Their name.</param>
/// <param name="JobTitle">Their job.</param>
/// <param name="Standing">That they have left, or until when they are away; null for somebody who is at work.</param>
/// <param name="HasLeft">Whether they hold no role any more.</param>
/// <param name="MayMarkAsLeft">Whether the reader may mark them as left.</param>
/// <param name="MayBringBack">Whether the reader may say that they are back.</param>
public sealed record TeamMemberRow(Guid StaffId, string FullName, string JobTitle, string? Standing, bool HasLeft, bool MayMarkAsLeft, bool MayBringBack)
{
    /// <summary>Whether the reader may say that they are away.</summary>
    public bool MayRecordAway { get; init; }
}

/// <summary>The people of a team, whether or not they have a case, for its manager (2.7.1, P07).</summary>
public sealed class TeamStaffQuery(CaseRead reads)
{
    // Somebody marked as left by mistake is still found for a while.
    private const int MonthsAfterLeaving = 6;

    /// <summary>By name; empty for whoever does not manage the team.</summary>
    public Task<IReadOnlyList<TeamMemberRow>> ReadAsync(Guid teamId, Actor actor, CancellationToken ct = default) => reads.ListAsync<IReadOnlyList<TeamMemberRow>>(Permission.Supervise, actor, async r =>
    {
        if (!r.Rights.Manages(teamId) && !r.Rights.AcrossTeams())
            return [];
        var lately = r.Today.AddMonths(-MonthsAfterLeaving);
        var members = await r.Db.Staff.Include(s => s.Roles).Where(s => s.Roles.Any(x => x.TeamId == teamId && x.From <= r.Today && (x.Until == null || x.Until > lately))).OrderBy(s => s.FullName).ToListAsync(r.Cancelled);
        var away = await r.Db.AwayAsync([.. members.Select(m => m.Id)], r.Today, r.Cancelled);
        return [.. members.Where(m => m.Roles.Any(x => x.TeamId == teamId && x.IsInForce(r.Today)) || !m.Roles.Any(x => x.IsInForce(r.Today))).Select(m =>
        {
            var hasLeft = !m.Roles.Any(x => x.IsInForce(r.Today));
            return new TeamMemberRow(m.Id, m.FullName, m.JobTitle, hasLeft ? "has left" : away.TryGetValue(m.Id, out var until) ? $"away until {IslandTime.Words(until)}" : null, hasLeft,
                !hasLeft && r.Rights.MayMarkAsLeft(m, r.Today), hasLeft && r.Rights.MayBringBack(m, r.Today)) { MayRecordAway = !hasLeft && r.Rights.MayRecordAway(m, r.Today) };
        })];
    }, ct);
}
