using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Tasks;

/// <summary>Gives a task to somebody.</summary>
public sealed record GiveTaskCommand(Guid TaskId, Guid StaffId, Guid HandIn);

/// <summary>A manager of the team gives one of its tasks to somebody who may do it, and they are told (P30, P42).</summary>
public sealed class GiveTask(CaseWork work)
{
    /// <summary>Gives it.</summary>
    public Task<Outcome> RunAsync(GiveTaskCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.GiveTasks, actor, async w =>
    {
        var task = await w.TaskAsync(c.TaskId);
        w.Rights.RequireManagerOf(task.TeamId);
        var (member, rights) = await w.ColleagueAsync(c.StaffId);
        var needed = TaskNeeds.Permission(task.Kind);
        Rule.Require(rights.May(needed), $"{member.FullName} cannot do this task. {Roles.Refusal(needed)}");
        Rule.Require(await w.MaySeeAsync(task.FileId, member.Id), $"This file is restricted, and {member.FullName} is not among those who may see it. Add them first, or choose somebody else.", "3.9.1");
        task.GiveTo(member.Id, member.FullName);
        w.Tell(member.Id, $"{actor.FullName} gave you a task: {task.Title}", TaskLink.For(task.Kind, task.FileId, task.SubjectId), task.FileId);
        return task.Id;
    }, c.HandIn, ct);
}
