using Microsoft.AspNetCore.Authorization;

namespace CaseRecording.App.Security;

/// <summary>Each permission is a policy of the same name: <c>@attribute [Authorize(Policy = nameof(Permission.DecideReferral))]</c>.</summary>
public static class Policies
{
    /// <summary>Registers them. A page someone forgot to guard is still closed to whoever has not signed in.</summary>
    public static void AddPolicies(this IServiceCollection services)
    {
        var policies = services.AddAuthorizationBuilder();
        policies.SetFallbackPolicy(new AuthorizationPolicyBuilder(SignIn.Scheme).RequireAuthenticatedUser().Build());
        foreach (var permission in Enum.GetValues<Permission>())
            policies.AddPolicy(permission.ToString(), policy => policy.RequireAuthenticatedUser().AddRequirements(new Needs(permission)));
        services.AddScoped<CurrentRights>();
        services.AddScoped<IAuthorizationHandler, Handler>();
    }

    private sealed record Needs(Permission Permission) : IAuthorizationRequirement;

    private sealed class Handler(CurrentRights rights) : AuthorizationHandler<Needs>
    {
        protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Needs needs)
        {
            if ((await rights.OfAsync(context.User)).May(needs.Permission))
                context.Succeed(needs);
        }
    }
}
