using CaseRecording.App.Data;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Risks;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Risks;

/// <summary>A risk to be reviewed.</summary>
/// <param name="RiskId">The risk.</param>
/// <param name="PersonId">Who was marked.</param>
/// <param name="Who">Their name.</param>
/// <param name="Type">The kind.</param>
/// <param name="Due">By when, in words.</param>
/// <param name="Late">Whether the day has passed.</param>
public sealed record RiskDueRow(Guid RiskId, Guid PersonId, string Who, string Type, string Due, bool Late);

/// <summary>
/// The risks whose review is due: with the managers of the team whose manager marked the person, and after a week with the managers across teams too, so that
/// none is forgotten with whoever left (3.4.3, P26).
/// </summary>
public sealed class RisksDueQuery(CaseRead reads, ReferenceData reference, CodeLists codes)
{
    /// <summary>How long before the day it is shown, and after it until it goes to the managers across teams, in days.</summary>
    public const int Ahead = 7, Overdue = 7;

    /// <summary>The most that are shown at once.</summary>
    public const int Most = 50;

    /// <summary>Reads them, the longest due first.</summary>
    public Task<IReadOnlyList<RiskDueRow>> ReadAsync(Actor actor, CancellationToken ct = default) => reads.ListAsync<IReadOnlyList<RiskDueRow>>(Permission.MarkRisks, actor, async r =>
    {
        var rows = await Due(r, r.Today.AddDays(Ahead)).Join(r.Db.People, x => x.PersonId, p => p.Id, (x, p) => new { x.Id, x.PersonId, x.Type, x.ReviewOn, p.Forename, p.Surname })
            .OrderBy(x => x.ReviewOn).ThenBy(x => x.Id).Take(Most).ToListAsync(r.Cancelled);
        return [.. rows.Select(x => new RiskDueRow(x.Id, x.PersonId, $"{x.Forename} {x.Surname}".Trim(), codes.Label("risk-types", x.Type)!,
            When.Due(x.ReviewOn, r.Today, reference.Timescales.Calendar.WorkingDaysBetween), x.ReviewOn < r.Today))];
    }, ct);

    /// <summary>How many have come due, for whoever may review them.</summary>
    internal static async Task<int> CountAsync(Reading r) => r.Rights.May(Permission.MarkRisks) ? await Due(r, r.Today).CountAsync(r.Cancelled) : 0;

    private static IQueryable<RiskToChildren> Due(Reading r, DateOnly until)
    {
        var (teams, across, forgotten, me) = (r.Rights.Teams.ToList(), r.Rights.AcrossTeams(), r.Today.AddDays(-Overdue), r.Rights.Actor.Id);
        return r.Db.Risks.Where(x => x.EndedOn == null && x.ReviewOn <= until && (teams.Contains(x.TeamId) || (across && x.ReviewOn < forgotten))
            && r.Db.People.VisibleTo(r.Db, me).Any(p => p.Id == x.PersonId));
    }
}
