using CaseRecording.App.Data;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>Says, above a note being written, from what it was begun (3.4.3, P23).</summary>
public sealed class NoteFromQuery(CaseRead reads)
{
    /// <summary>One sentence; null where it was begun from the file, or from what is not on it.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<string?> ReadAsync(Guid fileId, string? begunFrom, Actor actor, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        if (!NoteFrom.TryRead(begunFrom, out var from))
            return null;
        var id = from.Id;
        var what = from.Kind switch
        {
            NoteFromKind.Task => await r.Db.Tasks.Where(t => t.Id == id && t.FileId == fileId).Select(t => t.Title).FirstOrDefaultAsync(r.Cancelled) is { } task ? $"the task “{task}”" : null,
            NoteFromKind.Review => await r.Db.Reviews.AnyAsync(x => x.Id == id && x.FileId == fileId, r.Cancelled) ? "the review" : null,
            NoteFromKind.Form => await r.Db.Forms.Where(f => f.Id == id && f.FileId == fileId).Select(f => f.Title).FirstOrDefaultAsync(r.Cancelled) is { } form ? $"“{form}”" : null,
            NoteFromKind.Document => await r.Db.Documents.NotSealed(r.Db).Where(d => d.Id == id && d.FileId == fileId).Select(d => d.Title).FirstOrDefaultAsync(r.Cancelled) is { } document ? $"the document “{document}”" : null,
            NoteFromKind.Note => (await r.TitlesAsync(fileId, [id])).FirstOrDefault() is { } note ? $"the note “{note.What}”" : null,
            _ => null,
        };
        if (from.Kind == NoteFromKind.Alert)
            return await r.Db.NightAlerts.AnyAsync(a => a.Id == id && a.FileId == fileId, r.Cancelled) ? "In answer to the out-of-hours note. Finishing this note acknowledges it, and links the two." : null;
        return what is null ? null : $"From {what}. Once finished, the note is linked to it.";
    }, ct);
}
