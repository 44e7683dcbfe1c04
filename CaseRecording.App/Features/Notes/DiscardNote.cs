using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>Throws an unfinished note away.</summary>
public sealed record DiscardNoteCommand(Guid NoteId);

/// <summary>
/// The author throws an unfinished note away. It is no part of the record yet, and nobody else can see it; of one that was taken over from somebody
/// else it stays on record that it was there, and they are told.
/// </summary>
public sealed class DiscardNote(CaseWork work)
{
    /// <summary>Throws it away.</summary>
    public Task<Outcome> RunAsync(DiscardNoteCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.WriteNote, actor, async w =>
    {
        var scope = DraftScope.Note(c.NoteId).ToString();
        var drafts = await w.Db.Set<DraftField>().Where(d => d.AuthorId == actor.Id && d.Scope == scope).ToListAsync(w.Cancelled);
        w.Db.RemoveRange(drafts);
        if (drafts.Find(d => d.FileId is not null)?.FileId is not { } fileId)
            return c.NoteId;
        await w.SettleAsync(actor.Id, fileId, c.NoteId);
        if (await w.Db.UnfinishedNoteActs.Where(a => a.DraftId == c.NoteId && a.Deed == UnfinishedNoteDeed.TakenOver && a.Recorded.ById == actor.Id).OrderBy(a => a.Id).FirstOrDefaultAsync(w.Cancelled) is { } taken)
        {
            w.Db.Add(taken.ThrowAway(w.By));
            w.Tell(taken.AuthorId, $"{w.By} threw away the note that you began {IslandTime.Words(IslandTime.DayOf(taken.BegunAt))}.", $"/files/{fileId}/notes", fileId);
        }
        return c.NoteId;
    }, ct: ct);
}
