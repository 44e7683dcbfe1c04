using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>A note is taken from the top of the file's notes.</summary>
public sealed record UnpinNoteCommand(Guid FileId, Guid NoteId, Guid HandIn);

/// <summary>Takes it down; it stays in its place among the others.</summary>
public sealed class UnpinNote(CaseWork work)
{
    /// <summary>Takes it down.</summary>
    public Task<Outcome> RunAsync(UnpinNoteCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.WriteNote, actor, async w =>
    {
        var pin = await w.Db.NotePins.FirstOrDefaultAsync(p => p.NoteId == c.NoteId && p.FileId == c.FileId && p.TakenDownAt == null, w.Cancelled)
            ?? throw new RuleBrokenException("This note is not pinned any more.");
        pin.TakeDown(w.By);
        return pin.Id;
    }, c.HandIn, ct);
}
