using System.Globalization;
using System.Security.Claims;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Security;

/// <summary>What the sign-in cookie says of a member of staff. Roles are not in it: they are read from the record at every command.</summary>
public static class StaffClaims
{
    /// <summary>The member of staff's key.</summary>
    public const string StaffId = "staff_id";

    private const string Title = "job_title";
    private const string Until = "signed_in_until";

    /// <summary>How long one sign-in lasts: the longest shift.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    /// <summary>The principal that the cookie keeps.</summary>
    public static ClaimsPrincipal PrincipalOf(Actor actor, DateTimeOffset now, string scheme) => new(new ClaimsIdentity(
        [
            new(StaffId, actor.Id.ToString()),
            new(ClaimTypes.Name, actor.FullName),
            new(Title, actor.JobTitle),
            new(Until, now.Add(Lasts).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ], scheme));

    /// <summary>The actor behind a principal, or null where nobody has signed in.</summary>
    public static Actor? Actor(this ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true, Name: { } name } && Guid.TryParse(user.FindFirst(StaffId)?.Value, out var id)
            ? new Actor(id, name, user.JobTitle())
            : null;

    /// <summary>The role shown beside the name.</summary>
    public static string JobTitle(this ClaimsPrincipal user) => user.FindFirst(Title)?.Value ?? "";

    /// <summary>Whether the sign-in has run out.</summary>
    public static bool HasEnded(this ClaimsPrincipal user, DateTimeOffset now) =>
        !long.TryParse(user.FindFirst(Until)?.Value, CultureInfo.InvariantCulture, out var until) || now.ToUnixTimeSeconds() >= until;
}
