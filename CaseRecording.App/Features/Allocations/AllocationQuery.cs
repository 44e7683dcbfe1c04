using CaseRecording.App.Data;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Allocations;

/// <summary>An open case that nobody has yet.</summary>
public sealed record UnallocatedRow(Guid CaseId, Guid FileId, string Child, string Number, string? Age, string Stage, DateOnly OpenedOn);

/// <summary>Somebody who has cases, and how many: those allocated, and those covered today.</summary>
public sealed record CaseloadCountRow(Guid StaffId, string FullName, string JobTitle, string Team, int Cases, int Covering);

/// <summary>What a manager allocates from.</summary>
/// <param name="Teams">The teams this person manages.</param>
/// <param name="Unallocated">Their cases that nobody has, the longest open first.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Workers">Workers of these teams and of the others, with their caseloads.</param>
/// <param name="AllTeams">To which teams a case can be passed.</param>
public sealed record AllocationBoard(
    IReadOnlyList<TeamRow> Teams, IReadOnlyList<UnallocatedRow> Unallocated, Guid? Next, IReadOnlyList<CaseloadCountRow> Workers, IReadOnlyList<TeamRow> AllTeams);

/// <summary>Unallocated cases and caseloads, for a manager (3.4.3, P22). What they may not know of is neither shown nor counted (P42).</summary>
public sealed class AllocationQuery(CaseRead reads)
{
    /// <summary>Cases on one page.</summary>
    public const int Size = 50;

    /// <summary>A page.</summary>
    public Task<AllocationBoard> ReadAsync(Guid? after, Actor actor, CancellationToken ct = default) => reads.ListAsync(Permission.Allocate, actor, async r =>
    {
        var teams = await r.ManagedAsync();
        var ids = teams.Select(t => t.Id).ToList();
        var cases = r.Db.Cases.Where(c => c.ClosedAt == null && c.AllocatedToId == null && ids.Contains(c.TeamId) && r.Db.Files.VisibleTo(actor.Id).Any(f => f.Id == c.FileId));
        if (after is { } id)
            cases = cases.Where(c => c.Id.CompareTo(id) > 0);
        var rows = await (
            from c in cases
            join f in r.Db.Files on c.FileId equals f.Id
            join p in r.Db.People on f.PersonId equals p.Id
            orderby c.Id
            select new { c.Id, c.FileId, Child = p.Forename + " " + p.Surname, f.PermanentNumber, p.DateOfBirth, c.Stage, c.AwaitsConfirmation, c.OpenedOn }).Take(Size + 1).ToListAsync(r.Cancelled);
        return new AllocationBoard(teams,
            [.. rows.Take(Size).Select(x => new UnallocatedRow(x.Id, x.FileId, x.Child, PermanentNumber.Words(x.PermanentNumber),
                x.DateOfBirth is { } born ? When.Age(born, r.Today) : null, Case.StageWords(x.Stage, x.AwaitsConfirmation), x.OpenedOn))],
            rows.Count > Size ? rows[Size - 1].Id : null,
            await WorkersAsync(r, ids),
            await r.Db.Teams.Where(t => r.Db.RoleAssignments.Any(a => a.TeamId == t.Id && (a.Role == StaffRole.AllocatedWorker || a.Role == StaffRole.TeamManager)))
                .OrderBy(t => t.Name).Select(t => new TeamRow(t.Id, t.Name)).ToListAsync(r.Cancelled));
    }, ct);

    private static async Task<IReadOnlyList<CaseloadCountRow>> WorkersAsync(Reading r, List<Guid> teams)
    {
        var me = r.Rights.Actor.Id;
        var rows = await (
            from role in r.Db.RoleAssignments.InForce(r.Today)
            join member in r.Db.Staff on role.StaffId equals member.Id
            join team in r.Db.Teams on role.TeamId equals team.Id
            where role.Role == StaffRole.AllocatedWorker
            select new
            {
                member.Id, member.FullName, member.JobTitle, TeamId = team.Id, Team = team.Name,
                Cases = r.Db.Cases.Count(c => c.AllocatedToId == member.Id && c.ClosedAt == null && r.Db.Files.VisibleTo(me).Any(f => f.Id == c.FileId)),
                Covering = r.Db.Allocations.Count(a => a.StaffId == member.Id && a.Kind == AllocationKind.Cover && a.From <= r.Today && a.Until >= r.Today
                    && r.Db.Files.VisibleTo(me).Any(f => f.Id == a.FileId)),
            }).ToListAsync(r.Cancelled);
        return [.. rows.OrderByDescending(x => teams.Contains(x.TeamId)).ThenBy(x => x.Team).ThenBy(x => x.FullName).DistinctBy(x => x.Id)
            .Select(x => new CaseloadCountRow(x.Id, x.FullName, x.JobTitle, x.Team, x.Cases, x.Covering))];
    }
}
