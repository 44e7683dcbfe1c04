using System.Net.Sockets;
using Npgsql;

namespace CaseRecording.Tests.Support;

/// <summary>A line to the tests' PostgreSQL that can be cut, as if the server had gone, and mended.</summary>
public sealed class CutLine : IAsyncDisposable
{
    private const string SocketName = ".s.PGSQL.5432";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("case-recording-line-");
    private readonly string _server;
    private readonly List<Socket> _open = [];
    private Socket _listening = null!;

    public CutLine(string connectionString)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        _server = Path.Combine(to.Host!, SocketName);
        to.Host = _folder.FullName;
        ConnectionString = to.ConnectionString;
        Mend();
    }

    /// <summary>Where to connect so that the line is used.</summary>
    public string ConnectionString { get; }

    /// <summary>Breaks every connection and takes no new ones.</summary>
    public void Cut()
    {
        _listening.Dispose();
        File.Delete(Path.Combine(_folder.FullName, SocketName));
        lock (_open)
        {
            _open.ForEach(socket => socket.Dispose());
            _open.Clear();
        }
    }

    /// <summary>The server is there again.</summary>
    public void Mend()
    {
        _listening = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        _listening.Bind(new UnixDomainSocketEndPoint(Path.Combine(_folder.FullName, SocketName)));
        _listening.Listen();
        _ = AcceptAsync(_listening);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        using (var connection = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(connection);
        Cut();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync(Socket listening)
    {
        try
        {
            while (true)
            {
                var (near, far) = (await listening.AcceptAsync(), new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified));
                await far.ConnectAsync(new UnixDomainSocketEndPoint(_server));
                lock (_open)
                    _open.AddRange([near, far]);
                _ = CarryAsync(near, far);
                _ = CarryAsync(far, near);
            }
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            // The line was cut.
        }
    }

    private static async Task CarryAsync(Socket from, Socket to)
    {
        var buffer = new byte[65_536];
        try
        {
            for (int read; (read = await from.ReceiveAsync(buffer)) > 0;)
                for (var sent = 0; sent < read;)
                    sent += await to.SendAsync(buffer.AsMemory(sent, read - sent));
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            // The line was cut.
        }
        from.Dispose();
        to.Dispose();
    }
}
