using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Tasks;

/// <summary>Takes a task from the team's tray.</summary>
public sealed record TakeTaskCommand(Guid TaskId, Guid HandIn);

/// <summary>A member of the team takes a task from its tray; the first to take it has it (P30).</summary>
public sealed class TakeTask(CaseWork work)
{
    /// <summary>Takes it.</summary>
    public Task<Outcome> RunAsync(TakeTaskCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.TakeTasks, actor, async w =>
    {
        var task = await w.TaskAsync(c.TaskId);
        task.RequireInTrayOf(w.Rights);
        w.Rights.Require(TaskNeeds.Permission(task.Kind));
        if (task.AssignedToId is { } other && other != actor.Id)
        {
            var who = await w.Db.Staff.Where(s => s.Id == other).Select(s => s.FullName).FirstOrDefaultAsync(w.Cancelled);
            throw new RuleBrokenException($"{who ?? "Somebody else"} has taken this task already. Ask them, or a manager, to put it back if it should be yours.");
        }
        task.GiveTo(actor.Id, actor.FullName);
        return task.Id;
    }, c.HandIn, ct);
}
