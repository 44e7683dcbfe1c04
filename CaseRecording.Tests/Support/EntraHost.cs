using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace CaseRecording.Tests.Support;

/// <summary>
/// The program as an organisation runs it, in Production with Entra sign-in over HTTPS, except that Entra is <see cref="IdentityProvider"/>.
/// Only here may the issuer be another than Microsoft's.
/// </summary>
public sealed class EntraHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TestDatabase _database;

    private EntraHost(WebApplication app, TestDatabase database)
    {
        _app = app;
        _database = database;
    }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<EntraHost> StartAsync(IdentityProvider provider)
    {
        var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Production",
            ApplicationName = "CaseRecording.App",
            ContentRootPath = Path.Combine(Repository.Root, "CaseRecording.App"),
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(database.Settings)
        {
            ["Authentication:Mode"] = "Entra",
            ["Authentication:Entra:Instance"] = provider.Instance,
            ["Authentication:Entra:TenantId"] = IdentityProvider.TenantId,
            ["Authentication:Entra:ClientId"] = IdentityProvider.ClientId,
            ["Authentication:Entra:ClientSecret"] = IdentityProvider.ClientSecret,
        });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate())));
        builder.Services.AddRecord(builder.Configuration, builder.Environment.ContentRootPath);
        builder.Services.AddFeatures();
        builder.AddShell();
        builder.AddSignIn();
        builder.Services.Configure<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme, options => options.RequireHttpsMetadata = false);
        builder.Services.PostConfigure<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme, options =>
            options.TokenValidationParameters.IssuerValidator = (issuer, _, _) =>
                issuer == provider.Issuer ? issuer : throw new SecurityTokenInvalidIssuerException(issuer));
        var app = builder.Build();
        app.UseShell();
        await app.StartAsync();
        return new EntraHost(app, database);
    }

    /// <summary>A browser's manners without its screen: cookies are kept, redirects followed, the server's own certificate accepted.</summary>
    public HttpClient Browser() => new(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true }) { BaseAddress = Address };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
