using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Notes;

/// <summary>A manager asks an author who is away for their unfinished note.</summary>
public sealed record AskForNoteCommand(Guid FileId, Guid DraftId, Guid HandIn);

/// <summary>Asks; the author is told, and the history says so. Nothing of the note is shown (3.6.1, P33).</summary>
public sealed class AskForNote(CaseWork work)
{
    /// <summary>Asks.</summary>
    public Task<Outcome> RunAsync(AskForNoteCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.Supervise, actor, async w =>
    {
        var note = await w.NoteLeftAsync(c.DraftId);
        var asked = UnfinishedNoteAct.AskFor(note, w.By);
        w.Db.Add(asked);
        w.Tell(note.AuthorId, $"{w.By} asks you to finish the note that you began {IslandTime.Words(IslandTime.DayOf(note.BegunAt))}.", UnfinishedNoteRow.LinkTo(c.FileId, c.DraftId), c.FileId);
        return asked.Id;
    }, c.HandIn, ct);
}
