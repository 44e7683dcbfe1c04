using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Tasks;

/// <summary>A team, as lists and choices show it.</summary>
public sealed record TeamRow(Guid Id, string Name);

/// <summary>Which teams somebody works in or manages: a senior manager and the head of service manage all of them.</summary>
public static class ManagedTeams
{
    /// <summary>Whether this person manages the team.</summary>
    public static bool Manages(this Rights rights, Guid? teamId) =>
        rights.AcrossTeams() || rights.Held.Any(h => h.Role == StaffRole.TeamManager && h.TeamId == teamId);

    /// <summary>Whether this person manages across teams.</summary>
    public static bool AcrossTeams(this Rights rights) => rights.IsSystem || rights.Is(StaffRole.SeniorManager) || rights.Is(StaffRole.HeadOfService);

    /// <summary>Refuses somebody who does not manage the team.</summary>
    /// <exception cref="RuleBrokenException">They do not.</exception>
    public static void RequireManagerOf(this Rights rights, Guid? teamId) =>
        Rule.Require(rights.Manages(teamId), "Only a manager of the team that has this case can do that. Ask them, or a senior manager.");

    /// <summary>The teams this person manages, by name; for a manager across teams, every team that has cases or tasks.</summary>
    public static Task<List<TeamRow>> ManagedAsync(this Reading r) => TeamsAsync(r, r.Rights.Held.Where(h => h.Role == StaffRole.TeamManager).Select(h => h.TeamId));

    /// <summary>The teams whose trays this person sees.</summary>
    public static Task<List<TeamRow>> TraysAsync(this Reading r) => TeamsAsync(r, r.Rights.Teams);

    private static Task<List<TeamRow>> TeamsAsync(Reading r, IEnumerable<Guid> mine)
    {
        var ids = mine.ToList();
        var all = r.Rights.AcrossTeams();
        return r.Db.Teams
            .Where(t => ids.Contains(t.Id) || (all && (r.Db.Cases.Any(c => c.TeamId == t.Id && c.ClosedAt == null) || r.Db.Tasks.Any(k => k.TeamId == t.Id))))
            .OrderBy(t => t.Name).Select(t => new TeamRow(t.Id, t.Name)).ToListAsync(r.Cancelled);
    }
}
