using CaseRecording.App.Data;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Staff;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Supervision;

/// <summary>
/// The task to talk a case over in supervision (7.2.1; P66). Every case has one from the day it is allocated, with the manager of the team that
/// has it, so that no case is overlooked because nobody ever spoke of it; where the team has no manager it lies in the team's tray.
/// </summary>
internal static class SupervisionAsked
{
    /// <summary>Asks for it where an allocated case has none, and brings it to the manager of the team that has the case now.</summary>
    public static async Task AskForSupervisionAsync(this Work w, Case open)
    {
        var asked = await w.Db.Tasks.Where(t => t.CaseId == open.Id && t.Kind == TaskKind.Supervise && t.State == TaskState.Open).ToListAsync(w.Cancelled);
        if (asked.Count == 0 && open.AllocatedToId is not null)
            await w.AskForSupervisionAsync(open, w.By.Day);
        // Whoever of the team has it keeps it; nobody supervises themselves.
        foreach (var task in asked.Where(t => t.TeamId != open.TeamId || t.AssignedToId is null || t.AssignedToId == open.AllocatedToId))
            await w.MoveAsync(task, open);
    }

    /// <summary>Asks for it anew, counted from a day: the allocation, or the last time the case was talked over.</summary>
    public static async Task AskForSupervisionAsync(this Work w, Case open, DateOnly from)
    {
        const string title = "Talk this case over in supervision";
        var due = w.Timescales.Due("supervision", from);
        w.Db.Add(await w.ManagerOfAsync(open) is { } manager
            ? WorkTask.ForPerson(open.FileId, open.Id, TaskKind.Supervise, title, null, manager.Id, open.TeamId, due, w.By)
            : WorkTask.ForTeam(open.FileId, open.Id, TaskKind.Supervise, title, null, open.TeamId, due, w.By));
    }

    /// <summary>
    /// Where the day of a supervision note turns out to be another, or the note comes or goes because it was on the wrong file: the open task of its case
    /// counts from the last time the case was talked over as it stands now (3.7.1), and where it never was, from the allocation.
    /// </summary>
    /// <param name="w">The act.</param>
    /// <param name="note">The note, as it stands on that case's file.</param>
    /// <param name="day">Its day after this act; null where it is sealed there.</param>
    public static async Task CountSupervisionAnewAsync(this Work w, CaseNote note, DateOnly? day)
    {
        if (note.Kind != NoteKind.Supervision)
            return;
        var tasks = await w.Db.Tasks.Where(t => t.CaseId == note.CaseId && t.Kind == TaskKind.Supervise && t.State == TaskState.Open).ToListAsync(w.Cancelled);
        if (tasks.Count == 0)
            return;
        var other = await w.Db.CaseNotes.NotSealed(w.Db).Where(n => n.CaseId == note.CaseId && n.Kind == NoteKind.Supervision && n.Id != note.Id).AsTheyStand(w.Db).MaxAsync(n => (DateOnly?)n.Day, w.Cancelled);
        var last = day is null || other > day ? other : day;
        var due = w.Timescales.Due("supervision", last ?? await w.AllocatedOnAsync(note.CaseId!.Value));
        foreach (var task in tasks.Where(t => t.DueOn != due))
            task.MakeDue(due);
    }

    // To whoever has it now; a case that waits for a worker, from the day it was opened.
    private static async Task<DateOnly> AllocatedOnAsync(this Work w, Guid caseId) =>
        await w.Db.Allocations.Where(a => a.CaseId == caseId && a.Kind == AllocationKind.Allocated && a.Until == null).MaxAsync(a => (DateOnly?)a.From, w.Cancelled)
        ?? await w.Db.Cases.Where(c => c.Id == caseId).Select(c => c.OpenedOn).FirstAsync(w.Cancelled);

    private static async Task MoveAsync(this Work w, WorkTask task, Case open)
    {
        if (task.TeamId != open.TeamId)
            task.PassToTeam(open.TeamId, await w.Db.Teams.Where(t => t.Id == open.TeamId).Select(t => t.Name).FirstAsync(w.Cancelled));
        else if (task.AssignedToId is not null)
            task.PutBack();
        if (await w.ManagerOfAsync(open) is { } manager)
            task.GiveTo(manager.Id, manager.FullName);
    }

    /// <summary>
    /// Who supervises: a manager of the team who may see the file and has not the case themselves; whoever acts, where they are one, else who
    /// has managed it longest.
    /// </summary>
    private static async Task<StaffMember?> ManagerOfAsync(this Work w, Case open)
    {
        var (today, me) = (w.By.Day, w.By.ById);
        var managers = await (
            from role in w.Db.RoleAssignments.InForce(today)
            join member in w.Db.Staff.AsNoTracking() on role.StaffId equals member.Id
            where role.Role == StaffRole.TeamManager && role.TeamId == open.TeamId && member.Id != open.AllocatedToId
            orderby member.Id == me descending, role.From, member.Id
            select member).ToListAsync(w.Cancelled);
        foreach (var manager in managers)
            if (await w.MaySeeAsync(open.FileId, manager.Id))
                return manager;
        return null;
    }
}
