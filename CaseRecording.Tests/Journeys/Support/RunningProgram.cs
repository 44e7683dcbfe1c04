using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CaseRecording.Tests.Journeys.Support;

/// <summary>
/// The built program as a process of its own, as staff meet it: a real Kestrel on a free port, a data folder of its own.
/// It can be killed in the middle of anything and started again on the same folder and port.
/// </summary>
public sealed partial class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(30);
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly ConcurrentQueue<string> _log = new();
    private Process _process = null!;

    private RunningProgram(IReadOnlyDictionary<string, string> settings) => _settings = settings;

    /// <summary>Where it serves, such as <c>http://127.0.0.1:40123</c>.</summary>
    public string Address { get; private set; } = "http://127.0.0.1:0";

    /// <summary>Everything it has printed, over all its starts.</summary>
    public string Log => string.Join('\n', _log);

    /// <summary>The folder of the App project: its content root, as with <c>dotnet run</c>.</summary>
    public static string ProjectFolder { get; } = Path.Combine(Repository.Root, "CaseRecording.App");

    /// <summary>Starts it and waits until it serves.</summary>
    /// <param name="settings">Settings that differ from appsettings, such as <c>Database:Provider</c>.</param>
    public static async Task<RunningProgram> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var program = new RunningProgram(settings);
        await program.StartAgainAsync();
        return program;
    }

    /// <summary>Starts it again on the same folder and port.</summary>
    public async Task StartAgainAsync()
    {
        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = HowToStart(), EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Heard(line.Data, ready);
        _process.ErrorDataReceived += (_, line) => Heard(line.Data, ready);
        _process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The program ended before it served:\n{Log}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Address = await ready.Task.WaitAsync(LongestStart);
    }

    /// <summary>Ends it at once, as a power cut would: nothing is flushed, nothing is said.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as whatever runs it on a server does, and waits until it has.</summary>
    public async Task StopAsync()
    {
        using var asked = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits until it has printed these words.</summary>
    public async Task ShouldSayAsync(string words)
    {
        for (var waited = Stopwatch.StartNew(); !_log.Any(line => line.Contains(words, StringComparison.Ordinal)); await Task.Delay(50))
        {
            if (waited.Elapsed > LongestAnswer)
                throw new InvalidOperationException($"The program never said '{words}':\n{Log}");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private ProcessStartInfo HowToStart()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(ProjectFolder, "bin", configuration, "net10.0", "CaseRecording.App.dll"), "--urls", Address])
        {
            WorkingDirectory = ProjectFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        // What fails between a browser and its circuit is said in full in the browser's console, and so in the failure of the journey.
        start.Environment["DetailedErrors"] = "true";
        // It lives for half a minute: compiling what is called often a second time, and better, costs it a third of its processor time and never pays.
        start.Environment["DOTNET_TC_CallCounting"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in _settings)
            start.Environment[name.Replace(":", "__")] = value;
        return start;
    }

    private void Heard(string? line, TaskCompletionSource<string> ready)
    {
        if (line is null)
            return;
        _log.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match)
            ready.TrySetResult(match.Groups[1].Value);
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}
