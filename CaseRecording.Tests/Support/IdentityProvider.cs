using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace CaseRecording.Tests.Support;

/// <summary>Somebody whom the directory knows.</summary>
/// <param name="Oid">The directory's key of this person.</param>
/// <param name="Name">Full name, as the sign-in page lists it.</param>
/// <param name="UserName">What they sign in as, an address.</param>
/// <param name="AppRoles">The app roles that an administrator gave them.</param>
public sealed record DirectoryPerson(string Oid, string Name, string UserName, params string[] AppRoles);

/// <summary>
/// Plays Microsoft Entra on the loopback address, with a real OpenID Connect server: discovery, keys, authorize, token.
/// Its sign-in page lists the people of the directory; whoever is chosen comes back with <c>oid</c>, <c>preferred_username</c> and <c>roles</c>.
/// </summary>
public sealed class IdentityProvider : IAsyncDisposable
{
    public const string TenantId = "5d0b7f2e-9f2c-4a51-8f8e-1f6a5f0c2b11";
    public const string ClientId = "2b9d6d1a-6c0e-4a58-9a41-7c1d0b7a9c22";
    public const string ClientSecret = "a secret of the tests only";

    private readonly WebApplication _app;
    private readonly Dictionary<string, DirectoryPerson> _people;

    private IdentityProvider(WebApplication app, IEnumerable<DirectoryPerson> people)
    {
        _app = app;
        _people = people.ToDictionary(person => person.Oid);
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123/</c>: what <c>Instance</c> must be in the program's settings.</summary>
    public string Instance => _app.Urls.Single() + "/";

    /// <summary>What the tokens name as their issuer.</summary>
    public string Issuer => $"{Instance}{TenantId}/v2.0";

    /// <summary>Starts it with the people that its directory knows.</summary>
    public static async Task<IdentityProvider> StartAsync(params DirectoryPerson[] people)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddOpenIddict().AddServer(Configure);
        builder.Services.AddRouting();
        var app = builder.Build();
        var provider = new IdentityProvider(app, people);
        app.UseAuthentication();
        app.Map($"/{TenantId}/v2.0/authorize", provider.Authorize);
        await app.StartAsync();
        return provider;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static void Configure(OpenIddictServerBuilder server)
    {
        // Microsoft.Identity.Web adds /v2.0 to the authority, so everything lies below it, as at Entra itself.
        const string root = TenantId + "/v2.0/";
        server.SetConfigurationEndpointUris(root + ".well-known/openid-configuration")
            .SetJsonWebKeySetEndpointUris(root + "keys")
            .SetAuthorizationEndpointUris(root + "authorize")
            .SetTokenEndpointUris(root + "token")
            .SetEndSessionEndpointUris(root + "logout");
        server.AllowAuthorizationCodeFlow().AllowImplicitFlow().AllowHybridFlow();
        server.RegisterScopes(Scopes.OpenId, Scopes.Profile, Scopes.Email, Scopes.OfflineAccess);
        server.AddEphemeralEncryptionKey().AddEphemeralSigningKey().DisableAccessTokenEncryption();
        server.EnableDegradedMode(); // no store: one known client, tokens that carry themselves
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != ClientId)
                context.Reject(Errors.InvalidClient, "This client is not registered.");
            return default;
        }));
        server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != ClientId || context.ClientSecret != ClientSecret)
                context.Reject(Errors.InvalidClient, "This client is not registered, or its secret is wrong.");
            return default;
        }));
        server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(_ => default));
        server.AddEventHandler<HandleEndSessionRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            context.SignOut();
            return default;
        }));
        // Entra names its issuer with the tenant and the version; the host is known only once it listens.
        server.AddEventHandler<ProcessRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            var request = context.Transaction.GetHttpRequest()!;
            context.Options.Issuer = new Uri($"http://{request.Host}/{TenantId}/v2.0");
            return default;
        }).SetOrder(int.MinValue + 1000));
        server.UseAspNetCore().DisableTransportSecurityRequirement().EnableAuthorizationEndpointPassthrough();
    }

    private IResult Authorize(HttpContext context)
    {
        var request = context.GetOpenIddictServerRequest()!;
        if (!_people.TryGetValue((string?)request["person"] ?? "", out var person))
            return Results.Content(SignInPage(context), "text/html");

        var identity = new ClaimsIdentity("test", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, person.Oid)
            .SetClaim("oid", person.Oid).SetClaim("tid", TenantId).SetClaim("ver", "2.0")
            .SetClaim(Claims.Name, person.Name).SetClaim(Claims.PreferredUsername, person.UserName)
            .SetClaims("roles", [.. person.AppRoles]);
        identity.SetScopes(request.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken, Destinations.AccessToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private string SignInPage(HttpContext context)
    {
        var here = context.Request.Path + context.Request.QueryString.Value;
        var links = _people.Values.Select(person =>
            $"<li><a href=\"{HtmlEncoder.Default.Encode(QueryHelpers.AddQueryString(here, "person", person.Oid))}\">{HtmlEncoder.Default.Encode(person.Name)}</a></li>");
        return $"<!doctype html><html lang=\"en\"><title>Sign in to the directory</title><h1>Who are you?</h1><ul>{string.Concat(links)}</ul></html>";
    }
}
