using CaseRecording.App.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CaseRecording.App.Security;

/// <summary>Signing in and out: one cookie, whichever way people prove who they are.</summary>
public static class SignIn
{
    /// <summary>The cookie's scheme.</summary>
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private const string CookieName = "case-recording";

    /// <summary>Reads the mode and sets up what it needs.</summary>
    /// <exception cref="RefusesToStartException">The settings are not whole.</exception>
    public static WebApplicationBuilder AddSignIn(this WebApplicationBuilder builder)
    {
        var mode = SignInModes.Read(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(new SignInSetting(mode));
        builder.Services.AddScoped<CurrentActor>();
        builder.Services.AddScoped<StaffDirectory>();
        builder.Services.AddScoped<AuthenticationStateProvider, SignInWatch>();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddPolicies();
        var authentication = builder.Services.AddAuthentication(Scheme);
        if (mode == SignInMode.Entra)
            authentication.AddEntra(builder.Configuration.GetSection("Authentication:Entra"), Cookie);
        else
            authentication.AddCookie(Scheme, Cookie);
        return builder;
    }

    /// <summary>Maps the two acts: signing in (Demo: a chosen member of staff; Entra: on to the organisation's page) and out.</summary>
    public static void MapSignIn(this WebApplication app)
    {
        if (app.Services.GetRequiredService<SignInSetting>().Mode == SignInMode.Demo)
            app.MapPost("/sign-in/demo", DemoAsync).AllowAnonymous();
        else
            app.MapGet("/sign-in/entra", (string? returnUrl) => Entra.Challenge(Local(returnUrl))).AllowAnonymous();
        app.MapPost("/sign-out", OutAsync).AllowAnonymous();
    }

    /// <summary>A return address inside this program; anything else leads home.</summary>
    public static string Local(string? returnUrl) =>
        returnUrl is ['/', ..] && !returnUrl.StartsWith("//", StringComparison.Ordinal) && !returnUrl.StartsWith("/\\", StringComparison.Ordinal) ? returnUrl : "/";

    private static async Task<IResult> DemoAsync(
        [FromForm] Guid staffId, [FromForm] string? returnUrl, HttpContext http, StaffDirectory directory, TimeProvider clock, CancellationToken cancellation)
    {
        if (await directory.FindAsync(staffId, cancellation) is not { } actor)
            return Results.LocalRedirect("/sign-in?why=unknown");
        await http.SignInAsync(Scheme, StaffClaims.PrincipalOf(actor, clock.GetUtcNow(), Scheme));
        return Results.LocalRedirect(Local(returnUrl));
    }

    private static async Task<IResult> OutAsync(HttpContext http, IAntiforgery antiforgery)
    {
        if (http.User.Identity?.IsAuthenticated == true && !await antiforgery.IsRequestValidAsync(http))
            return Results.BadRequest();
        await http.SignOutAsync(Scheme);
        return Results.LocalRedirect("/sign-in?why=out");
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = StaffClaims.Lasts;
        // A circuit cannot see its cookie being renewed, so nothing is: both end at the same moment.
        options.SlidingExpiration = false;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/not-permitted";
        options.Events.OnRedirectToLogin = context =>
        {
            // A script is told, not led to a page.
            if (!(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) || context.Request.Path.StartsWithSegments("/_blazor"))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                context.HttpContext.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
                return Task.CompletedTask;
            }
            var ended = context.Request.Cookies.ContainsKey(CookieName) ? "&why=ended" : "";
            context.Response.Redirect(context.RedirectUri + ended);
            return Task.CompletedTask;
        };
    }
}

/// <summary>The mode this program runs in.</summary>
public sealed record SignInSetting(SignInMode Mode);
