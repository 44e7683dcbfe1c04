using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>
/// How many unfinished notes of one's own are on files that were restricted since. Nothing of the child is told; that the words are kept is, because
/// what somebody wrote is never lost in silence (3.9.1, P42).
/// </summary>
public sealed class NotesOutOfReachQuery(CaseRead reads)
{
    /// <summary>Counts them.</summary>
    public Task<int> ReadAsync(Actor actor, CancellationToken ct = default) => reads.ListAsync(Permission.OpenFiles, actor, r =>
    {
        var prefix = DraftScope.Prefix(DraftKind.Note);
        return r.Db.Set<DraftField>().Where(d => d.AuthorId == actor.Id && d.FileId != null && d.Scope.StartsWith(prefix) && !r.Db.Files.VisibleTo(actor.Id).Any(f => f.Id == d.FileId))
            .Select(d => d.Scope).Distinct().CountAsync(r.Cancelled);
    }, ct);
}
