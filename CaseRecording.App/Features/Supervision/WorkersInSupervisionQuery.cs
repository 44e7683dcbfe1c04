using CaseRecording.App.Data;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Supervision;

/// <summary>A worker whose cases a manager talks over.</summary>
/// <param name="StaffId">The worker.</param>
/// <param name="FullName">Their name.</param>
/// <param name="JobTitle">Their job.</param>
/// <param name="Team">The team of their first case.</param>
/// <param name="Cases">How many open cases they have.</param>
/// <param name="Overdue">Tasks on them past their day.</param>
/// <param name="NeverSupervised">Cases that were never talked over.</param>
/// <param name="SupervisionLate">Cases whose day to be talked over has passed (P34).</param>
public sealed record SupervisedWorkerRow(Guid StaffId, string FullName, string JobTitle, string Team, int Cases, int Overdue, int NeverSupervised, int SupervisionLate)
{
    /// <summary>How timely their notes were recorded lately, of those that the reader may know of (P33).</summary>
    public NoteTimeliness Notes { get; init; } = NoteTimeliness.None;

    /// <summary>Whether they hold no role any more, and their cases wait to be allocated.</summary>
    public bool HasLeft { get; init; }
}

/// <summary>Whom a manager supervises: everybody who has a case in a team they manage (3.6.1, P36).</summary>
public sealed class WorkersInSupervisionQuery(CaseRead reads)
{
    /// <summary>The workers, by team and name.</summary>
    public Task<IReadOnlyList<SupervisedWorkerRow>> ReadAsync(Actor actor, CancellationToken ct = default) => reads.ListAsync<IReadOnlyList<SupervisedWorkerRow>>(Permission.Supervise, actor, async r =>
    {
        var all = r.Rights.AcrossTeams();
        var teams = r.Rights.Teams.Where(t => r.Rights.Manages(t)).ToList();
        var notes = r.Db.CaseNotes.NotSealed(r.Db);
        var rows = await (
            from c in r.Db.Cases
            join s in r.Db.Staff on c.AllocatedToId equals s.Id
            join t in r.Db.Teams on c.TeamId equals t.Id
            where c.ClosedAt == null && (all || teams.Contains(c.TeamId)) && r.Db.Files.VisibleTo(actor.Id).Any(f => f.Id == c.FileId)
            select new
            {
                s.Id, s.FullName, s.JobTitle, Team = t.Name,
                Left = !r.Db.RoleAssignments.InForce(r.Today).Any(x => x.StaffId == s.Id),
                Overdue = r.Db.Tasks.Count(k => k.FileId == c.FileId && k.State == TaskState.Open && k.DueOn < r.Today && k.Kind != TaskKind.Supervise),
                Late = r.Db.Tasks.Any(k => k.CaseId == c.Id && k.Kind == TaskKind.Supervise && k.State == TaskState.Open && k.DueOn < r.Today),
                Supervised = notes.Any(n => n.FileId == c.FileId && n.CaseId == c.Id && n.Kind == NoteKind.Supervision),
            }).ToListAsync(r.Cancelled);
        var timely = await r.TimelinessOfAsync([.. rows.Select(x => x.Id).Distinct()]);
        return [.. rows.GroupBy(x => x.Id).Select(g => new SupervisedWorkerRow(g.Key, g.First().FullName, g.First().JobTitle, g.First().Team, g.Count(), g.Sum(x => x.Overdue), g.Count(x => !x.Supervised), g.Count(x => x.Late)) { Notes = timely.GetValueOrDefault(g.Key, NoteTimeliness.None), HasLeft = g.First().Left })
            .OrderBy(x => x.Team).ThenBy(x => x.FullName)];
    }, ct);
}
