using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Identity.Web;

namespace CaseRecording.App.Security;

/// <summary>Signing in with the organisation's own accounts.</summary>
public static class Entra
{
    private static readonly string[] MailClaims = ["email", "preferred_username", ClaimTypes.Email, ClaimTypes.Upn];

    /// <summary>Adds Microsoft.Identity.Web; the account is matched to a member of staff before the cookie is written.</summary>
    public static void AddEntra(this AuthenticationBuilder authentication, IConfigurationSection settings, Action<CookieAuthenticationOptions> cookie) =>
        authentication.AddMicrosoftIdentityWebApp(
            options =>
            {
                options.Instance = "https://login.microsoftonline.com/";
                settings.Bind(options);
                options.ResponseType = "code";
                options.Events.OnTokenValidated = MatchAsync;
                options.Events.OnRemoteFailure = context =>
                {
                    context.Response.Redirect("/sign-in?why=failed");
                    context.HandleResponse();
                    return Task.CompletedTask;
                };
            },
            cookie,
            OpenIdConnectDefaults.AuthenticationScheme,
            SignIn.Scheme);

    /// <summary>Sends the browser to the organisation's sign-in page.</summary>
    public static IResult Challenge(string returnUrl) =>
        Results.Challenge(new AuthenticationProperties { RedirectUri = returnUrl }, [OpenIdConnectDefaults.AuthenticationScheme]);

    private static async Task MatchAsync(TokenValidatedContext context)
    {
        var account = context.Principal!;
        var services = context.HttpContext.RequestServices;
        var mail = MailClaims.Select(account.FindFirstValue).FirstOrDefault(value => value is not null);
        var match = await services.GetRequiredService<StaffDirectory>().MatchAsync(account.GetObjectId(), mail, AppRoles(account), context.HttpContext.RequestAborted);
        if (match.Actor is not { } actor)
        {
            context.Response.Redirect($"/sign-in?why={match.Why}");
            context.HandleResponse();
            return;
        }
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        context.Principal = StaffClaims.PrincipalOf(actor, now, SignIn.Scheme);
    }

    private static List<string> AppRoles(ClaimsPrincipal account) =>
        [.. account.FindAll(c => c.Type is "roles" or "role" or ClaimTypes.Role).Select(c => c.Value)];
}
