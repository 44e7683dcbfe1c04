using CaseRecording.App.Data;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Notes;

/// <summary>The notes of a file, newest first, by keyset.</summary>
public sealed class NotesQuery(CaseRead reads)
{
    /// <summary>Notes on one page.</summary>
    public const int Size = 20;

    /// <summary>A page.</summary>
    /// <param name="fileId">The file.</param>
    /// <param name="before">Where the page begins; null for the newest.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="only">The one kind of passage to show, of the notes that hold it; null for whole notes (P47).</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<NotesPage> ReadAsync(Guid fileId, Guid? before, Actor actor, PassageKind? only = null, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        var notes = r.Db.Set<CaseNote>().Where(n => n.FileId == fileId);
        if (only is { } kind)
            notes = notes.NotSealed(r.Db).Where(n => n.Passages.Any(p => p.Kind == kind));
        if (before is { } id)
            notes = notes.Where(n => n.Id.CompareTo(id) < 0);
        var rows = await r.NotesAsync(notes.OrderByDescending(n => n.Id).Take(Size + 1), fileId);
        return new NotesPage([.. rows.Take(Size).Select(row => only is null ? row : row.Only(only.Value))], rows.Count > Size ? rows[Size - 1].Id : null);
    }, ct);
}
