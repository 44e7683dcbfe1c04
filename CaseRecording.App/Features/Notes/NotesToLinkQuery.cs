using CaseRecording.App.Data;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>The notes to which one can be linked: those of the same file, recorded last first.</summary>
public sealed class NotesToLinkQuery(CaseRead reads)
{
    /// <summary>The most that are offered.</summary>
    public const int Most = 100;

    /// <summary>Reads them; those it is linked to already are left out.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<IReadOnlyList<NoteTitleRow>> ReadAsync(Guid fileId, Guid noteId, Actor actor, CancellationToken ct = default) => reads.OnFileAsync<IReadOnlyList<NoteTitleRow>>(fileId, actor, null, async r =>
    {
        var ids = await r.Db.CaseNotes.Where(n => n.FileId == fileId && n.Id != noteId
                && !r.Db.NoteLinks.InPlace().Any(l => (l.NoteId == noteId && l.ToId == n.Id) || (l.NoteId == n.Id && l.ToId == noteId)))
            .OrderByDescending(n => n.Id).Take(Most).Select(n => n.Id).ToListAsync(r.Cancelled);
        return [.. (await r.TitlesAsync(fileId, ids)).Reverse()];
    }, ct);
}
