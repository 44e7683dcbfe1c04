using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Tasks;

/// <summary>Says that a task is done.</summary>
public sealed record FinishTaskCommand(Guid TaskId, Guid HandIn);

/// <summary>Whoever has a task that no act of its own finishes says that it is done.</summary>
public sealed class FinishTask(CaseWork work)
{
    /// <summary>Finishes it.</summary>
    public Task<Outcome> RunAsync(FinishTaskCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.TakeTasks, actor, async w =>
    {
        var task = await w.TaskAsync(c.TaskId);
        Rule.Require(task.AssignedToId == actor.Id, "Only whoever has this task can say that it is done. Take it first.");
        Rule.Require(TaskNeeds.FinishedByHand.Contains(task.Kind), "This task is done when the work itself is done. Open it, and do it there.");
        task.Finish(w.By);
        return task.Id;
    }, c.HandIn, ct);
}
