using CaseRecording.Domain.Staff;

namespace CaseRecording.App.Security;

/// <summary>Who holds a role on a day, for queries; <see cref="RoleAssignment.IsInForce"/> says it of one in hand.</summary>
internal static class RolesInForce
{
    /// <summary>The assignments that are in force on a day.</summary>
    public static IQueryable<RoleAssignment> InForce(this IQueryable<RoleAssignment> roles, DateOnly on) => roles.Where(r => r.From <= on && (r.Until == null || r.Until > on));
}
