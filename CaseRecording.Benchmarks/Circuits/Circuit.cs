using System.Diagnostics;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Benchmarks.Circuits;

/// <summary>
/// One open page without a browser: it fetches the page, starts a circuit as blazor.web.js does, acknowledges every render batch
/// and answers every call to JavaScript with nothing. To the server it is a person who looks at the page.
/// </summary>
internal sealed class Circuit : IAsyncDisposable
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly TaskCompletionSource _attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _interactive = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HubConnection _connection;
    private readonly Uri _page;
    private readonly Visitor _visitor;
    private string? _secret;
    private long _quietSince;

    private Circuit(Uri page, Visitor visitor)
    {
        (_page, _visitor) = (page, visitor);
        var builder = new HubConnectionBuilder().WithUrl(new Uri(page, "/_blazor"), options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.Cookies = visitor.Cookies;
        });
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        _connection = builder.Build();
        _connection.On<long, byte[]>("JS.RenderBatch", RenderedAsync);
        _connection.On<long, string, string, int, long, int>("JS.BeginInvokeJS", CalledAsync);
        _connection.On<string, bool, string>("JS.EndInvokeDotNet", (_, _, _) => { });
        _connection.On<int, string>("JS.AttachComponent", (_, _) => { });
        _connection.On<long>("JS.EndUpdateRootComponents", _ => { });
        _connection.On<long>("JS.BeginTransmitStream", _ => { });
        _connection.On<int, byte[]>("JS.ReceiveByteArray", (_, _) => { });
        _connection.On<long, bool>("JS.EndLocationChanging", (_, _) => { });
        _connection.On<string>("JS.Error", error => Fail(new InvalidOperationException($"The circuit failed: {error}")));
        _connection.Closed += error => { Fail(error ?? new InvalidOperationException("The server closed the circuit.")); return Task.CompletedTask; };
    }

    /// <summary>Bytes of HTML that the first answer held.</summary>
    public int PageBytes { get; private set; }

    /// <summary>Bytes of all render batches so far.</summary>
    public long BatchBytes { get; private set; }

    /// <summary>Render batches so far.</summary>
    public int Batches { get; private set; }

    /// <summary>From asking for the page to the whole answer.</summary>
    public TimeSpan PageAfter { get; private set; }

    /// <summary>From asking for the page to acknowledging the first render batch: from then on a click is answered.</summary>
    public TimeSpan InteractiveAfter { get; private set; }

    /// <summary>From asking for the page to the last render batch so far.</summary>
    public TimeSpan SettledAfter => TimeSpan.FromMilliseconds(Volatile.Read(ref _quietSince));

    /// <summary>Opens a page and waits until it is interactive and nothing has been rendered for a fifth of a second.</summary>
    /// <exception cref="InvalidOperationException">The page has no interactive component, or the circuit failed.</exception>
    public static async Task<Circuit> OpenAsync(Visitor visitor, Uri page)
    {
        var circuit = new Circuit(page, visitor);
        try
        {
            await circuit.StartAsync(visitor.Http, page).WaitAsync(TimeSpan.FromSeconds(60));
            return circuit;
        }
        catch
        {
            await circuit.DisposeAsync();
            throw;
        }
    }

    /// <summary>Leaves as a browser does: it says so, or the server would keep the circuit for minutes, and the next figure would be wrong.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_secret is not null)
        {
            using var goodbye = new FormUrlEncodedContent(new Dictionary<string, string> { ["circuitId"] = _secret });
            using var answer = await _visitor.Http.PostAsync(new Uri(_page, "/_blazor/disconnect"), goodbye);
        }
        await _connection.DisposeAsync();
    }

    private async Task StartAsync(HttpClient http, Uri page)
    {
        using var answer = await http.GetAsync(page);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode} {answer.Headers.Location}.");
        var html = await answer.Content.ReadAsStringAsync();
        PageBytes = html.Length;
        PageAfter = _clock.Elapsed;
        var markers = PageMarkers.Of(html);
        if (markers.Components.Count == 0)
            throw new InvalidOperationException($"{page} holds no interactive component.");

        await _connection.StartAsync();
        _secret = await _connection.InvokeAsync<string?>("StartCircuit", new Uri(page, "/").ToString(), page.ToString(), "[]", markers.State);
        if (_secret is null)
            throw new InvalidOperationException($"The server started no circuit for {page}.");
        await _attached.Task;
        var operations = markers.Components.Select((marker, i) => $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{marker}}}""");
        await _connection.SendAsync("UpdateRootComponents", $$"""{"batchId":1,"operations":[{{string.Join(',', operations)}}]}""", markers.State);
        await _interactive.Task;
        while (_clock.ElapsedMilliseconds - Volatile.Read(ref _quietSince) < 200)
            await Task.Delay(50);
    }

    private async Task RenderedAsync(long batch, byte[] content)
    {
        await _connection.SendAsync("OnRenderCompleted", batch, null);
        Batches++;
        BatchBytes += content.Length;
        Volatile.Write(ref _quietSince, _clock.ElapsedMilliseconds);
        if (InteractiveAfter == default)
            InteractiveAfter = _clock.Elapsed;
        _interactive.TrySetResult();
    }

    private async Task CalledAsync(long handle, string name, string arguments, int resultType, long target, int callType)
    {
        if (name.EndsWith("attachWebRendererInterop", StringComparison.Ordinal))
            _attached.TrySetResult();
        // Handle 0 asks for no answer. A reference to a module or an object is answered with a reference to nothing.
        const int ObjectReference = 1;
        if (handle != 0)
            await _connection.SendAsync("EndInvokeJSFromDotNet", handle, true,
                resultType == ObjectReference ? $$"""[{{handle}},true,{"__jsObjectId":{{handle}}}]""" : $"[{handle},true,null]");
    }

    private void Fail(Exception error)
    {
        _attached.TrySetException(error);
        _interactive.TrySetException(error);
    }
}
