using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseRecording.Benchmarks.Circuits;

/// <summary>A server of nothing but <see cref="BarePage"/>, or <see cref="StockTextArea"/> where a length of text is named, in its own process, to measure the framework's share in the same run.</summary>
internal static class BareServer
{
    public static Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<BareDocument>().AddInteractiveServerRenderMode();
        return app.RunAsync();
    }
}
