using CaseRecording.App.Data;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>The notes that came from a task, a review or a form, the other side of the link (3.4.3, P23).</summary>
public sealed class NotesLinkedQuery(CaseRead reads)
{
    /// <summary>Of one item, the earliest first; part of a page that was logged.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<IReadOnlyList<NoteTitleRow>> ReadAsync(Guid fileId, Guid itemId, Actor actor, CancellationToken ct = default) => reads.OnFileAsync<IReadOnlyList<NoteTitleRow>>(fileId, actor, null, async r =>
        await r.TitlesAsync(fileId, await r.Db.NoteLinks.InPlace().Where(l => l.FileId == fileId && l.ToId == itemId && l.To != NoteLinkTo.Note).Select(l => l.NoteId).ToListAsync(r.Cancelled)), ct);
}
