using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseRecording.Tests.Journeys.Trials;

/// <summary>The control: a text area bound as Blazor binds it, with a button that hands in what the server has.</summary>
public sealed class StockText : ComponentBase
{
    /// <summary>What was handed in, over all runs of the server.</summary>
    public static ConcurrentQueue<string> HandedIn { get; } = new();

    private string _text = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "textarea");
        builder.AddAttribute(1, "aria-label", "Text");
        builder.AddAttribute(2, "value", _text);
        builder.AddAttribute(3, "oninput", EventCallback.Factory.CreateBinder(this, text => _text = text ?? "", _text));
        builder.SetUpdatesAttributeName("value");
        builder.CloseElement();
        builder.OpenElement(4, "button");
        builder.AddAttribute(5, "onclick", EventCallback.Factory.Create(this, () => HandedIn.Enqueue(_text)));
        builder.AddContent(6, "Hand in");
        builder.CloseElement();
        builder.OpenElement(7, "p");
        builder.AddContent(8, $"{HandedIn.Count} handed in");
        builder.CloseElement();
    }
}

/// <summary>The document around <see cref="StockText"/>.</summary>
[Route("/stock")]
public sealed class StockDocument : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!DOCTYPE html><html lang=\"en-GB\"><head><title>Stock</title><base href=\"/\"></head><body>");
        builder.OpenComponent<StockText>(1);
        builder.AddComponentRenderMode(new InteractiveServerRenderMode(prerender: false));
        builder.CloseComponent();
        builder.AddMarkupContent(2, "<script src=\"_framework/blazor.web.js\"></script></body></html>");
    }
}

/// <summary>A server of nothing but the control, which can be stopped without a word and started again on the same port.</summary>
internal sealed class StockServer : IAsyncDisposable
{
    private readonly string _script;
    private WebApplication _app = null!;

    private StockServer(string script) => _script = script;

    public string Address { get; private set; } = "http://127.0.0.1:0";

    /// <param name="scriptFrom">A running program, from which the framework's own script is taken.</param>
    public static async Task<StockServer> StartAsync(string scriptFrom)
    {
        using var http = new HttpClient();
        var server = new StockServer(await http.GetStringAsync($"{scriptFrom}/_framework/blazor.web.js"));
        await server.StartAgainAsync();
        return server;
    }

    public async Task StartAgainAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        _app = builder.Build();
        _app.UseAntiforgery();
        _app.MapGet("/_framework/blazor.web.js", () => Results.Text(_script, "text/javascript"));
        _app.MapRazorComponents<StockDocument>().AddInteractiveServerRenderMode();
        await _app.StartAsync();
        Address = _app.Urls.Single();
    }

    /// <summary>Everything that it held in memory is gone.</summary>
    public async Task KillAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    public async ValueTask DisposeAsync() => await KillAsync();
}
