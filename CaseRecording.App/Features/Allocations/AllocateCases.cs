using CaseRecording.App.Data;
using CaseRecording.App.Features.Supervision;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Allocations;

/// <summary>One case as the manager saw it when choosing it.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="AllocatedToId">Who had it then; null where nobody did.</param>
public sealed record CaseChosen(Guid FileId, Guid? AllocatedToId);

/// <summary>Allocates one case or several to one worker.</summary>
public sealed record AllocateCasesCommand(IReadOnlyList<CaseChosen> Cases, Guid StaffId, string? Why, Guid HandIn);

/// <summary>
/// A manager allocates cases: all of them or, where one cannot be, none. What the case still asks of its worker goes with it, and the worker
/// is told (3.4.3, P22).
/// </summary>
public sealed class AllocateCases(CaseWork work)
{
    /// <summary>The longest reason.</summary>
    public const int MaxWhyLength = 1000;

    /// <summary>Allocates them.</summary>
    public Task<Outcome> RunAsync(AllocateCasesCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.Allocate, actor, async w =>
    {
        Rule.Require(c.Cases.Count > 0, "Choose at least one case.");
        var why = Rule.Text(c.Why, "Reason", MaxWhyLength);
        var (member, rights) = await w.ColleagueAsync(c.StaffId);
        await w.EachCaseAsync(c.Cases.DistinctBy(x => x.FileId), x => x.FileId, chosen => AllocateAsync(w, chosen, member, rights, why));
        return member.Id;
    }, c.HandIn, ct);

    private static async Task AllocateAsync(Work w, CaseChosen chosen, StaffMember member, Rights rights, string why)
    {
        var open = await w.ManagedCaseAsync(chosen.FileId);
        Rule.Require(open.AllocatedToId == chosen.AllocatedToId,
            "This case was allocated to somebody else while you were looking. Look at the list again; nothing was allocated.");
        await w.RequireMaySeeAsync(chosen.FileId, member);
        var (former, team) = (open.AllocatedToId, CaseInHand.TeamOf(rights, member.FullName, open.TeamId));
        w.Db.Add(open.Allocate(member.Id, member.FullName, team, why, w.By));
        foreach (var task in await w.OpenTasksOfAsync(open))
            if (Follows(task, former) && rights.May(TaskNeeds.Permission(task.Kind)) && task.AssignedToId != member.Id)
            {
                if (task.TeamId != team)
                    task.PassToTeam(team, "the new worker's team");
                task.GiveTo(member.Id, member.FullName);
            }
        await w.AskForSupervisionAsync(open);
        w.Tell(member.Id, $"A case was allocated to you: {why}", $"/files/{open.FileId}", open.FileId);
        w.Tell(former, $"A case of yours was allocated to {member.FullName}: {why}", $"/files/{open.FileId}", open.FileId);
    }

    // What lies in the tray for whoever gets the case, and what the former worker had on it.
    private static bool Follows(WorkTask task, Guid? former) =>
        TaskNeeds.OfTheWorker.Contains(task.Kind) && (task.AssignedToId is null || task.AssignedToId == former);
}
