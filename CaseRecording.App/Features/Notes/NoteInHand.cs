using CaseRecording.App.Data;
using CaseRecording.App.Features.Night;
using CaseRecording.App.Security;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>Completing a note, whether from a draft or told whole.</summary>
internal static class NoteInHand
{
    /// <summary>Writes the note on the file in hand, and finishes the tasks that it was.</summary>
    public static async Task<CaseNote> CompleteNoteAsync(this Work w, NoteToWrite told)
    {
        if (told.Kind == NoteKind.Supervision)
            w.Rights.Require(Permission.Supervise);
        var open = await w.OpenCaseAsync();
        var child = await w.Db.People.AsNoTracking().FirstAsync(p => p.Id == w.File.PersonId, w.Cancelled);
        var note = CaseNote.Write(told with { CaseId = open?.Id }, new NoteFacts(await StandingAsync(w, open is not null), child.DateOfBirth, child.IsUnborn), w.Timescales, w.By);
        w.Db.Add(note);
        await FinishTasksAsync(w, note);
        await w.AlertForNightAsync(note, open);
        if (note.Kind == NoteKind.Supervision && open is not null)
            w.Db.Add(WorkTask.ForPerson(w.File.Id, open.Id, TaskKind.Supervise, "Talk this case over in supervision", null, w.By.ById, open.TeamId,
                w.Timescales.Due("supervision", note.HappenedOn.Day), w.By));
        return note;
    }

    // A referral that waits for its decision on the file of a closed case is not the closed case.
    private static async Task<FileStanding> StandingAsync(Work w, bool open)
    {
        if (open)
            return FileStanding.CaseOpen;
        var (fileId, waiting) = (w.File.Id, new[] { ReferralState.Taken, ReferralState.AwaitingDecision });
        return await w.Db.Cases.AnyAsync(c => c.FileId == fileId, w.Cancelled)
            && !await w.Db.Referrals.AnyAsync(r => r.FileId == fileId && waiting.Contains(r.State), w.Cancelled)
            ? FileStanding.CaseClosed
            : FileStanding.NoCaseYet;
    }

    private static async Task FinishTasksAsync(Work w, CaseNote note)
    {
        TaskKind? kind = note.Kind switch { NoteKind.Visit => TaskKind.Visit, NoteKind.Supervision => TaskKind.Supervise, _ => null };
        if (kind is null)
            return;
        var fileId = w.File.Id;
        foreach (var task in await w.Db.Tasks.Where(t => t.FileId == fileId && t.State == TaskState.Open && t.Kind == kind).ToListAsync(w.Cancelled))
            task.Finish(w.By);
    }
}
