using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Tasks;

/// <summary>What waits for one person.</summary>
/// <param name="CameBack">What was returned with reasons; it is shown first, because somebody waits for it.</param>
/// <param name="Tasks">Everything else, overdue first.</param>
/// <param name="MayNote">Whether they may write a note from a task.</param>
public sealed record MyWork(TrayPage CameBack, TrayPage Tasks, bool MayNote);

/// <summary>My work: my open tasks, overdue first, and what came back to me (P34).</summary>
public sealed class MyWorkQuery(CaseRead reads, ReferenceData reference)
{
    /// <summary>The first page.</summary>
    public Task<MyWork> ReadAsync(Actor actor, CancellationToken ct = default) => reads.ListAsync(Permission.TakeTasks, actor, async r =>
        new MyWork(
            await r.PageAsync(Mine(r).Where(t => t.Kind == TaskKind.CompleteReturnedForm), null, reference.Timescales.Calendar),
            await r.PageAsync(Mine(r).Where(t => t.Kind != TaskKind.CompleteReturnedForm), null, reference.Timescales.Calendar), r.Rights.May(Permission.WriteNote)), ct);

    /// <summary>A further page of tasks.</summary>
    public Task<TrayPage> MoreAsync(TrayPlace after, Actor actor, CancellationToken ct = default) => reads.ListAsync(Permission.TakeTasks, actor, r =>
        r.PageAsync(Mine(r).Where(t => t.Kind != TaskKind.CompleteReturnedForm), after, reference.Timescales.Calendar), ct);

    private static IQueryable<WorkTask> Mine(Reading r)
    {
        var me = r.Rights.Actor.Id;
        return r.OpenTasks().Where(t => t.AssignedToId == me);
    }
}
