using CaseRecording.App.Data;
using CaseRecording.App.Features.Night;
using CaseRecording.App.Features.Supervision;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Notes;

/// <summary>Completing a note, whether from a draft or told whole.</summary>
internal static class NoteInHand
{
    /// <summary>Writes the note on the file it names, which this act has in its hands, and finishes the tasks that it was.</summary>
    public static async Task<CaseNote> CompleteNoteAsync(this Work w, ChildFile file, NoteToWrite told)
    {
        if (told.Kind == NoteKind.Supervision)
            w.Rights.Require(Permission.Supervise);
        TaskKind? finishes = told.Kind switch { NoteKind.Visit => TaskKind.Visit, NoteKind.Supervision => TaskKind.Supervise, _ => null };
        var ground = await NoteGround.OfFileAsync(w.Db, file.Id, finishes, w.Cancelled);
        var note = CaseNote.Write(told with { CaseId = ground.CaseId }, ground.Facts, w.NoteKinds, w.Timescales, w.By);
        w.Db.Add(note);
        if (ground.IsAsked)
            foreach (var task in await w.Db.OpenTasksOfFileAsync(file.Id, finishes!.Value, w.Cancelled))
                task.Finish(w.By);
        var actions = told.Passages.Where(p => p.Task is not null).ToList();
        var open = actions.Count > 0 || note.Kind == NoteKind.Supervision || w.IsOfTheNight(note) ? await w.OpenCaseAsync(file.Id) : null;
        foreach (var action in actions)
            await SetTaskAsync(w, note.FileId, open, action.Text, action.Task!);
        await w.AlertForNightAsync(note, open);
        if (note.Kind == NoteKind.Supervision && open is not null)
            await w.AskForSupervisionAsync(open, note.HappenedOn.Day);
        return note;
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
}
