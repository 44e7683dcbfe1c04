using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Tasks;

/// <summary>What the acts on a task have in common.</summary>
internal static class TaskInHand
{
    public const string NotThere = "There is no such task in a tray of yours. Somebody may have finished it or passed it on while you were looking.";

    /// <summary>
    /// Locks the task's file and loads the task. Lying in one's tray is what gives somebody the task; the file itself is opened after that.
    /// On a restricted file it does not exist for anybody not named.
    /// </summary>
    public static async Task<WorkTask> TaskAsync(this Work work, Guid taskId)
    {
        var fileId = await work.Db.Tasks.Where(t => t.Id == taskId).Select(t => (Guid?)t.FileId).FirstOrDefaultAsync(work.Cancelled);
        Rule.Require(fileId is not null, NotThere);
        await work.Db.LockAsync($"file:{fileId}", work.Cancelled);
        Rule.Require(await work.MaySeeAsync(fileId.Value, work.By.ById), NotThere);
        return await work.Db.Tasks.FirstAsync(t => t.Id == taskId, work.Cancelled);
    }

    /// <summary>Whether somebody may know of a file.</summary>
    public static Task<bool> MaySeeAsync(this Work work, Guid fileId, Guid staffId) =>
        work.Db.Files.VisibleTo(staffId).AnyAsync(f => f.Id == fileId, work.Cancelled);

    /// <summary>Refuses somebody in whose tray the task does not lie.</summary>
    public static void RequireInTrayOf(this WorkTask task, Rights rights) =>
        Rule.Require(task.AssignedToId == rights.Actor.Id || rights.Teams.Any(t => t == task.TeamId) || rights.Manages(task.TeamId), NotThere);

    /// <summary>A member of staff with what they may do today.</summary>
    /// <exception cref="RuleBrokenException">There is none, or they hold no role today.</exception>
    public static async Task<(StaffMember Member, Rights Rights)> ColleagueAsync(this Work work, Guid staffId)
    {
        var member = await work.Db.Staff.AsNoTracking().FirstOrDefaultAsync(s => s.Id == staffId, work.Cancelled);
        Rule.Require(member is not null, "There is no such member of staff. Choose one from the list.");
        var rights = await Rights.ReadAsync(work.Db, member.AsActor(), work.By.Day, work.Cancelled);
        Rule.Require(rights.Held.Count > 0, $"{member.FullName} holds no role today. Choose somebody else.");
        return (member, rights);
    }
}
