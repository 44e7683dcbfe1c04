using CaseRecording.App.Data;
using CaseRecording.Domain.Notes;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>Ties a note that was just finished to what it was begun from (3.4.3, P23).</summary>
internal static class NoteTying
{
    /// <summary>
    /// Links it, and acknowledges the alert to which it replies (3.5.1, P28). What is no longer on the file is left out: a link never keeps words from
    /// being recorded.
    /// </summary>
    public static async Task TieAsync(this Work w, CaseNote note, string? begunFrom)
    {
        if (!NoteFrom.TryRead(begunFrom, out var from))
            return;
        var (db, file, id, ct) = (w.Db, note.FileId, from.Id, w.Cancelled);
        (NoteLinkTo To, Guid Id)? tie = from.Kind switch
        {
            NoteFromKind.Task when await db.Tasks.AnyAsync(t => t.Id == id && t.FileId == file, ct) => (NoteLinkTo.Task, id),
            NoteFromKind.Review when await db.Reviews.AnyAsync(r => r.Id == id && r.FileId == file, ct) => (NoteLinkTo.Review, id),
            NoteFromKind.Form when await db.Forms.AnyAsync(f => f.Id == id && f.FileId == file, ct) => (NoteLinkTo.Form, id),
            NoteFromKind.Document when await db.Documents.AnyAsync(d => d.Id == id && d.FileId == file, ct) => (NoteLinkTo.Document, id),
            NoteFromKind.Note when await db.CaseNotes.NotSealed(db).AnyAsync(n => n.Id == id && n.FileId == file, ct) => (NoteLinkTo.Note, id),
            NoteFromKind.Alert when await AnsweredAsync(w, file, id) is { } answered => (NoteLinkTo.Note, answered),
            _ => null,
        };
        if (tie is { } found)
            db.Add(NoteLink.Tie(note, found.To, found.Id, w.By));
    }

    // Whoever was told of the night's note and writes one in answer has read it.
    private static async Task<Guid?> AnsweredAsync(Work w, Guid fileId, Guid alertId)
    {
        await w.Db.LockAsync($"night-alert:{alertId}", w.Cancelled);
        var alert = await w.Db.NightAlerts.Include(a => a.Told).FirstOrDefaultAsync(a => a.Id == alertId && a.FileId == fileId, w.Cancelled);
        if (alert is null)
            return null;
        if (alert.Told.Any(t => t.StaffId == w.By.ById && t.AcknowledgedAt is null))
            alert.Acknowledge(w.By);
        return await w.Db.CaseNotes.NotSealed(w.Db).AnyAsync(n => n.Id == alert.NoteId, w.Cancelled) ? alert.NoteId : null;
    }
}
