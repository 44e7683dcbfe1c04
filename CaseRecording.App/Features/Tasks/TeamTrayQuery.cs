using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Tasks;

/// <summary>A team's tray.</summary>
/// <param name="Teams">The teams whose trays this person sees.</param>
/// <param name="Team">The one shown.</param>
/// <param name="MayGive">Whether they may give its tasks to somebody.</param>
/// <param name="Page">Tasks that nobody has taken, overdue first.</param>
public sealed record TeamTray(IReadOnlyList<TeamRow> Teams, TeamRow? Team, bool MayGive, TrayPage Page)
{
    /// <summary>Whether they may write a note from a task.</summary>
    public bool MayNote { get; init; }
}

/// <summary>What lies in a team's tray (P30).</summary>
public sealed class TeamTrayQuery(CaseRead reads, ReferenceData reference)
{
    /// <summary>A page of the tray.</summary>
    /// <param name="teamId">The team; null for the first of theirs.</param>
    /// <param name="after">Where the page begins; null for the first.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">It is another team's tray.</exception>
    public Task<TeamTray> ReadAsync(Guid? teamId, TrayPlace? after, Actor actor, CancellationToken ct = default) => reads.ListAsync(Permission.SeeTeamTray, actor, async r =>
    {
        var teams = await r.TraysAsync();
        var own = teams.FirstOrDefault(t => r.Rights.Held.Any(h => h.TeamId == t.Id)) ?? teams.FirstOrDefault();
        var team = teamId is null ? own : teams.FirstOrDefault(t => t.Id == teamId);
        Rule.Require(teamId is null || team is not null, "This is another team's tray. Choose one of your own.");
        if (team is null)
            return new TeamTray(teams, null, false, TrayPage.Empty);
        var tasks = r.OpenTasks().Where(t => t.TeamId == team.Id && t.AssignedToId == null);
        return new TeamTray(teams, team, r.Rights.May(Permission.GiveTasks) && r.Rights.Manages(team.Id), await r.PageAsync(tasks, after, reference.Timescales.Calendar)) { MayNote = r.Rights.May(Permission.WriteNote) };
    }, ct);
}
