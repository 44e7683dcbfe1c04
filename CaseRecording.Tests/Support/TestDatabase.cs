using CaseRecording.App.Data;
using CaseRecording.App.Data.Seeding;
using CaseRecording.App.Data.Words;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace CaseRecording.Tests.Support;

/// <summary>
/// A real database for one test: a copy of one that was migrated, guarded and given its staff once per run, by the program's own start.
/// On SQLite a file, on PostgreSQL a database of the run's cluster.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<DirectoryInfo> Folder = new(MakeFolder);
    private static readonly Lazy<Task<string>> SqliteTemplate = new(() => MakeTemplateAsync(Engine.Sqlite, FileConnection(Path.Combine(Folder.Value.FullName, "template.db"))));
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);
    private readonly string _name;

    private TestDatabase(Engine engine, string name, string connectionString)
    {
        _name = name;
        Engine = engine;
        ConnectionString = connectionString;
    }

    public Engine Engine { get; }

    public string ConnectionString { get; }

    /// <summary>The settings that point the program at it.</summary>
    public Dictionary<string, string?> Settings => SettingsOf(Engine, ConnectionString);

    /// <summary>Makes one, in about a tenth of a second.</summary>
    public static async Task<TestDatabase> CreateAsync(Engine engine)
    {
        var name = $"t{Guid.NewGuid():N}";
        if (engine == Engine.Sqlite)
        {
            var file = Path.Combine(Folder.Value.FullName, $"{name}.db");
            File.Copy(new SqliteConnectionStringBuilder(await SqliteTemplate.Value).DataSource, file);
            return new TestDatabase(engine, name, FileConnection(file));
        }
        var template = new NpgsqlConnectionStringBuilder(await PostgresTemplate.Value).Database;
        await PostgresCluster.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return new TestDatabase(engine, name, await PostgresCluster.ConnectionStringAsync(name));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync(Engine, ConnectionString);
        if (Engine == Engine.Sqlite)
            Folder.Value.EnumerateFiles($"{_name}.db*").ToList().ForEach(file => file.Delete());
        else
            await PostgresCluster.ExecuteAsync($"DROP DATABASE {_name} WITH (FORCE)");
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        await PostgresCluster.ExecuteAsync("CREATE DATABASE template_of_tests");
        return await MakeTemplateAsync(Engine.Postgres, await PostgresCluster.ConnectionStringAsync("template_of_tests"));
    }

    private static async Task<string> MakeTemplateAsync(Engine engine, string connectionString)
    {
        await using (var program = World.ProgramOn(SettingsOf(engine, connectionString), new FakeTimeProvider(A.Now)))
        {
            await using (var db = await program.GetRequiredService<IDbContextFactory<CaseDb>>().CreateDbContextAsync())
            {
                // While a migration is still to be written, everything but the model's own test goes on.
                if (db.Database.HasPendingModelChanges())
                {
                    await db.Database.EnsureCreatedAsync();
                    await Guards.LayAsync(db, CancellationToken.None);
                    await WordsIndex.LayAsync(db, CancellationToken.None);
                }
                else
                {
                    await DatabaseStart.PrepareAsync(program);
                }
            }
            await Templates.PublishAsync(program);
            await Seed.StaffAsync(program, CancellationToken.None);
        }
        await CloseAsync(engine, connectionString);
        return connectionString;
    }

    // Closing the last connection also brings SQLite's journal home, so that the one file is all there is to copy.
    private static async Task CloseAsync(Engine engine, string connectionString)
    {
        // A program on PostgreSQL takes its connections with it.
        if (engine != Engine.Sqlite)
            return;
        await using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static Dictionary<string, string?> SettingsOf(Engine engine, string connectionString) => new()
    {
        ["Database:Provider"] = engine == Engine.Sqlite ? "Sqlite" : "PostgreSQL",
        ["Database:ConnectionString"] = connectionString,
        ["Data:Folder"] = Folder.Value.FullName,
    };

    private static string FileConnection(string file) => new SqliteConnectionStringBuilder { DataSource = file }.ToString();

    private static DirectoryInfo MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("case-recording-tests-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder;
    }
}
