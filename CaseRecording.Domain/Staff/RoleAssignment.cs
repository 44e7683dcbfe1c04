using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Staff;

/// <summary>That somebody holds a role in a team from one day to another.</summary>
public sealed class RoleAssignment : RecordItem
{
    private RoleAssignment()
    {
    }

    internal RoleAssignment(Stamp by, Guid staffId, StaffRole role, Guid teamId, DateOnly from) : base(by) =>
        (StaffId, Role, TeamId, From) = (staffId, role, teamId, from);

    /// <summary>Who holds it.</summary>
    public Guid StaffId { get; private set; }

    /// <summary>The role.</summary>
    public StaffRole Role { get; private set; }

    /// <summary>In which team.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The day it ended; on that day it no longer counts.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Whether it counts on a day.</summary>
    public bool IsInForce(DateOnly on) => From <= on && (Until is null || on < Until);

    internal void End(DateOnly on) => Until = on;
}
