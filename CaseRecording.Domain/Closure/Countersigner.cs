using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;

namespace CaseRecording.Domain.Closure;

/// <summary>Who countersigns a closure or returns it (7.1.2, P59).</summary>
public static class Countersigner
{
    /// <summary>Whether a role does: the Team Manager; senior managers and the head of service act as one across teams.</summary>
    public static bool Is(StaffRole role) => role is StaffRole.TeamManager or StaffRole.SeniorManager or StaffRole.HeadOfService;

    /// <summary>Refuses everybody else, whatever they may do besides; the system countersigns nothing.</summary>
    /// <exception cref="RuleBrokenException">None of the roles is a manager's.</exception>
    public static void Require(IEnumerable<StaffRole> roles) => Rule.Require(roles.Any(Is), "Only a Team Manager can countersign a closure.", "7.1.2");
}
