using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>A note is put at the top of the file's notes.</summary>
public sealed record PinNoteCommand(Guid FileId, Guid NoteId, Guid HandIn);

/// <summary>Pins it.</summary>
public sealed class PinNote(CaseWork work)
{
    /// <summary>Pins it.</summary>
    public Task<Outcome> RunAsync(PinNoteCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.WriteNote, actor, async w =>
    {
        var note = await w.NoteHereAsync(c.NoteId);
        // One that was sealed since is at the top for nobody, and takes no place.
        var pin = NotePin.Pin(note, await w.Db.NotePins.Where(p => p.FileId == c.FileId && p.TakenDownAt == null && w.Db.CaseNotes.NotSealed(w.Db).Any(n => n.Id == p.NoteId))
            .Select(p => p.NoteId).ToListAsync(w.Cancelled), w.NoteKinds, w.By);
        w.Db.Add(pin);
        return pin.Id;
    }, c.HandIn, ct);
}

/// <summary>The note in hand of pins and links.</summary>
internal static class NoteOfFile
{
    /// <summary>A note of this file that is not sealed.</summary>
    /// <exception cref="RuleBrokenException">There is none.</exception>
    public static async Task<CaseNote> NoteHereAsync(this Work w, Guid noteId) =>
        await w.Db.CaseNotes.NotSealed(w.Db).FirstOrDefaultAsync(n => n.Id == noteId && n.FileId == w.File.Id, w.Cancelled)
        ?? throw new RuleBrokenException("There is no such note on this file. It may have been moved to the child it is about.");
}
