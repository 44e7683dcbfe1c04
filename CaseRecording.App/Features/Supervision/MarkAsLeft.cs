using CaseRecording.App.Data;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Supervision;

/// <summary>A manager says that a member of staff has left.</summary>
public sealed record MarkAsLeftCommand(Guid StaffId, string? Why, Guid HandIn);

/// <summary>Every role of theirs ends at once, in open windows too (2.7.1, P07). What they left unfinished shows to the managers of the team.</summary>
public sealed class MarkAsLeft(CaseWork work)
{
    /// <summary>Says so.</summary>
    public Task<Outcome> RunAsync(MarkAsLeftCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.Supervise, actor, async w =>
    {
        Rule.Require(c.StaffId != actor.Id, "Nobody marks themselves as left. Ask your manager.");
        await w.Db.LockAsync($"staff:{c.StaffId}", w.Cancelled);
        var member = await w.Db.Staff.Include(s => s.Roles).FirstOrDefaultAsync(s => s.Id == c.StaffId, w.Cancelled);
        Rule.Require(member is not null, "There is no such member of staff. Choose one from the list.");
        Rule.Require(w.Rights.MayMarkAsLeft(member, w.By.Day), $"Only a senior manager, or a manager of every team that {member.FullName} works in, can mark them as left.");
        member.Leave(w.By.Day, c.Why);
        return member.Id;
    }, c.HandIn, ct);
}

/// <summary>Who marks whom as left, and brings them back.</summary>
internal static class Leaving
{
    private static readonly StaffRole[] Workers = [StaffRole.DutyWorker, StaffRole.AllocatedWorker, StaffRole.OutOfHoursWorker, StaffRole.TeamSecretary];

    /// <summary>Managers across teams anybody; a team manager those who work in no team but theirs and manage none.</summary>
    public static bool MayMarkAsLeft(this Rights rights, StaffMember member, DateOnly on) => rights.AnswersFor(member, member.Roles.Where(r => r.IsInForce(on)));

    /// <summary>The same, of the roles that they would hold again.</summary>
    public static bool MayBringBack(this Rights rights, StaffMember member, DateOnly on) => rights.AnswersFor(member, member.LastRoles(on));

    /// <summary>Whoever manages them in a team of theirs, or across teams, says that they are away: it takes nothing from them.</summary>
    public static bool MayRecordAway(this Rights rights, StaffMember member, DateOnly on) => member.Roles.Any(r => r.IsInForce(on) && (rights.AcrossTeams() || rights.Manages(r.TeamId)));

    private static bool AnswersFor(this Rights rights, StaffMember member, IEnumerable<RoleAssignment> roles) =>
        member.Id != rights.Actor.Id && (rights.AcrossTeams() || roles.All(r => rights.Manages(r.TeamId) && Workers.Contains(r.Role)));
}
