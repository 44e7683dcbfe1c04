using CaseRecording.App.Data;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Allocations;

/// <summary>Somebody covers for a worker from one day to another.</summary>
public sealed record CoverWorkerCommand(Guid WorkerId, Guid CoverId, DateOnly From, DateOnly Until, string? Why, Guid HandIn);

/// <summary>A manager has all of one worker's cases covered while they are away, in one go (2.4.1, P04, P22).</summary>
public sealed class CoverWorker(CaseWork work)
{
    /// <summary>Arranges it.</summary>
    public Task<Outcome> RunAsync(CoverWorkerCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.Allocate, actor, async w =>
    {
        Rule.Require(c.WorkerId != c.CoverId, "Nobody can cover for themselves. Choose somebody else.");
        Rule.Require(c.Until >= c.From, "Cover has to end on or after the day it begins. Put a later last day, or an earlier first day.");
        Rule.Require(c.From >= w.By.Day.AddMonths(-1), "Cover begins a month ago at most. Put the days of the leave from now on.");
        Rule.Require(c.Until <= w.By.Day.AddYears(1), "Cover ends within a year. For longer, allocate the cases to somebody else.");
        Rule.Require(c.Until >= w.By.Day, "These days have passed already. Put the days of the leave.");
        var why = Rule.Text(c.Why, "Reason", AllocateCases.MaxWhyLength);
        var (worker, _) = await w.ColleagueAsync(c.WorkerId);
        var (cover, rights) = await w.ColleagueAsync(c.CoverId);
        var mine = w.Rights.Teams.ToList();
        var all = w.Rights.AcrossTeams();
        var files = await w.Db.Cases.Where(x => x.AllocatedToId == worker.Id && x.ClosedAt == null && (all || mine.Contains(x.TeamId))
            && w.Db.Files.VisibleTo(w.By.ById).Any(f => f.Id == x.FileId)).OrderBy(x => x.FileId).Select(x => x.FileId).ToListAsync(w.Cancelled);
        Rule.Require(files.Count > 0, $"{worker.FullName} has no open cases in a team that you manage.");
        await w.EachCaseAsync(files, f => f, async fileId =>
        {
            var open = await w.ManagedCaseAsync(fileId);
            CaseInHand.TeamOf(rights, cover.FullName, open.TeamId);
            await w.RequireMaySeeAsync(fileId, cover);
            w.Db.Add(open.Cover(cover.Id, cover.FullName, c.From, c.Until, why, w.By));
        });
        var days = $"from {IslandTime.Words(c.From)} to {IslandTime.Words(c.Until)}";
        var cases = files.Count == 1 ? "1 case" : $"{files.Count} cases";
        w.Tell(cover.Id, $"You cover {cases} for {worker.FullName} {days}.", $"/my-cases");
        w.Tell(worker.Id, $"{cover.FullName} covers {cases} for you {days}.", $"/my-cases");
        return worker.Id;
    }, c.HandIn, ct);
}
