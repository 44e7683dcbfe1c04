using CaseRecording.App.Data;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Supervision;

/// <summary>A manager opens a worker's caseload in supervision (3.6.1, 7.2.1; P36, P66).</summary>
public sealed class CaseloadInSupervisionQuery(CaseRead reads, ReferenceData reference)
{
    /// <summary>The worker's cases in the teams that this person manages.</summary>
    /// <exception cref="RuleBrokenException">They do not supervise, or there is no such worker.</exception>
    public Task<Caseload> ReadAsync(Guid staffId, Actor actor, CancellationToken ct = default) => reads.ListAsync(Permission.Supervise, actor, async r =>
    {
        var worker = await r.Db.Staff.Include(s => s.Roles).FirstOrDefaultAsync(s => s.Id == staffId, r.Cancelled);
        Rule.Require(worker is not null, "There is no such member of staff. Choose one from the list.");
        var all = r.Rights.AcrossTeams();
        var teams = r.Rights.Teams.Where(t => r.Rights.Manages(t)).ToList();
        var rows = await r.CaseloadAsync(staffId, r.Db.Cases.Where(c => all || teams.Contains(c.TeamId)), reference);
        var hasLeft = !worker.Roles.Any(role => role.IsInForce(r.Today));
        return new Caseload(staffId, worker.FullName, worker.JobTitle, await r.WithMayCloseAsync(rows))
        {
            Notes = (await r.TimelinessOfAsync([staffId])).GetValueOrDefault(staffId, NoteTimeliness.None), HasLeft = hasLeft, MayMarkAsLeft = !hasLeft && r.Rights.MayMarkAsLeft(worker, r.Today),
            AwayUntil = (await r.Db.AwayAsync([staffId], r.Today, r.Cancelled)).TryGetValue(staffId, out var until) ? until : null,
            MayRecordAway = !hasLeft && r.Rights.MayRecordAway(worker, r.Today),
            MayBringBack = hasLeft && r.Rights.MayBringBack(worker, r.Today),
        };
    }, ct);
}
