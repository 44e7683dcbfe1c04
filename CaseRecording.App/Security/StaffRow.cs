using CaseRecording.Domain.Staff;

namespace CaseRecording.App.Security;

/// <summary>A member of staff on the sign-in page.</summary>
public sealed record StaffRow(Guid Id, string FullName, string JobTitle, string Team, IReadOnlyList<StaffRole> Roles);
