using CaseRecording.Domain.Shared;
using Microsoft.AspNetCore.Components.Authorization;

namespace CaseRecording.App.Security;

/// <summary>Who is at this screen. In an endpoint take <see cref="StaffClaims.Actor"/> of the request's own principal instead.</summary>
public sealed class CurrentActor(AuthenticationStateProvider authentication)
{
    /// <summary>The signed-in person as an actor.</summary>
    /// <exception cref="RuleBrokenException">Nobody is signed in, or the sign-in has ended.</exception>
    public async Task<Actor> GetAsync() =>
        (await authentication.GetAuthenticationStateAsync()).User.Actor()
        ?? throw new RuleBrokenException("Your sign-in has ended. What was shown as saved is saved. Sign in again to go on.");
}
