using System.Security.Claims;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.AspNetCore.Components.Authorization;

namespace CaseRecording.Tests.Support;

/// <summary>Who sits in front of a component under test; nobody until it is said.</summary>
internal sealed class SomeoneSignedIn : AuthenticationStateProvider
{
    public ClaimsPrincipal Who { get; set; } = new(new ClaimsIdentity());

    public SomeoneSignedIn Is(Actor actor)
    {
        Who = StaffClaims.PrincipalOf(actor, A.Now, SignIn.Scheme);
        return this;
    }

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(Who));
}
