using System.Data.Common;
using CaseRecording.App.Data;
using CaseRecording.App.Data.Seeding;
using CaseRecording.App.Features;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseRecording.Benchmarks.Measuring;

/// <summary>A record of its own on a real disk, with the program's own services over it: what is measured is what runs.</summary>
internal sealed class RecordUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder;
    private readonly string _connectionString;
    private readonly DurablePostgres? _server;

    private RecordUnderTest(string provider, string connectionString, string folder, DurablePostgres? server)
    {
        (_connectionString, _folder, _server) = (connectionString, folder, server);
        var settings = new Dictionary<string, string?> { ["Database:Provider"] = provider, ["Database:ConnectionString"] = connectionString, ["Data:Folder"] = folder };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.Critical).AddConsole());
        services.AddSingleton<IConfiguration>(configuration);
        services.AddRecord(configuration, AppContext.BaseDirectory);
        services.AddFeatures();
        _services = services.BuildServiceProvider();
    }

    /// <summary>The engine, for the heading.</summary>
    public string Engine { get; private init; } = "";

    /// <summary>Where the record is, for a server of its own over it.</summary>
    public string ConnectionString => _connectionString;

    /// <summary>The one path of a write.</summary>
    public CaseWork Work => Get<CaseWork>();

    /// <summary>On SQLite as the program runs it: WAL, synchronous FULL.</summary>
    public static async Task<RecordUnderTest> SqliteAsync()
    {
        // Not under /tmp, which may be memory and not a disk.
        var folder = Directory.CreateDirectory(Path.Combine("/var/tmp", $"case-recording-bench-{Guid.CreateVersion7():N}")).FullName;
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "record.db") }.ToString();
        return await new RecordUnderTest("Sqlite", connection, folder, null) { Engine = "SQLite (WAL, synchronous FULL)" }.BegunAsync();
    }

    /// <summary>On PostgreSQL with its durability as it comes.</summary>
    public static async Task<RecordUnderTest> PostgresAsync(DurablePostgres server)
    {
        var name = $"bench_{Guid.CreateVersion7():N}";
        await server.ExecuteAsync($"CREATE DATABASE {name}");
        var folder = Directory.CreateDirectory(Path.Combine("/var/tmp", name)).FullName;
        return await new RecordUnderTest("PostgreSQL", server.Database(name), folder, server) { Engine = "PostgreSQL" }.BegunAsync();
    }

    /// <summary>A service, command or query of the program.</summary>
    public T Get<T>() where T : notnull => ActivatorUtilities.GetServiceOrCreateInstance<T>(_services);

    /// <summary>A context without anybody who acts: for reading.</summary>
    public Task<CaseDb> OpenAsync() => Get<IDbContextFactory<CaseDb>>().CreateDbContextAsync();

    /// <summary>A connection of the engine's own library, as durable as the program's.</summary>
    public Task<DbConnection> ConnectAsync() => ConnectAsync(_connectionString);

    /// <summary>A connection to a copy of the record as it is now, to write into without disturbing it.</summary>
    public async Task<DbConnection> ConnectToCopyAsync()
    {
        if (_server is null)
        {
            var copy = Path.Combine(_folder, $"copy-{Guid.CreateVersion7():N}.db");
            await using var connection = await ConnectAsync();
            await using var vacuum = connection.CreateCommand();
            vacuum.CommandText = $"VACUUM INTO '{copy}'";
            await vacuum.ExecuteNonQueryAsync();
            return await ConnectAsync(new SqliteConnectionStringBuilder { DataSource = copy }.ToString());
        }
        var original = new NpgsqlConnectionStringBuilder(_connectionString).Database;
        var name = $"copy_{Guid.CreateVersion7():N}";
        Get<NpgsqlDataSource>().Clear();
        NpgsqlConnection.ClearAllPools();
        await _server.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {original}");
        return await ConnectAsync(_server.Database(name));
    }

    /// <summary>A fictional member of staff of the seed data.</summary>
    public async Task<Actor> StaffAsync(string key)
    {
        await using var db = await OpenAsync();
        var member = await db.Staff.SingleAsync(s => s.Key == key);
        return new Actor(member.Id, member.FullName, member.JobTitle);
    }

    /// <summary>Acts, and throws where the act is refused.</summary>
    public async Task<Guid> DoAsync(Permission permission, Actor actor, Func<Work, Task<Guid>> act) => Done(await Work.RunAsync(permission, actor, act));

    /// <summary>What an act made; throws where it was refused.</summary>
    public static Guid Done(Outcome outcome) => outcome.Done ? outcome.Id : throw new InvalidOperationException($"Refused: {outcome.Refusal}");

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<DbConnection> ConnectAsync(string connectionString)
    {
        DbConnection connection = _server is null ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        if (_server is null)
        {
            await using var pragmas = connection.CreateCommand();
            pragmas.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000;";
            await pragmas.ExecuteNonQueryAsync();
        }
        return connection;
    }

    private async Task<RecordUnderTest> BegunAsync()
    {
        await DatabaseStart.PrepareAsync(_services);
        await Seed.OnceAsync(_services);
        return this;
    }
}
