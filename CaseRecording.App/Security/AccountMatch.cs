using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Security;

/// <summary>To whom an account belongs, or why it lets nobody in.</summary>
/// <param name="Actor">The member of staff.</param>
/// <param name="Why">What the sign-in page says instead.</param>
public sealed record AccountMatch(Actor? Actor, string? Why)
{
    /// <summary>Nobody here has this account or e-mail.</summary>
    public static readonly AccountMatch Stranger = new(null, "stranger");

    /// <summary>The directory and the record give no role in common.</summary>
    public static readonly AccountMatch NoCommonRole = new(null, "role");
}
