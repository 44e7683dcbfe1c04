using CaseRecording.App.Data;
using CaseRecording.App.Features.Supervision;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Allocations;

/// <summary>Passes one case or several to another team.</summary>
public sealed record PassCasesToTeamCommand(IReadOnlyList<Guid> FileIds, Guid TeamId, string? Why, Guid HandIn);

/// <summary>
/// A manager passes cases to another team: all of them or, where one cannot be, none. What a case still asks for lies in that team's tray from
/// then on (3.4.3, P22).
/// </summary>
public sealed class PassCasesToTeam(CaseWork work)
{
    /// <summary>Passes them on.</summary>
    public Task<Outcome> RunAsync(PassCasesToTeamCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.Allocate, actor, async w =>
    {
        Rule.Require(c.FileIds.Count > 0, "Choose at least one case.");
        var why = Rule.Text(c.Why, "Reason", AllocateCases.MaxWhyLength);
        var team = await w.Db.Teams.AsNoTracking().FirstOrDefaultAsync(t => t.Id == c.TeamId, w.Cancelled);
        Rule.Require(team is not null, "There is no such team. Choose one from the list.");
        await w.EachCaseAsync(c.FileIds.Distinct(), f => f, fileId => PassAsync(w, fileId, team, why));
        return team.Id;
    }, c.HandIn, ct);

    private static async Task PassAsync(Work w, Guid fileId, Team team, string why)
    {
        var open = await w.ManagedCaseAsync(fileId);
        Rule.Require(open.TeamId != team.Id, $"{team.Name} has this case already.");
        var former = open.AllocatedToId;
        open.PassToTeam(team.Id, team.Name, why, w.By);
        foreach (var task in await w.OpenTasksOfAsync(open))
            if (task.AssignedToId is null || (task.AssignedToId == former && TaskNeeds.OfTheWorker.Contains(task.Kind)))
                task.PassToTeam(team.Id, team.Name);
        await w.AskForSupervisionAsync(open);
        w.Tell(former, $"A case of yours was passed to {team.Name}: {why}", $"/files/{open.FileId}", open.FileId);
    }
}
