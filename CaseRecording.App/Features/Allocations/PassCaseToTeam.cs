using CaseRecording.App.Data;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Allocations;

/// <summary>Passes a case to another team.</summary>
public sealed record PassCaseToTeamCommand(Guid FileId, Guid TeamId, string? Why, Guid HandIn);

/// <summary>A manager passes a case to another team; what it still asks for lies in that team's tray from then on (3.4.3, P22).</summary>
public sealed class PassCaseToTeam(CaseWork work)
{
    /// <summary>Passes it on.</summary>
    public Task<Outcome> RunAsync(PassCaseToTeamCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.Allocate, actor, async w =>
    {
        var why = Rule.Text(c.Why, "Reason", AllocateCases.MaxWhyLength);
        var team = await w.Db.Teams.AsNoTracking().FirstOrDefaultAsync(t => t.Id == c.TeamId, w.Cancelled);
        Rule.Require(team is not null, "There is no such team. Choose one from the list.");
        var open = await w.ManagedCaseAsync(c.FileId);
        Rule.Require(open.TeamId != team.Id, $"{team.Name} has this case already.");
        var former = open.AllocatedToId;
        open.PassToTeam(team.Id, team.Name, why, w.By);
        foreach (var task in await w.OpenTasksOfAsync(open))
            if (task.AssignedToId is null || (task.AssignedToId == former && TaskNeeds.OfTheWorker.Contains(task.Kind)))
                task.PassToTeam(team.Id, team.Name);
        w.Tell(former, $"A case of yours was passed to {team.Name}: {why}", $"/files/{open.FileId}", open.FileId);
        return open.Id;
    }, c.HandIn, ct);
}
