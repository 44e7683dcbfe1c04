using CaseRecording.App.Data;
using CaseRecording.App.Data.Lasting;
using CaseRecording.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Data;

/// <summary>What is written through stays open from act to act, and nothing of one act stays on it for the next.</summary>
public sealed class LastingConnectionTests
{
    [Fact]
    public async Task Every_act_is_written_through_the_same_open_file_with_the_same_safeguards()
    {
        await using var world = await World.StartAsync();

        var (first, second) = (await SafeguardsAsync(world), await SafeguardsAsync(world));

        second.Handle.Should().Be(first.Handle, "it stays open underneath");
        second.Should().Be(first with { Handle = second.Handle });
        second.Synchronous.Should().Be(2, "a power cut loses nothing that was acknowledged (FULL)");
        second.ForeignKeys.Should().Be(1);
    }

    [Fact]
    public async Task An_act_that_fails_in_the_middle_leaves_nothing_to_the_next()
    {
        await using var world = await World.StartAsync();

        await FluentActions.Awaiting(() => world.ActAsync(async work =>
        {
            work.Db.Add(new Series { Name = "half", Next = 1 });
            await work.Db.SaveChangesAsync();
            throw new InvalidOperationException("A fault in the middle");
        })).Should().ThrowAsync<InvalidOperationException>();
        await AddAsync(world, "whole");

        (await world.ReadAsync(db => db.Series.Where(s => s.Name == "half" || s.Name == "whole").Select(s => s.Name).ToListAsync())).Should().Equal("whole");
    }

    [Fact]
    public async Task A_backup_put_in_the_place_of_the_file_is_written_into_from_the_next_act_on()
    {
        await using var world = await World.StartAsync();
        var file = new SqliteConnectionStringBuilder(world.Settings["Database:ConnectionString"]).DataSource;
        await AddAsync(world, "before");
        await using (var source = new SqliteConnection(world.Settings["Database:ConnectionString"]))
        {
            await source.OpenAsync();
            await using var backup = source.CreateCommand();
            backup.CommandText = $"VACUUM INTO '{file}.backup'";
            await backup.ExecuteNonQueryAsync();
        }
        await AddAsync(world, "lost with the old file");

        foreach (var part in new[] { "", "-wal", "-shm" })
            File.Move(file + part, $"{file}.old{part}");
        File.Move($"{file}.backup", file);
        await AddAsync(world, "after");

        await using var restored = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await restored.OpenAsync();
        await using var names = restored.CreateCommand();
        names.CommandText = "SELECT group_concat(Name, ', ') FROM (SELECT Name FROM Series WHERE Name IN ('before', 'lost with the old file', 'after') ORDER BY Name)";
        (await names.ExecuteScalarAsync()).Should().Be("after, before");
    }

    [Fact]
    public Task A_statement_that_is_being_read_from_is_not_taken_from_under_its_reader() => OnNewFileAsync(async connection =>
    {
        await RunAsync(connection, "CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (1), (2), (3)");
        var seen = new List<(long, long)>();

        await using var outer = connection.CreateCommand();
        outer.CommandText = "SELECT n FROM t WHERE n >= @from ORDER BY n";
        outer.Parameters.AddWithValue("@from", 2);
        await using (var rows = await outer.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
            {
                await using var inner = connection.CreateCommand();
                inner.CommandText = outer.CommandText;
                inner.Parameters.AddWithValue("@from", 3);
                seen.Add((rows.GetInt64(0), (long)(await inner.ExecuteScalarAsync())!));
            }
        }

        seen.Should().Equal((2, 3), (3, 3));
    });

    [Fact]
    public Task However_many_different_statements_run_on_it_each_still_does_what_it_says() => OnNewFileAsync(async connection =>
    {
        for (var round = 0; round < 2; round++)
            for (var i = 0; i < 400; i++)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = $"SELECT {i} + @more";
                command.Parameters.AddWithValue("@more", round);
                (await command.ExecuteScalarAsync()).Should().Be((long)(i + round));
            }
    });

    private static async Task OnNewFileAsync(Func<LastingConnection, Task> test)
    {
        var folder = Directory.CreateTempSubdirectory("case-recording-lasting-");
        await using (var connection = new LastingConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.FullName, "a.db") }.ToString()))
        {
            await connection.OpenAsync();
            await test(connection);
        }
        folder.Delete(recursive: true);
    }

    private static Task AddAsync(World world, string name) => world.ActAsync(work =>
    {
        work.Db.Add(new Series { Name = name, Next = 1 });
        return Task.FromResult(Guid.Empty);
    });

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<Safeguards> SafeguardsAsync(World world)
    {
        Safeguards? found = null;
        await world.ActAsync(async work =>
        {
            var connection = (SqliteConnection)work.Db.Database.GetDbConnection();
            found = new(connection.Handle!, await PragmaAsync(connection, "synchronous"), await PragmaAsync(connection, "foreign_keys"), await PragmaAsync(connection, "busy_timeout"));
            return Guid.Empty;
        });
        return found!;
    }

    private static async Task<long> PragmaAsync(SqliteConnection connection, string name)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private sealed record Safeguards(object Handle, long Synchronous, long ForeignKeys, long BusyTimeout);
}
