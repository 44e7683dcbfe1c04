using System.Data.Common;
using CaseRecording.App.Data;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.Notes;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.BadLuck;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.Data;

/// <summary>
/// The database fails under people who are at work: a sentence each time, the draft stays, and all goes on when the trouble is over, without
/// the program being started again.
/// </summary>
public sealed class TroubleTests
{
    [Fact]
    public Task A_file_that_another_program_holds_for_too_long() => SufferAsync("The database is busy", async world =>
    {
        var other = new SqliteConnection(world.Settings["Database:ConnectionString"]);
        await other.OpenAsync();
        await ExecuteAsync(other, "BEGIN IMMEDIATE");
        return async () =>
        {
            await ExecuteAsync(other, "ROLLBACK");
            await other.DisposeAsync();
        };
    });

    [Fact]
    public Task A_disk_that_is_full() => SufferAsync("The server's disk is full", _ => Task.FromResult(Disturb("PRAGMA max_page_count=1")));

    [Fact]
    public Task A_file_that_has_become_read_only() => SufferAsync("The database can only be read", _ => Task.FromResult(Disturb("PRAGMA query_only=ON")));

    [Fact]
    public Task A_file_that_has_gone() => SufferAsync("The database cannot be reached", world =>
    {
        var file = new SqliteConnectionStringBuilder(world.Settings["Database:ConnectionString"]).DataSource;
        File.Move(file, file + ".moved");
        return Task.FromResult(() =>
        {
            File.Exists(file).Should().BeFalse("an empty database in its place would hide that the record has gone");
            File.Move(file + ".moved", file);
            return Task.CompletedTask;
        });
    });

    [Fact]
    public async Task A_server_that_does_not_answer()
    {
        var database = await TestDatabase.CreateAsync(Engine.Postgres);
        await using var line = new CutLine(database.ConnectionString);
        await SufferAsync("The database cannot be reached", await World.OnAsync(database, line.ConnectionString), _ =>
        {
            line.Cut();
            return Task.FromResult(() =>
            {
                line.Mend();
                return Task.CompletedTask;
            });
        });
    }

    [Fact]
    public async Task A_server_that_is_shut_down_in_the_middle_of_an_act()
    {
        await using var world = await World.StartAsync(Engine.Postgres);
        var outcome = await world.The<CaseWork>().RunAsync(App.Security.Permission.AddPerson, world.Staff("Erin Callow"), async work =>
        {
            var mine = await work.Db.Database.SqlQueryRaw<int>("SELECT pg_backend_pid() AS \"Value\"").SingleAsync();
            await PostgresCluster.ExecuteAsync($"SELECT pg_terminate_backend({mine})");
            return (await work.Db.Teams.FirstAsync()).Id;
        });

        outcome.Refusal.ShouldBePlain("the server went");
        outcome.Refusal.Should().StartWith("The database cannot be reached");
    }

    private static async Task SufferAsync(string sentence, Func<World, Task<Func<Task>>> disturb) =>
        await SufferAsync(sentence, await World.StartAsync(Engine.Sqlite, Disturbance.Register, impatient: true), disturb);

    private static async Task SufferAsync(string sentence, World started, Func<World, Task<Func<Task>>> disturb)
    {
        await using var world = started;
        await DatabaseStart.PrepareAsync(world.Services);
        var erin = world.Staff("Erin Callow");
        var file = await world.CaseAsync("cm1", erin);
        var (drafts, note, head) = (world.The<DraftStore>(), Guid.CreateVersion7(), NoteHead.Begin(NoteKind.Telephone, A.Today));
        var words = string.Concat(Enumerable.Repeat("The school rang. ", 5_000)).Trim();
        await drafts.PutAsync(DraftScope.Note(note), NoteHead.Field, file, head.ToJson(), erin);
        await drafts.PutAsync(DraftScope.Note(note), head.Passages[0].Key, file, words, erin);

        var mend = await disturb(world);
        var refused = await world.The<RecordNote>().RunAsync(new(A.Call(new PassageToWrite(PassageKind.ObservedFact, words)) with { FileId = file }, null), erin);
        var unlogged = await world.The<GiveReason>().RunAsync(new(file, "The school rang."), erin);
        var draft = await drafts.Invoking(d => d.PutAsync(DraftScope.Note(note), "late", file, words, erin)).Should().ThrowAsync<Exception>();
        var shortField = await drafts.KeepAsync(DraftScope.Note(note), "late", file, words, erin);
        await mend();

        shortField.Problem.Should().StartWith(sentence, "the page that holds the field stays");
        refused.Refusal.ShouldBePlain(sentence);
        refused.Refusal.Should().StartWith(sentence);
        (unlogged.Refusal ?? sentence).Should().StartWith(sentence, "a line of the access log is written, or is not; the last page may still hold it");
        DatabaseTrouble.Sentence(draft.Which).Should().StartWith(sentence);
        (await drafts.ReadAsync(DraftScope.Note(note), erin))[head.Passages[0].Key].Text.Should().Be(words, "nothing typed is lost");
        (await world.The<WriteNote>().RunAsync(new(file, note, null), erin)).Refusal.Should().BeNull("the trouble is over");
        (await world.ReadAsync(db => db.Set<CaseNote>().CountAsync(n => n.FileId == file))).Should().Be(1);
    }

    private static Func<Task> Disturb(string pragma)
    {
        Disturbance.Pragma.Value = pragma;
        return () =>
        {
            Disturbance.Pragma.Value = null;
            return Task.CompletedTask;
        };
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>What happens to the disk under the database, to whatever the test does meanwhile.</summary>
    private sealed class Disturbance : DbConnectionInterceptor
    {
        public static readonly AsyncLocal<string?> Pragma = new();

        public static void Register(IServiceCollection services) => services.ConfigureDbContext<SqliteCaseDb>(options => options.AddInterceptors(new Disturbance()));

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await ExecuteAsync((SqliteConnection)connection, "PRAGMA query_only=OFF; PRAGMA max_page_count=4294967294");
            if (Pragma.Value is { } pragma)
                await ExecuteAsync((SqliteConnection)connection, pragma);
        }
    }
}
