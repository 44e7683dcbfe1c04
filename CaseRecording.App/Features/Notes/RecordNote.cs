using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Notes;

/// <summary>Records a note that is told whole.</summary>
public sealed record RecordNoteCommand(NoteToWrite Told, Guid? HandIn);

/// <summary>Records a note without a draft, by the same rules: for the seeder, and for whatever takes notes in from elsewhere.</summary>
public sealed class RecordNote(CaseWork work)
{
    /// <summary>Records it.</summary>
    public Task<Outcome> RunAsync(RecordNoteCommand c, Actor actor, CancellationToken ct = default) =>
        work.OnFileAsync(c.Told.FileId, Permission.WriteNote, actor, async w => (await w.CompleteNoteAsync(w.File, c.Told)).Id, c.HandIn, ct);
}
