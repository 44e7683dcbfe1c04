using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CaseRecording.Tests.Journeys.Support;

/// <summary>
/// The line between browsers and the program, as a proxy that can be cut: while it is, nothing passes and nobody is told, as when packets
/// are dropped. (The browser's own offline switch does not cut an open WebSocket.) What was on its way goes on when the line is mended.
/// </summary>
public sealed class BadLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<string> _to;
    private readonly ConcurrentDictionary<TcpClient, bool> _talking = new();
    private readonly Task _accepting;
    private TaskCompletionSource _whole = Whole();

    private BadLine(Func<string> to)
    {
        _to = to;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where browsers go.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>A line to a server that may be killed and started again.</summary>
    public static BadLine To(Func<string> address) => new(address);

    /// <summary>From now on nothing passes.</summary>
    public void Cut() => _whole = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The line is whole again.</summary>
    public void Mend() => _whole.TrySetResult();

    /// <summary>Everything that is talking over it is cut off, and both sides know, as when a laptop sleeps for long. What was on its way is lost.</summary>
    public void HangUp()
    {
        foreach (var browser in _talking.Keys)
        {
            _talking[browser] = false;
            browser.Dispose();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private static TaskCompletionSource Whole()
    {
        var whole = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        whole.SetResult();
        return whole;
    }

    private async Task AcceptAsync()
    {
        var talking = new List<Task>();
        try
        {
            while (true)
                talking.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talking);
        }
    }

    private async Task TalkAsync(TcpClient browser)
    {
        using var server = new TcpClient();
        _talking[browser] = true;
        try
        {
            await _whole.Task.WaitAsync(_end.Token);
            await server.ConnectAsync(IPEndPoint.Parse(new Uri(_to()).Authority), _end.Token);
            // Either side that hangs up ends both.
            await await Task.WhenAny(PassAsync(browser, server, browser), PassAsync(server, browser, browser));
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The server is dead, or the day is over.
        }
        finally
        {
            _talking.TryRemove(browser, out _);
            browser.Dispose();
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to, TcpClient browser)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            for (int read; (read = await from.GetStream().ReadAsync(buffer, _end.Token)) > 0;)
            {
                await _whole.Task.WaitAsync(_end.Token);
                if (!_talking.GetValueOrDefault(browser))
                    return;
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Hung up.
        }
    }
}
