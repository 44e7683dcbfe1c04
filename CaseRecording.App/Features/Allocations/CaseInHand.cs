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
    /// <summary>
    /// Does the same with each case, or with none: the first that refuses says which it is and why. In one order whatever the screen's, so that
    /// two managers cannot wait for one another.
    /// </summary>
    /// <exception cref="RuleBrokenException">One of them refused. A child of whom this person may not know is not named (3.9.1, P42).</exception>
    public static async Task EachCaseAsync<T>(this Work work, IEnumerable<T> cases, Func<T, Guid> fileOf, Func<T, Task> act)
    {
        var all = cases.OrderBy(fileOf).ToList();
        foreach (var one in all)
            try
            {
                await act(one);
            }
            catch (RuleBrokenException broken) when (all.Count > 1)
            {
                var child = await work.Db.Files.VisibleTo(work.By.ById).Where(f => f.Id == fileOf(one))
                    .Join(work.Db.People, f => f.PersonId, p => p.Id, (f, p) => new { Name = p.Forename + " " + p.Surname, f.PermanentNumber }).FirstOrDefaultAsync(work.Cancelled);
                throw child is null
                    ? new RuleBrokenException("One of these cases is not there for you any more. Look at the list again; nothing was changed.")
                    : new RuleBrokenException($"{child.Name.Trim()} (No. {PermanentNumber.Words(child.PermanentNumber)}): {broken.Message} Nothing was changed for the other cases either.", broken.Clause);
            }
    }

    /// <summary>Locks the file and loads its open case, which the manager must manage.</summary>
    public static async Task<Case> ManagedCaseAsync(this Work work, Guid fileId)
    {
        await work.AlsoOnFileAsync(fileId);
        var open = await work.OpenCaseAsync(fileId) ?? throw new RuleBrokenException(
            "This case is closed, or was never opened. Look at the list again.", "7.1.2");
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
            $"This file is restricted, and {member.FullName} is not among those who may see it. Add them there first, or leave that case out.", "3.9.1");

    /// <summary>The open tasks of a case.</summary>
    public static Task<List<WorkTask>> OpenTasksOfAsync(this Work work, Case of) =>
        work.Db.Tasks.Where(t => t.FileId == of.FileId && t.State == TaskState.Open && (t.CaseId == of.Id || t.CaseId == null)).ToListAsync(work.Cancelled);
}
