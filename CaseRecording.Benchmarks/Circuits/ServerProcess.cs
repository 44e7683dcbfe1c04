using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CaseRecording.Benchmarks.Circuits;

/// <summary>A server in a process of its own, with the memory probe inside it. Ends with this object.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly int _probePort = FreePort();

    private ServerProcess(string assembly, string workingFolder, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> settings)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments]) { WorkingDirectory = workingFolder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(ServerProcess).Assembly.Location;
        start.Environment["MEMORY_PROBE_PORT"] = _probePort.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it serves.</summary>
    public Uri Address { get; }

    /// <summary>Processor time of the whole server so far, as the system counts it.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Memory of the whole server that lies in the machine's, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The last lines the server wrote.</summary>
    public Queue<string> LastLines { get; } = new();

    /// <summary>Starts a server and waits until it answers.</summary>
    public static async Task<ServerProcess> StartAsync(string assembly, string workingFolder, string[] arguments, Dictionary<string, string> settings)
    {
        var server = new ServerProcess(assembly, workingFolder, arguments, settings);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(3); await Task.Delay(200))
        {
            if (server._process.HasExited)
                break;
            try
            {
                using var answer = await http.GetAsync(server.Address);
                return server;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        var said = server.Said();
        await server.DisposeAsync();
        throw new InvalidOperationException($"{assembly} did not start serving:\n{said}");
    }

    /// <summary>The last lines the server wrote, as one text.</summary>
    public string Said()
    {
        lock (LastLines)
            return string.Join('\n', LastLines);
    }

    /// <summary>Bytes alive in the server after a full forced collection.</summary>
    public async Task<long> LiveBytesAsync()
    {
        using var probe = new TcpClient();
        await probe.ConnectAsync(IPAddress.Loopback, _probePort);
        using var reader = new StreamReader(probe.GetStream());
        return long.Parse(await reader.ReadToEndAsync(), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (LastLines)
        {
            LastLines.Enqueue(line);
            if (LastLines.Count > 40)
                LastLines.Dequeue();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
