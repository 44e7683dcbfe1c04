using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>That an unfinished note exists whose author has left or is away; not a word of it.</summary>
/// <param name="DraftId">The note being written.</param>
/// <param name="FileId">The child's file.</param>
/// <param name="Child">The child's name.</param>
/// <param name="Author">Who began it.</param>
/// <param name="BegunOn">When.</param>
/// <param name="Begun">How long ago, in words.</param>
/// <param name="Where">That its author has left, or until when they are away.</param>
/// <param name="MayAsk">Whether its author can be asked for it.</param>
/// <param name="Asked">Who asked for it last, and when.</param>
/// <param name="Opened">Whether the reader has opened it, so that its words can be read now.</param>
public sealed record NoteLeftRow(Guid DraftId, Guid FileId, string Child, string Author, DateOnly BegunOn, string Begun, string Where, bool MayAsk, string? Asked, bool Opened)
{
    /// <summary>Where it is read, once a reason is on record.</summary>
    public string Link => $"files/{FileId}/notes/{DraftId}/left";
}

/// <summary>What colleagues who have left or are away left unfinished, for a manager of the team: on one file, of one author, or all (3.6.1, P33).</summary>
public sealed class NotesLeftQuery(CaseRead reads)
{
    /// <summary>Reads it, the oldest first.</summary>
    public Task<IReadOnlyList<NoteLeftRow>> ReadAsync(Guid? fileId, Guid? authorId, Actor actor, CancellationToken ct = default) => reads.ListAsync<IReadOnlyList<NoteLeftRow>>(Permission.Supervise, actor, async r =>
    {
        var found = await NotesLeft.FindAsync(r.Db, r.Rights, r.Today, r.Cancelled, fileId, authorId);
        var drafts = found.Select(f => f.Note.DraftId).ToList();
        var acts = (drafts.Count == 0 ? [] : await r.Db.UnfinishedNoteActs.Where(a => drafts.Contains(a.DraftId)).OrderBy(a => a.Id).ToListAsync(r.Cancelled)).ToLookup(a => a.DraftId);
        return [.. found.Select(f =>
        {
            var asked = acts[f.Note.DraftId].LastOrDefault(a => a.Deed == UnfinishedNoteDeed.AskedFor);
            var begun = IslandTime.DayOf(f.Note.BegunAt);
            return new NoteLeftRow(f.Note.DraftId, f.Note.FileId, f.Child, $"{f.Note.AuthorName}, {f.Note.AuthorRole}", begun, When.Ago(begun, r.Today),
                f.AwayUntil is { } until ? $"away until {IslandTime.Words(until)}" : "has left", f.Note.Absence == AuthorAbsence.Away,
                asked is null ? null : $"asked for by {asked.Recorded.ByName}, {When.Short(asked.Recorded.At)}", acts[f.Note.DraftId].Any(a => a.Opens(actor.Id, r.Now - Security.FileAccess.ReasonHolds)));
        })];
    }, ct);
}
