using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Tasks;

/// <summary>Puts a task back in the team's tray.</summary>
public sealed record PutBackTaskCommand(Guid TaskId, Guid HandIn);

/// <summary>Whoever has a task puts it back in the team's tray, or a manager of the team does it for them.</summary>
public sealed class PutBackTask(CaseWork work)
{
    /// <summary>Puts it back.</summary>
    public Task<Outcome> RunAsync(PutBackTaskCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.TakeTasks, actor, async w =>
    {
        var task = await w.TaskAsync(c.TaskId);
        var former = task.AssignedToId;
        Rule.Require(former == actor.Id || (w.Rights.May(Permission.GiveTasks) && w.Rights.Manages(task.TeamId)), TaskInHand.NotThere);
        task.PutBack();
        w.Tell(former, $"{actor.FullName} put a task of yours back in the team's tray: {task.Title}", TaskLink.For(task.Kind, task.FileId, task.SubjectId), task.FileId);
        return task.Id;
    }, c.HandIn, ct);
}
