using CaseRecording.App.Data;
using CaseRecording.App.Features.Supervision;
using CaseRecording.App.Security;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Notes;

/// <summary>Completing a note, whether from a draft or told whole.</summary>
internal static class NoteInHand
{
    /// <summary>Writes the note on the file in hand, and finishes the tasks that it was.</summary>
    public static async Task<CaseNote> CompleteNoteAsync(this Work w, NoteToWrite told)
    {
        if (told.Kind == NoteKind.Supervision)
            w.Rights.Require(Permission.Supervise);
        TaskKind? finishes = told.Kind switch { NoteKind.Visit => TaskKind.Visit, NoteKind.Supervision => TaskKind.Supervise, _ => null };
        var ground = await NoteGround.OfFileAsync(w.Db, w.File.Id, finishes, w.Cancelled);
        var note = CaseNote.Write(told with { CaseId = ground.CaseId }, ground.Facts, w.Timescales, w.By);
        w.Db.Add(note);
        if (ground.IsAsked)
            foreach (var task in await w.Db.OpenTasksOfFileAsync(w.File.Id, finishes!.Value, w.Cancelled))
                task.Finish(w.By);
        if (note.Kind == NoteKind.Supervision && await w.OpenCaseAsync() is { } open)
            await w.AskForSupervisionAsync(open, note.HappenedOn.Day);
        return note;
    }
}
