using CaseRecording.App.Data;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Allocations;

/// <summary>What allocating, covering and passing on have in common.</summary>
internal static class CaseInHand
{
    /// <summary>Locks the file and loads its open case, which the manager must manage.</summary>
    public static async Task<Case> ManagedCaseAsync(this Work work, Guid fileId)
    {
        await work.AlsoOnFileAsync(fileId);
        var open = await work.OpenCaseAsync(fileId) ?? throw new RuleBrokenException(
            "One of these cases is closed, or was never opened. Look at the list again; nothing was allocated.", "7.1.2");
        work.Rights.RequireManagerOf(open.TeamId);
        return open;
    }

    /// <summary>Somebody who can have cases, and the team in which they have them: the case's own where they work in it.</summary>
    public static Guid TeamOf(Rights worker, string name, Guid caseTeam)
    {
        var teams = worker.Held.Where(h => Roles.Gives(h.Role, Permission.StartClosure)).Select(h => h.TeamId).ToList();
        Rule.Require(teams.Count > 0, $"{name} holds no role in which cases are allocated. Choose a social worker.");
        return teams.Contains(caseTeam) ? caseTeam : teams[0];
    }

    /// <summary>Refuses a worker who may not know of a restricted file.</summary>
    public static async Task RequireMaySeeAsync(this Work work, Guid fileId, StaffMember member) =>
        Rule.Require(await work.MaySeeAsync(fileId, member.Id),
            $"The file of one of these children is restricted, and {member.FullName} is not among those who may see it. Add them there first, or leave that case out.", "3.9.1");

    /// <summary>The open tasks of a case.</summary>
    public static Task<List<WorkTask>> OpenTasksOfAsync(this Work work, Case of) =>
        work.Db.Tasks.Where(t => t.FileId == of.FileId && t.State == TaskState.Open && (t.CaseId == of.Id || t.CaseId == null)).ToListAsync(work.Cancelled);
}
