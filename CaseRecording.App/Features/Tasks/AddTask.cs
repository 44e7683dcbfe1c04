using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Tasks;

/// <summary>A task that somebody sets themselves.</summary>
public sealed record AddTaskCommand(Guid FileId, string Title, DateOnly? DueOn, TaskKind Kind, Guid HandIn);

/// <summary>Somebody sets themselves a task on a child's file: a visit, or anything else.</summary>
public sealed class AddTask(CaseWork work)
{
    /// <summary>What people set themselves; every other kind is set by the act that needs it.</summary>
    public static IReadOnlyList<TaskKind> Kinds { get; } = [TaskKind.Other, TaskKind.Visit];

    /// <summary>Adds it to their own tray.</summary>
    public Task<Outcome> RunAsync(AddTaskCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.TakeTasks, actor, async w =>
    {
        Rule.Require(Kinds.Contains(c.Kind), "Tasks of this kind are set by the act that needs them. Set a visit, or another task.");
        w.Rights.Require(TaskNeeds.Permission(c.Kind));
        Rule.Require(c.DueOn is null || c.DueOn >= w.By.Day, "The day has passed already. Put today or a later day.");
        if (c.DueOn is { } due)
            Days.RequireNear(due, w.By.Day, years: 5);
        var open = await w.OpenCaseAsync();
        var task = WorkTask.ForPerson(c.FileId, open?.Id, c.Kind, c.Title, null, actor.Id, open?.TeamId, c.DueOn, w.By);
        w.Db.Add(task);
        return task.Id;
    }, c.HandIn, ct);
}
