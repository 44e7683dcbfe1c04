using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace CaseRecording.App.Security;

/// <summary>Ends the sign-in of windows that stay open: a circuit does not see its cookie run out.</summary>
public sealed class SignInWatch(ILoggerFactory logs, TimeProvider clock) : RevalidatingServerAuthenticationStateProvider(logs)
{
    /// <inheritdoc/>
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState state, CancellationToken cancellationToken) =>
        Task.FromResult(!state.User.HasEnded(clock.GetUtcNow()));
}
