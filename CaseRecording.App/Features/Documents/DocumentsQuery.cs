using CaseRecording.App.Data;
using CaseRecording.App.Features.Notes;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Documents;

/// <summary>A page of a file's documents.</summary>
/// <param name="Rows">Newest first.</param>
/// <param name="More">Whether there are earlier ones.</param>
/// <param name="TakesNotes">Whether a key document makes a case note: a closed case takes documents and no notes (7.1.2).</param>
public sealed record DocumentsPage(IReadOnlyList<DocumentRow> Rows, bool More, bool TakesNotes);

/// <summary>The documents of a file, newest first, by keyset.</summary>
public sealed class DocumentsQuery(CaseRead reads)
{
    /// <summary>Documents on one page.</summary>
    public const int Size = 50;

    /// <summary>A page; the file's own page is what the access log shows.</summary>
    /// <param name="fileId">The file.</param>
    /// <param name="before">The last document shown; null for the newest.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<DocumentsPage> ReadAsync(Guid fileId, Guid? before, Actor actor, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        var documents = r.Db.Documents.Where(d => d.FileId == fileId);
        if (before is { } last)
            documents = documents.Where(d => d.Id.CompareTo(last) < 0);
        var rows = await r.DocumentsAsync(documents.OrderByDescending(d => d.Id).Take(Size + 1));
        var page = rows.Take(Size).Select(d => d.Id).ToList();
        var notes = page.Count == 0 ? [] : (await r.Db.NoteLinks.InPlace().Where(l => l.FileId == fileId && l.To == NoteLinkTo.Document && page.Contains(l.ToId)
                && r.Db.CaseNotes.NotSealed(r.Db).Any(n => n.Id == l.NoteId && n.Kind == NoteKind.DocumentReceived))
            .OrderBy(l => l.Id).Select(l => new { l.ToId, l.NoteId }).ToListAsync(r.Cancelled)).DistinctBy(l => l.ToId).ToDictionary(l => l.ToId, l => l.NoteId);
        var standing = (await NoteGround.OfFileAsync(r.Db, fileId, null, r.Cancelled)).Facts.Standing;
        return new DocumentsPage([.. rows.Take(Size).Select(d => d with { NoteId = notes.TryGetValue(d.Id, out var note) ? note : null })], rows.Count > Size, standing != FileStanding.CaseClosed);
    }, ct);
}
