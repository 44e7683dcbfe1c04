using CaseRecording.App.Data;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>Completing a note, whether from a draft or told whole.</summary>
internal static class NoteInHand
{
    /// <summary>Writes the note on the file it names, which this act has in its hands, and finishes the tasks that it was.</summary>
    public static async Task<CaseNote> CompleteNoteAsync(this Work w, ChildFile file, NoteToWrite told)
    {
        if (told.Kind == NoteKind.Supervision)
            w.Rights.Require(Permission.Supervise);
        var open = await w.OpenCaseAsync(file.Id);
        var child = await w.Db.People.AsNoTracking().FirstAsync(p => p.Id == file.PersonId, w.Cancelled);
        var note = CaseNote.Write(told with { CaseId = open?.Id }, new NoteFacts(await StandingAsync(w, file.Id, open is not null), child.DateOfBirth, child.IsUnborn), w.Timescales, w.By);
        w.Db.Add(note);
        await FinishTasksAsync(w, note);
        foreach (var action in told.Passages.Where(p => p.Task is not null))
            await SetTaskAsync(w, note.FileId, open, action.Text, action.Task!);
        if (note.Kind == NoteKind.Supervision && open is not null)
            w.Db.Add(WorkTask.ForPerson(file.Id, open.Id, TaskKind.Supervise, "Talk this case over in supervision", null, w.By.ById, open.TeamId,
                w.Timescales.Due("supervision", note.HappenedOn.Day), w.By));
        return note;
    }

    // A referral that waits for its decision on the file of a closed case is not the closed case.
    private static async Task<FileStanding> StandingAsync(Work w, Guid fileId, bool open)
    {
        if (open)
            return FileStanding.CaseOpen;
        var waiting = new[] { ReferralState.Taken, ReferralState.AwaitingDecision };
        return await w.Db.Cases.AnyAsync(c => c.FileId == fileId, w.Cancelled)
            && !await w.Db.Referrals.AnyAsync(r => r.FileId == fileId && waiting.Contains(r.State), w.Cancelled)
            ? FileStanding.CaseClosed
            : FileStanding.NoCaseYet;
    }

    private static async Task SetTaskAsync(Work w, Guid fileId, Case? open, string what, TaskOfAction asked)
    {
        Rule.Require(asked.DueOn is not null, "Put the day by which the action is to be done, or leave it out of the tasks.");
        Rule.Require(asked.DueOn >= w.By.Day, "The day of the task has passed already. Put today or a later day.");
        Days.RequireNear(asked.DueOn.Value, w.By.Day, years: 5);
        w.Rights.Require(Permission.TakeTasks);
        var line = Rule.Text(what, "Action", Passage.MaxTextLength).Split('\n')[0].Trim();
        var title = line.Length <= WorkTask.MaxTitleLength ? line : $"{line[..(WorkTask.MaxTitleLength - 1)].TrimEnd()}…";
        if (asked.OwnerId is not { } owner)
        {
            Rule.Require(open is not null, "No team has this child's case yet, so the task has no tray to lie in. Give it to yourself.");
            w.Db.Add(WorkTask.ForTeam(fileId, open.Id, TaskKind.Other, title, null, open.TeamId, asked.DueOn, w.By));
            return;
        }
        if (owner != w.By.ById)
        {
            w.Rights.Require(Permission.GiveTasks);
            w.Rights.RequireManagerOf(open?.TeamId);
            var (member, rights) = await w.ColleagueAsync(owner);
            Rule.Require(rights.May(Permission.TakeTasks), $"{member.FullName} takes no tasks. Choose somebody else.");
            Rule.Require(await w.MaySeeAsync(fileId, owner), $"This file is restricted, and {member.FullName} is not among those who may see it. Add them first, or choose somebody else.", "3.9.1");
            w.Tell(owner, $"{w.Rights.Actor.FullName} gave you a task: {title}", TaskLink.For(TaskKind.Other, fileId, null), fileId);
        }
        w.Db.Add(WorkTask.ForPerson(fileId, open?.Id, TaskKind.Other, title, null, owner, open?.TeamId, asked.DueOn, w.By));
    }

    private static async Task FinishTasksAsync(Work w, CaseNote note)
    {
        TaskKind? kind = note.Kind switch { NoteKind.Visit => TaskKind.Visit, NoteKind.Supervision => TaskKind.Supervise, _ => null };
        if (kind is null)
            return;
        var fileId = note.FileId;
        foreach (var task in await w.Db.Tasks.Where(t => t.FileId == fileId && t.State == TaskState.Open && t.Kind == kind).ToListAsync(w.Cancelled))
            task.Finish(w.By);
    }
}
