using CaseRecording.App.Data;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Night;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Night;

/// <summary>A night's work, for the morning.</summary>
/// <param name="Night">Which night.</param>
/// <param name="OnDuty">Who was on duty in it, and as what.</param>
/// <param name="Teams">The work of each team, in the order in which a case travels.</param>
public sealed record Handover(NightHours Night, IReadOnlyList<DutyRow> OnDuty, IReadOnlyList<HandoverTeam> Teams);

/// <summary>A team's part of it: what has to be decided or done today first.</summary>
public sealed record HandoverTeam(Guid TeamId, string Name, IReadOnlyList<NightWorkRow> ToDecide, IReadOnlyList<NightWorkRow> Rest);

/// <summary>Somebody on duty out of hours.</summary>
/// <param name="TurnId">The turn.</param>
/// <param name="StaffId">Who.</param>
/// <param name="Who">Full name and job title.</param>
/// <param name="Kind">As what.</param>
/// <param name="From">From when, UTC.</param>
/// <param name="Until">Until when, UTC.</param>
/// <param name="Reach">How they are reached.</param>
public sealed record DutyRow(Guid TurnId, Guid StaffId, string Who, DutyKind Kind, DateTime From, DateTime Until, string Reach);

/// <summary>The work of the last night by team; it is there as soon as it is recorded, so at 09:00 too (3.5.1, 3.5.2).</summary>
public sealed class HandoverQuery(CaseRead reads, ReferenceData reference)
{
    /// <summary>Reads it: one's own teams; for managers across teams and people who work out of hours, every team.</summary>
    public Task<Handover> ReadAsync(Actor actor, CancellationToken ct = default) => reads.ListAsync(Permission.SeeTeamTray, actor, async r =>
    {
        var night = NightHours.LatestAt(r.Now, reference.Timescales.Calendar);
        var rows = (await r.NightWorkAsync(night.From)).ToLookup(x => x.TeamId);
        var (mine, all) = (r.Rights.Teams.ToList(), r.Rights.AcrossTeams() || r.Rights.Is(StaffRole.OutOfHoursWorker));
        var order = reference.TeamsInOrder.ToList();
        var teams = (await r.Db.Teams.Where(t => all || mine.Contains(t.Id)).Select(t => new { t.Id, t.Key, t.Name }).ToListAsync(r.Cancelled)).OrderBy(t => order.IndexOf(t.Key));
        return new Handover(night, await DutyAsync(r, night.From, night.Until),
            [.. teams.Where(t => rows.Contains(t.Id) || !all).Select(t => new HandoverTeam(t.Id, t.Name, [.. rows[t.Id].Where(x => x.Decide is not null)], [.. rows[t.Id].Where(x => x.Decide is null)]))]);
    }, ct);

    /// <summary>Who is on the rota between two moments.</summary>
    internal static async Task<IReadOnlyList<DutyRow>> DutyAsync(Reading r, DateTime from, DateTime until) =>
        [.. (await r.Db.DutyTurns.Where(t => t.Until > from && t.From < until && t.Until > t.From)
            .Join(r.Db.Staff, t => t.StaffId, s => s.Id, (t, s) => new { t.Id, t.StaffId, s.FullName, s.JobTitle, t.Kind, t.From, t.Until, t.Reach }).ToListAsync(r.Cancelled))
            .OrderBy(t => t.From).ThenBy(t => t.Kind).Select(t => new DutyRow(t.Id, t.StaffId, $"{t.FullName}, {t.JobTitle}", t.Kind, t.From, t.Until, t.Reach))];
}
