using CaseRecording.App.Data;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Security;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>Finishes an unfinished note.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="NoteId">The key made when the writing began; it is the hand-in's key too, so that one piece of writing becomes one note.</param>
/// <param name="Seen">What each long text on the screen shows; null where there is no screen.</param>
public sealed record WriteNoteCommand(Guid FileId, Guid NoteId, IReadOnlyList<FieldSeen>? Seen);

/// <summary>Makes a note of what stands in the draft, and forgets the draft in the same transaction (3.6.1, 4.2, 4.3; P33, P47, P48, P49, P51).</summary>
public sealed class WriteNote(CaseWork work)
{
    /// <summary>Finishes it.</summary>
    public Task<Outcome> RunAsync(WriteNoteCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.WriteNote, actor, async w =>
    {
        var scope = DraftScope.Note(c.NoteId).ToString();
        var drafts = await w.Db.Set<DraftField>().Where(d => d.AuthorId == actor.Id && d.Scope == scope).ToListAsync(w.Cancelled);
        Rule.Require(drafts.All(d => d.FileId is null || d.FileId == c.FileId), "This note was begun on another child's file. Open it from there.");
        // In the transaction that makes the note: another window may have saved since the screen was asked.
        foreach (var seen in c.Seen ?? [])
            Rule.Require(seen.Agrees(drafts.Find(d => d.Field == seen.Field)?.Text), DraftLine.NotTheSame);
        var note = await w.CompleteNoteAsync(DraftedNote.From(c.FileId, drafts.ToDictionary(d => d.Field, d => d.Text)));
        w.Db.RemoveRange(drafts);
        return note.Id;
    }, c.NoteId, ct);
}
