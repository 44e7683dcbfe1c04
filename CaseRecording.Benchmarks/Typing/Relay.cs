using System.Net;
using System.Net.Sockets;

namespace CaseRecording.Benchmarks.Typing;

/// <summary>A line to a server that counts what goes over it: everything, as it is on the wire, headers and compression included.</summary>
internal sealed class Relay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private long _sent, _received;

    public Relay(Uri server)
    {
        _server = server;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = AcceptAsync();
    }

    /// <summary>Where a browser finds the server.</summary>
    public Uri Address { get; }

    /// <summary>So far: from the browsers, and to them.</summary>
    public Bytes Bytes => new(Interlocked.Read(ref _sent), Interlocked.Read(ref _received));

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // The measurement is over.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var server = new TcpClient { NoDelay = true };
        using (browser)
        {
            try
            {
                browser.NoDelay = true;
                await server.ConnectAsync(_server.Host, _server.Port);
                var (there, back) = (browser.GetStream(), server.GetStream());
                await Task.WhenAny(CopyAsync(there, back, n => Interlocked.Add(ref _sent, n)), CopyAsync(back, there, n => Interlocked.Add(ref _received, n)));
            }
            catch (Exception ended) when (ended is IOException or SocketException)
            {
                // One end has gone; so does the other.
            }
        }
    }

    private static async Task CopyAsync(NetworkStream from, NetworkStream to, Action<int> count)
    {
        var piece = new byte[16 * 1024];
        try
        {
            for (int n; (n = await from.ReadAsync(piece)) > 0;)
            {
                count(n);
                await to.WriteAsync(piece.AsMemory(0, n));
            }
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException)
        {
            // One end has gone.
        }
    }
}

/// <summary>Bytes both ways.</summary>
/// <param name="Sent">From browser to server.</param>
/// <param name="Received">From server to browser.</param>
internal readonly record struct Bytes(long Sent, long Received)
{
    public static Bytes operator -(Bytes after, Bytes before) => new(after.Sent - before.Sent, after.Received - before.Received);
}
