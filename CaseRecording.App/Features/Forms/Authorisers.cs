using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Forms;

/// <summary>Who authorises a form, as its template says, and into whose list the task goes (6.1.2, P58).</summary>
public static class Authorisers
{
    /// <summary>The roles that authorise it: the one the template names, and those above.</summary>
    public static IReadOnlyList<StaffRole> RolesFor(Template template) => template.AuthorisingRole switch
    {
        "Senior Manager" => [StaffRole.SeniorManager, StaffRole.HeadOfService],
        "Head of Service" => [StaffRole.HeadOfService],
        "Senior Independent Reviewing Officer" => [StaffRole.SeniorReviewingOfficer],
        _ => [StaffRole.TeamManager, StaffRole.SeniorManager, StaffRole.HeadOfService],
    };

    /// <summary>Refuses somebody who has none of the roles the template asks for.</summary>
    /// <exception cref="RuleBrokenException">They may not authorise this form.</exception>
    public static void RequireAuthoriser(this Rights rights, Template template) =>
        Rule.Require(rights.IsSystem || RolesFor(template).Any(rights.Is), $"Only a {template.AuthorisingRole} can authorise a {template.Title} (policy 6.1.2).", "6.1.2");

    /// <summary>Puts a task in the list of somebody who wrote none of it: first the manager of the case's team, then those above.</summary>
    public static async Task AskAsync(this Work work, TaskKind kind, string title, Guid subjectId, DateOnly? dueOn, Case? openCase, IReadOnlyList<StaffRole> roles, IReadOnlySet<Guid> wrote)
    {
        var able = await work.Db.RoleAssignments.AsNoTracking().InForce(work.By.Day).Where(r => roles.Contains(r.Role))
            .Select(r => new { r.StaffId, r.Role, r.TeamId }).ToListAsync(work.Cancelled);
        var who = able.Where(r => !wrote.Contains(r.StaffId) && r.StaffId != work.By.ById && (r.Role != StaffRole.TeamManager || r.TeamId == openCase?.TeamId))
            .OrderBy(r => roles.ToList().IndexOf(r.Role)).ThenBy(r => r.StaffId).FirstOrDefault()
            ?? able.FirstOrDefault(r => !wrote.Contains(r.StaffId) && r.StaffId != work.By.ById)
            ?? throw new RuleBrokenException("There is nobody today who may authorise this and wrote none of it. Ask a Senior Manager, or a system administrator to give somebody the role.", "6.1.2");
        work.Db.Add(WorkTask.ForPerson(work.File.Id, openCase?.Id, kind, title, subjectId, who.StaffId, who.TeamId, dueOn, work.By));
    }

    /// <summary>A task for the allocated worker, or for the team where nobody has the case yet.</summary>
    public static void AskWorker(this Work work, Case openCase, TaskKind kind, string title, Guid? subjectId, DateOnly? dueOn) =>
        work.Db.Add(openCase.AllocatedToId is { } worker
            ? WorkTask.ForPerson(work.File.Id, openCase.Id, kind, title, subjectId, worker, openCase.TeamId, dueOn, work.By)
            : WorkTask.ForTeam(work.File.Id, openCase.Id, kind, title, subjectId, openCase.TeamId, dueOn, work.By));
}
