using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Notes;

/// <summary>Adds to a completed note.</summary>
public sealed record AddToNoteCommand(Guid FileId, Guid NoteId, string? Text, Guid HandIn);

/// <summary>More to tell is an addendum, not a correction: it stands under the note with its own author and time (3.7.1).</summary>
public sealed class AddToNote(CaseWork work)
{
    /// <summary>Adds it.</summary>
    public Task<Outcome> RunAsync(AddToNoteCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.WriteNote, actor, async w =>
    {
        var at = await NoteToAmend.FindAsync(w, c.NoteId);
        var addendum = NoteAddendum.Add(at.Note, c.Text, at.CaseClosed, at.Facts, w.By);
        w.Db.Add(addendum);
        return addendum.Id;
    }, c.HandIn, ct);
}
