using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Staff;

/// <summary>Somebody who works in the record. Names and titles may change; stamps keep them as they were.</summary>
public sealed class StaffMember : RecordItem
{
    /// <summary>The longest reason for marking somebody as left.</summary>
    public const int MaxReasonLength = 500;

    private readonly List<RoleAssignment> _roles = [];

    private StaffMember()
    {
    }

    private StaffMember(Stamp by) : base(by)
    {
    }

    /// <summary>Stable key from the seed data, such as <c>erin.callow</c>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Full name, as every entry shows it (policy 4.4).</summary>
    public string FullName { get; private set; } = "";

    /// <summary>The role beside the name on every entry, such as <c>Social Worker</c>.</summary>
    public string JobTitle { get; private set; } = "";

    /// <summary>Work e-mail; the identity provider's person is matched by it at first sign-in.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The identity provider's object id, once known.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>Dated roles; what counts is what is in force at the moment of a command.</summary>
    public IReadOnlyList<RoleAssignment> Roles => _roles;

    /// <summary>This person as an actor.</summary>
    public Actor AsActor() => new(Id, FullName, JobTitle);

    /// <summary>Adds a member of staff.</summary>
    public static StaffMember Join(string key, string fullName, string jobTitle, string email, Stamp by)
    {
        var member = new StaffMember(by)
        {
            Key = Rule.Text(key, "Key", 100),
            FullName = Rule.Text(fullName, "Full name", Stamp.MaxNameLength),
            JobTitle = Rule.Text(jobTitle, "Job title", Stamp.MaxNameLength),
            Email = Rule.Text(email, "E-mail", 200).ToLowerInvariant(),
        };
        member.Say($"Member of staff added: {member.FullName}");
        return member;
    }

    /// <summary>Gives a role in a team from a day on.</summary>
    public RoleAssignment Give(StaffRole role, Guid teamId, DateOnly from, Stamp by)
    {
        var assignment = new RoleAssignment(by, Id, role, teamId, from);
        _roles.Add(assignment);
        Say($"Role given: {role}");
        return assignment;
    }

    /// <summary>Takes a role away; it stops working at once, in open windows too.</summary>
    /// <exception cref="RuleBrokenException">They do not hold it.</exception>
    public void Take(StaffRole role, DateOnly on)
    {
        var held = _roles.Where(r => r.Role == role && r.IsInForce(on)).ToList();
        Rule.Require(held.Count > 0, $"{FullName} does not hold this role on {IslandTime.Words(on)}.");
        held.ForEach(r => r.End(on));
        Say($"Role taken away: {role}");
    }

    /// <summary>They have left: every role ends, in open windows too. What they recorded stays theirs.</summary>
    /// <exception cref="RuleBrokenException">They hold no role any more.</exception>
    public void Leave(DateOnly on, string? why)
    {
        var held = _roles.Where(r => r.Until is null || r.Until > on).ToList();
        Rule.Require(held.Count > 0, $"{FullName} holds no role any more and is marked as left already.");
        var reason = Rule.Text(why, "Reason", MaxReasonLength);
        held.ForEach(r => r.End(on));
        Say($"Marked as left: {FullName}", reason);
    }

    /// <summary>They are at work after all, or again: the roles that ended when they were marked as left are given from a day on.</summary>
    /// <exception cref="RuleBrokenException">They hold a role, or never held one.</exception>
    public IReadOnlyList<RoleAssignment> ComeBack(DateOnly on, string? why, Stamp by)
    {
        Rule.Require(LastRoles(on).Count > 0, $"{FullName} has not left: they hold a role, or never held one.");
        var reason = Rule.Text(why, "Reason", MaxReasonLength);
        var given = LastRoles(on).Select(r => new RoleAssignment(by, Id, r.Role, r.TeamId, on)).ToList();
        _roles.AddRange(given);
        Say($"Back at work: {FullName}", reason);
        return given;
    }

    /// <summary>The roles that ended last, of somebody who holds none any more.</summary>
    public IReadOnlyList<RoleAssignment> LastRoles(DateOnly on) =>
        _roles.Exists(r => r.IsInForce(on)) ? [] : [.. _roles.Where(r => r.Until is not null && r.Until == _roles.Max(x => x.Until))];

    /// <summary>Ties this person to the identity provider's account.</summary>
    public void KnownAs(string externalId)
    {
        ExternalId = Rule.Text(externalId, "Account", 200);
        Say("Sign-in account matched");
    }
}
