using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Tasks;

/// <summary>Somebody to whom work can be given.</summary>
public sealed record ColleagueRow(Guid Id, string FullName, string JobTitle, string Team);

/// <summary>To whom a manager may give a task.</summary>
public sealed class ColleaguesQuery(CaseRead reads)
{
    /// <summary>Everybody who takes tasks today, the team's own members first.</summary>
    public Task<IReadOnlyList<ColleagueRow>> ReadAsync(Guid? teamId, Actor actor, CancellationToken ct = default) => reads.ListAsync(Permission.GiveTasks, actor, r => OfAsync(r, teamId), ct);

    internal static async Task<IReadOnlyList<ColleagueRow>> OfAsync(Reading r, Guid? teamId)
    {
        var roles = Enum.GetValues<StaffRole>().Where(role => Roles.Gives(role, Permission.TakeTasks)).ToList();
        var rows = await (
            from member in r.Db.Staff
            join role in r.Db.RoleAssignments.InForce(r.Today) on member.Id equals role.StaffId
            join team in r.Db.Teams on role.TeamId equals team.Id
            where roles.Contains(role.Role)
            select new { member.Id, member.FullName, member.JobTitle, TeamId = team.Id, Team = team.Name }).ToListAsync(r.Cancelled);
        return [.. rows.OrderByDescending(x => x.TeamId == teamId).ThenBy(x => x.Team).ThenBy(x => x.FullName).DistinctBy(x => x.Id)
            .Select(x => new ColleagueRow(x.Id, x.FullName, x.JobTitle, x.Team))];
    }
}
