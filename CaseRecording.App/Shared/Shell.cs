using CaseRecording.App.Features.Chronology;
using CaseRecording.App.Features.Documents;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Security;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.SignalR;
using MudBlazor.Services;

namespace CaseRecording.App.Shared;

/// <summary>What every page stands in: rendering, headers, errors in words, the sign of life.</summary>
public static class Shell
{
    /// <summary>Registers the shell's services.</summary>
    public static WebApplicationBuilder AddShell(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.AddFilter<DrawnInTurn>());
        services.AddSingleton<DrawnInTurn>();
        services.AddSingleton<CircuitHandler>(provider => provider.GetRequiredService<DrawnInTurn>());
        // How long the server holds a page whose line is gone can be set: Circuit__DisconnectedCircuitRetentionPeriod. What was typed does not depend on it.
        services.Configure<CircuitOptions>(builder.Configuration.GetSection("Circuit"));
        services.AddMudServices();
        // An open page holds its line to the end, so a server that stops for a new version always waits this long; people wait with it.
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(3));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddAntiforgery(options => options.HeaderName = "X-Antiforgery");
        services.AddScoped<ShellCounts>();
        services.AddScoped<NotePlace>();
        services.AddScoped<WayBack>();
        services.AddScoped<DraftLine>();
        services.AddScoped<Keeping>();
        services.AddSingleton<JournalKeys>();
        services.AddSingleton<SignsOfLife>();
        services.AddHostedService(provider => provider.GetRequiredService<SignsOfLife>());
        // Faults are logged once, by Fault, which leaves out what messages may repeat of a record.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        return builder;
    }

    /// <summary>The order of a request's way, and the pages.</summary>
    public static WebApplication UseShell(this WebApplication app)
    {
        // A sign of life for line.js; before sign-in, because a line is up or down for everyone.
        // The signs themselves keep a line open, so that no other timer has to.
        app.Map("/alive", alive => alive
            .UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan })
            .Run(app.Services.GetRequiredService<SignsOfLife>().AnswerAsync));
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        // The page that explains a failed form is fetched, not sent the form again.
        app.Use((http, next) =>
        {
            if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
                http.Request.Method = HttpMethods.Get;
            return next(http);
        });
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        app.MapSignIn();
        app.MapDrafts();
        app.MapPrints();
        app.MapDocuments();
        app.MapDocumentParts();
        app.MapChronologies();
        return app;
    }
}
