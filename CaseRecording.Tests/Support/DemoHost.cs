using System.Net;
using System.Text.RegularExpressions;
using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CaseRecording.Tests.Support;

/// <summary>The demonstration, served in this process on a clock that tests move: what answers to requests, without a browser's screen.</summary>
public sealed partial class DemoHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TestDatabase _database;

    private DemoHost(WebApplication app, TestDatabase database, FakeTimeProvider clock) => (_app, _database, Clock) = (app, database, clock);

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<DemoHost> StartAsync(Action<WebApplication>? more = null)
    {
        var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var clock = new FakeTimeProvider(A.Now);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Development",
            ApplicationName = "CaseRecording.App",
            ContentRootPath = Path.Combine(Repository.Root, "CaseRecording.App"),
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(database.Settings) { ["Authentication:Mode"] = "Demo" });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddRecord(builder.Configuration, builder.Environment.ContentRootPath);
        builder.Services.AddFeatures();
        builder.AddShell();
        builder.AddSignIn();
        var app = builder.Build();
        app.UseShell();
        more?.Invoke(app);
        await app.StartAsync();
        return new DemoHost(app, database, clock);
    }

    /// <summary>Cookies are kept; redirects are followed unless told.</summary>
    public HttpClient Browser(bool follows = true) => new(new HttpClientHandler { AllowAutoRedirect = follows }) { BaseAddress = new Uri(_app.Urls.Single()) };

    /// <summary>Chooses somebody on the sign-in page.</summary>
    public static async Task<HttpResponseMessage> SignInAsync(HttpClient browser, string fullName, string returnUrl = "/not-found")
    {
        var page = await browser.GetStringAsync("/sign-in");
        return await browser.PostAsync("/sign-in/demo", new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", TokenOf(page)),
            new("staffId", Regex.Match(page, $"value=\"([0-9a-f-]{{36}})\"[^>]*>{Regex.Escape(fullName)}<").Groups[1].Value),
            new("returnUrl", returnUrl),
        ]));
    }

    /// <summary>The token that a form of this page sends along.</summary>
    public static string TokenOf(string page) => Token().Match(page).Groups[1].Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
