using CaseRecording.App.Data;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Closure;

/// <summary>
/// Keeps the tasks of gathering evidence true to the record, whatever act brought the evidence or took it away: a note completed, a form
/// authorised, a task finished, a mark, an answer (7.2.2, P67). Only where a closure is open to change.
/// </summary>
public sealed class GatheringTasks(TemplateShelf templates) : IFollowUp
{
    /// <inheritdoc/>
    public async Task AfterAsync(Work work, IReadOnlyList<Guid> fileIds)
    {
        foreach (var fileId in fileIds)
            await KeepTrueAsync(work, fileId);
    }

    private async Task KeepTrueAsync(Work work, Guid fileId)
    {
        await work.Db.LockAsync($"file:{fileId}", work.Cancelled);
        var closing = await work.Db.Closures.Include(c => c.Items).Where(c => c.EndedAt == null)
            .Join(work.Db.Cases.Where(c => c.FileId == fileId && c.ClosedAt == null), r => r.CaseId, c => c.Id, (r, c) => new { Record = r, Case = c }).FirstOrDefaultAsync(work.Cancelled);
        if (closing is not { Record: { IsOpenToChange: true } record, Case: var openCase })
            return;
        var facts = await ClosureEvidence.ForTasksAsync(work.Db, templates, openCase, record, work.By.Day, work.Cancelled);
        var open = await work.Db.Tasks.Where(t => t.SubjectId == record.Id && t.Kind == TaskKind.GatherClosureEvidence && t.State == TaskState.Open).ToListAsync(work.Cancelled);
        work.Db.AddRange(ClosureTasks.KeepTrue(record, open, ClosureChecklist.Check(facts, record), new ClosureTray(openCase.AllocatedToId, openCase.TeamId), work.By));
    }
}
