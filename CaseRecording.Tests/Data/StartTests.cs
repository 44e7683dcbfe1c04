using CaseRecording.App.Data;
using CaseRecording.App.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaseRecording.Tests.Data;

/// <summary>A database that cannot be used is a plain sentence and an orderly end, whatever is wrong with it; it is left as it was.</summary>
public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("case-recording-start-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_database_that_is_missing_is_made()
    {
        await PrepareAsync(Connect("new.db"));
        new FileInfo(InFolder("new.db")).Length.Should().BePositive();
    }

    [Fact]
    public Task A_folder_that_is_missing_is_said_plainly() =>
        ShouldRefuseAsync(Connect("no such folder/new.db"), "*cannot be written*");

    [Fact]
    public async Task A_file_that_is_not_a_database_is_said_plainly_and_left_alone()
    {
        await File.WriteAllTextAsync(InFolder("letter.db"), string.Concat(Enumerable.Repeat("Dear Kirree, ", 1000)));
        await ShouldRefuseAsync(Connect("letter.db"), "*damaged or is not a Case Recording database*");
        (await File.ReadAllTextAsync(InFolder("letter.db"))).Should().StartWith("Dear Kirree");
    }

    [Fact]
    public async Task A_database_that_another_program_holds_is_said_plainly()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var other = new SqliteConnection(database.ConnectionString);
        await other.OpenAsync();
        await ExecuteAsync(other, "PRAGMA journal_mode=DELETE; PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE");
        await ShouldRefuseAsync(database.ConnectionString + ";Default Timeout=1", "*locked by another program*");
    }

    [Fact]
    public async Task A_database_that_can_only_be_read_is_said_plainly()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await ShouldRefuseAsync(database.ConnectionString + ";Mode=ReadOnly", "*cannot be written*");
    }

    [Theory, Engines]
    public async Task A_database_of_a_newer_program_is_said_plainly_and_left_alone(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var program = World.ProgramOn(database.Settings, new FakeTimeProvider(A.Now)))
        {
            await using var db = await program.GetRequiredService<IDbContextFactory<CaseDb>>().CreateDbContextAsync();
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231235959_Tomorrow', '99.0.0')");
        }
        await ShouldRefuseAsync(database.Settings, "*newer version of Case Recording*Nothing was changed.");
    }

    [Fact]
    public Task A_server_that_does_not_answer_is_said_plainly() => ShouldRefuseAsync(
        new Dictionary<string, string?> { ["Database:Provider"] = "PostgreSQL", ["Database:ConnectionString"] = $"Host={_folder.FullName};Username=nobody;Database=none" },
        "PostgreSQL cannot be reached*");

    private Task ShouldRefuseAsync(string connectionString, string sentence) =>
        ShouldRefuseAsync(new Dictionary<string, string?> { ["Database:ConnectionString"] = connectionString }, sentence);

    private async Task ShouldRefuseAsync(Dictionary<string, string?> settings, string sentence) =>
        (await FluentActions.Awaiting(() => PrepareAsync(settings)).Should().ThrowAsync<RefusesToStartException>()).WithMessage(sentence);

    private Task PrepareAsync(string connectionString) => PrepareAsync(new Dictionary<string, string?> { ["Database:ConnectionString"] = connectionString });

    private async Task PrepareAsync(Dictionary<string, string?> settings)
    {
        settings["Data:Folder"] = _folder.FullName;
        await using var program = World.ProgramOn(settings, new FakeTimeProvider(A.Now));
        await DatabaseStart.PrepareAsync(program);
    }

    private string InFolder(string file) => Path.Combine(_folder.FullName, file);

    private string Connect(string file) => $"Data Source={InFolder(file)};Pooling=False";

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
