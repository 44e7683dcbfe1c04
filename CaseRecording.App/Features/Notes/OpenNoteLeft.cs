using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Audit;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Notes;

/// <summary>A manager opens, with a reason, the unfinished note of an author who has left or is away.</summary>
public sealed record OpenNoteLeftCommand(Guid FileId, Guid DraftId, string? Reason, Guid HandIn);

/// <summary>The reason stands in the history and in the access log, and the author is told; after that its words can be read for half a day (2.7.1, P07).</summary>
public sealed class OpenNoteLeft(CaseWork work)
{
    /// <summary>Opens it.</summary>
    public Task<Outcome> RunAsync(OpenNoteLeftCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.Supervise, actor, async w =>
    {
        var note = await w.NoteLeftAsync(c.DraftId);
        var opened = UnfinishedNoteAct.Open(note, c.Reason, w.By);
        w.Db.Add(opened);
        await w.LogReasonAsync(note, opened.Reason);
        w.Tell(note.AuthorId, $"{w.By} opened the note that you began {IslandTime.Words(IslandTime.DayOf(note.BegunAt))}. The history of the file says why.", $"/files/{c.FileId}/notes", c.FileId);
        return opened.Id;
    }, c.HandIn, ct);
}

/// <summary>What opening and taking over have in common.</summary>
internal static class NoteLeftAccess
{
    /// <summary>The line in the access log, in the same transaction as the act.</summary>
    public static async Task LogReasonAsync(this Work w, NoteLeftUnfinished note, string? reason) => w.Db.Add(new FileView(w.By, note.FileId, $"Unfinished note of {note.AuthorName}",
        Security.FileAccess.Words(await Security.FileAccess.RelationshipAsync(w.Db, w.Rights, note.FileId, w.By.Day, w.Cancelled)), reason));
}
