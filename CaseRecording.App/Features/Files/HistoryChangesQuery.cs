using CaseRecording.App.Data;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Files;

/// <summary>What one line of a file's history changed, in words.</summary>
public sealed class HistoryChangesQuery(CaseRead reads)
{
    /// <summary>A sentence for each field; none where the line is not on this file.</summary>
    /// <param name="fileId">The file.</param>
    /// <param name="entryId">The line.</param>
    /// <param name="actor">Who opens it.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<IReadOnlyList<string>> ReadAsync(Guid fileId, Guid entryId, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync<IReadOnlyList<string>>(fileId, actor, null, async r =>
        {
            var changes = await r.Db.History.Where(e => e.FileId == fileId && e.Id == entryId).Select(e => e.Changes).FirstOrDefaultAsync(r.Cancelled) ?? "[]";
            var keys = HistoryWords.KeysIn(changes);
            var names = await r.Db.Staff.Where(s => keys.Contains(s.Id)).Select(s => new { s.Id, Name = s.FullName })
                .Concat(r.Db.Teams.Where(t => keys.Contains(t.Id)).Select(t => new { t.Id, t.Name })).ToDictionaryAsync(n => n.Id, n => n.Name, r.Cancelled);
            return HistoryWords.Of(changes, names);
        }, ct);
}
