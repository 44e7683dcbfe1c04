using System.Diagnostics;
using Npgsql;

namespace CaseRecording.Benchmarks.Measuring;

/// <summary>
/// A PostgreSQL server for one run with its durability left as it comes (fsync and synchronous commit on), or the one that
/// <c>BENCHMARK_POSTGRES</c> names. It ends with this process: a small shell holds it and waits for the end of its own input.
/// </summary>
internal sealed class DurablePostgres : IAsyncDisposable
{
    private readonly Process? _guardian;

    private DurablePostgres(string maintenance, Process? guardian)
    {
        Maintenance = maintenance;
        _guardian = guardian;
    }

    /// <summary>Where to connect to make databases.</summary>
    public string Maintenance { get; }

    /// <summary>Where to connect to one database.</summary>
    public string Database(string name) => new NpgsqlConnectionStringBuilder(Maintenance) { Database = name }.ConnectionString;

    /// <summary>Null where there is no PostgreSQL to be had; the run then says so and goes on with SQLite.</summary>
    public static async Task<DurablePostgres?> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("BENCHMARK_POSTGRES") is { Length: > 0 } given)
            return new(given, null);
        if (!Directory.Exists("/usr/lib/postgresql"))
            return null;
        var bin = Directory.GetDirectories("/usr/lib/postgresql").MaxBy(v => int.Parse(Path.GetFileName(v))) + "/bin";
        // Not under /tmp, which may be memory and not a disk.
        var folder = Directory.CreateDirectory(Path.Combine("/var/tmp", $"case-recording-bench-{Environment.ProcessId}")).FullName;
        await File.WriteAllTextAsync($"{folder}/guardian.sh", $"""
            exec >{folder}/log 2>&1
            trap '' INT HUP
            cd {folder}
            {bin}/initdb -D data -U postgres -A trust -E UTF8 --locale=C || exit 1
            {bin}/postgres -D data -k {folder} -c listen_addresses= &
            server=$!
            cat >/dev/null
            kill -QUIT $server; wait $server
            rm -rf {folder}
            """);
        var root = Environment.UserName == "root"; // PostgreSQL will not run as root.
        if (root)
            await Process.Start("chown", ["-R", "postgres", folder]).WaitForExitAsync();
        var guardian = Process.Start(new ProcessStartInfo(root ? "runuser" : "sh", root ? ["-u", "postgres", "--", "sh", $"{folder}/guardian.sh"] : [$"{folder}/guardian.sh"])
        {
            RedirectStandardInput = true,
        })!;
        var maintenance = new NpgsqlConnectionStringBuilder { Host = folder, Username = "postgres", Database = "postgres" }.ConnectionString;
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(1) && !guardian.HasExited; await Task.Delay(200))
        {
            try
            {
                await using var attempt = new NpgsqlConnection(maintenance);
                await attempt.OpenAsync();
                return new(maintenance, guardian);
            }
            catch (NpgsqlException)
            {
                // Not listening yet.
            }
        }
        throw new InvalidOperationException($"PostgreSQL did not start: {await File.ReadAllTextAsync($"{folder}/log")}");
    }

    /// <summary>Runs one command in the maintenance database.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Maintenance);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_guardian is null)
            return;
        NpgsqlConnection.ClearAllPools();
        _guardian.StandardInput.Close();
        await _guardian.WaitForExitAsync();
        _guardian.Dispose();
    }
}
