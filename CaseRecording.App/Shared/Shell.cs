using CaseRecording.App.Security;
using MudBlazor.Services;

namespace CaseRecording.App.Shared;

/// <summary>What every page stands in: rendering, headers, errors in words, the sign of life.</summary>
public static class Shell
{
    /// <summary>Registers the shell's services.</summary>
    public static WebApplicationBuilder AddShell(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        services.AddAntiforgery(options => options.HeaderName = "X-Antiforgery");
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(Organisation.Read(Path.Combine(AppContext.BaseDirectory, "seed-data", "organisation.json")));
        services.AddScoped<ShellCounts>();
        // Faults are logged once, by Fault, which leaves out what messages may repeat of a record.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        return builder;
    }

    /// <summary>The order of a request's way, and the pages.</summary>
    public static WebApplication UseShell(this WebApplication app)
    {
        // A sign of life for shell.js; before sign-in, because a line is up or down for everyone.
        app.Map("/alive", alive => alive.Run(http =>
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }));
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        app.MapSignIn();
        return app;
    }
}
