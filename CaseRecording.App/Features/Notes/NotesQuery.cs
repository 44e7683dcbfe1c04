using CaseRecording.App.Data;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>The notes of a file: those that are pinned first, then all of them, newest first, by keyset.</summary>
public sealed class NotesQuery(CaseRead reads)
{
    /// <summary>Notes on one page.</summary>
    public const int Size = 20;

    private const int StartLength = 200;

    /// <summary>A page.</summary>
    /// <param name="fileId">The file.</param>
    /// <param name="before">Where the page begins; null for the newest.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="only">The one kind of passage to show, of the notes that hold it; null for whole notes (P47).</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<NotesPage> ReadAsync(Guid fileId, Guid? before, Actor actor, PassageKind? only = null, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        var notes = r.Db.CaseNotes.On(fileId, only, r.Db);
        if (before is { } id)
            notes = notes.Where(n => n.Id.CompareTo(id) < 0);
        var rows = await r.NotesAsync(notes.OrderByDescending(n => n.Id).Take(Size + 1), fileId);
        var page = new NotesPage([.. rows.Take(Size).Select(row => only is null ? row : row.Only(only.Value))], rows.Count > Size ? rows[Size - 1].Id : null);
        return before is null && only is null ? page with { Pinned = await PinnedAsync(r, fileId) } : page;
    }, ct);

    private static async Task<IReadOnlyList<PinnedRow>> PinnedAsync(Reading r, Guid fileId)
    {
        var pins = await r.Db.NotePins.Where(p => p.FileId == fileId && p.TakenDownAt == null).OrderByDescending(p => p.Id).Select(p => p.NoteId).ToListAsync(r.Cancelled);
        if (pins.Count == 0)
            return [];
        var rows = await r.NotesAsync(r.Db.CaseNotes.NotSealed(r.Db).Where(n => pins.Contains(n.Id)), fileId);
        return [.. rows.OrderBy(n => pins.IndexOf(n.Id)).Select(n => new PinnedRow(n.Id, $"{n.Title}, {n.Happened}, by {n.Recorded.ByName}", n.Pinned!, Start(n)))];
    }

    private static string Start(NoteRow note)
    {
        var text = note.Passages.Select(p => $"{p.Opening}: {p.Text}").FirstOrDefault() ?? "";
        return text.Length <= StartLength ? text : $"{text[..StartLength].TrimEnd()}…";
    }
}
