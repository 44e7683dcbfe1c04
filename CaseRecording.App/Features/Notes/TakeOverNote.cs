using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>A manager takes over, with a reason, the unfinished note of an author who has left or is away.</summary>
public sealed record TakeOverNoteCommand(Guid FileId, Guid DraftId, string? Reason, Guid HandIn);

/// <summary>
/// The note, as it stands, becomes the manager's to finish; once finished it tells both names (3.6.1, 4.4; P33, P53). The reason stands in the history
/// and in the access log, and the author is told.
/// </summary>
public sealed class TakeOverNote(CaseWork work)
{
    /// <summary>Takes it over.</summary>
    public Task<Outcome> RunAsync(TakeOverNoteCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.Supervise, actor, async w =>
    {
        var note = await w.NoteLeftAsync(c.DraftId);
        var taken = UnfinishedNoteAct.TakeOver(note, c.Reason, w.By);
        var scope = DraftScope.Note(c.DraftId).ToString();
        var fields = await w.Db.Set<DraftField>().Where(d => d.Scope == scope && (d.AuthorId == note.AuthorId || d.AuthorId == actor.Id)).ToListAsync(w.Cancelled);
        Rule.Require(fields.TrueForAll(f => f.AuthorId == note.AuthorId), "You have begun writing in this note yourself. Finish or throw away what you wrote, then take it over.");
        foreach (var field in fields)
            field.PassTo(actor.Id);
        w.Db.Add(taken);
        await w.LogReasonAsync(note, taken.Reason);
        await w.SettleAsync(note.AuthorId, c.FileId, c.DraftId);
        w.Tell(note.AuthorId, $"{w.By} took over the note that you began {IslandTime.Words(IslandTime.DayOf(note.BegunAt))}. It will tell both your names.", $"/files/{c.FileId}/notes", c.FileId);
        return taken.Id;
    }, c.HandIn, ct);
}
