using System.Diagnostics;
using Npgsql;

namespace CaseRecording.Tests.Support;

/// <summary>
/// A PostgreSQL server of our own for one test run, in a folder of its own, reached by a Unix socket so that no port can be taken.
/// It goes when the run goes, however that ends: a small shell holds the server and waits for the end of its own input.
/// </summary>
public static class PostgresCluster
{
    private const string Owner = "postgres";
    private static readonly Lazy<Task<string>> Started = new(StartAsync);
    private static Process? _guardian; // held, because its input closes, and the server goes, when nobody holds it

    /// <summary>Where to connect, for one database of the cluster.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or did not start; the message says which.</exception>
    public static async Task<string> ConnectionStringAsync(string database) =>
        new NpgsqlConnectionStringBuilder { Host = await Started.Value, Username = Owner, Database = database, MaxPoolSize = 20 }.ConnectionString;

    /// <summary>Runs one command in the maintenance database, such as making another one.</summary>
    public static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await ConnectionStringAsync("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("case-recording-pg-").FullName;
        // No durability here: a test's database need not outlive a power cut. The program's own settings are never touched.
        var script = $"""
            trap '' INT HUP
            cd {folder}
            {Bin()}/initdb -D data -U {Owner} -A trust -E UTF8 --locale=C --no-sync || exit 1
            {Bin()}/postgres -D data -k {folder} -c listen_addresses= -c max_connections=400 \
              -c fsync=off -c synchronous_commit=off -c full_page_writes=off &
            server=$!
            cat >/dev/null
            kill -QUIT $server; wait $server
            rm -rf {folder}
            """;
        await File.WriteAllTextAsync(Path.Combine(folder, "guardian.sh"), $"exec >{folder}/log 2>&1\n{script}\n");
        _guardian = Process.Start(AsOwner(folder))!;
        await UntilReadyAsync(_guardian, folder);
        return folder;
    }

    // PostgreSQL will not run as root.
    private static ProcessStartInfo AsOwner(string folder)
    {
        var guardian = $"{folder}/guardian.sh";
        if (Environment.UserName != "root")
            return new ProcessStartInfo("sh", [guardian]) { RedirectStandardInput = true };
        Process.Start("chown", ["-R", Owner, folder]).WaitForExit();
        return new ProcessStartInfo("runuser", ["-u", Owner, "--", "sh", guardian]) { RedirectStandardInput = true };
    }

    private static async Task UntilReadyAsync(Process guardian, string folder)
    {
        var connection = new NpgsqlConnectionStringBuilder { Host = folder, Username = Owner, Database = "postgres", Pooling = false }.ConnectionString;
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(1);)
        {
            try
            {
                await using var attempt = new NpgsqlConnection(connection);
                await attempt.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (!guardian.HasExited)
            {
                await Task.Delay(100);
            }
        }
        throw new InvalidOperationException($"The tests' PostgreSQL did not start: {await File.ReadAllTextAsync($"{folder}/log")}");
    }

    private static string Bin() =>
        Directory.Exists("/usr/lib/postgresql")
        && Directory.GetDirectories("/usr/lib/postgresql").OrderBy(version => int.Parse(Path.GetFileName(version))).LastOrDefault() is { } newest
            ? $"{newest}/bin"
            : throw new InvalidOperationException("PostgreSQL is not installed, and half of these tests run on it. Install it: apt-get install postgresql.");
}
