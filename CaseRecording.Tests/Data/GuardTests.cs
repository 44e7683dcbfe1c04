using CaseRecording.App.Data;
using CaseRecording.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Data;

/// <summary>What is completed is not altered (policy 3.7.1), whatever program asks the database.</summary>
public sealed class GuardTests
{
    [Theory, Engines, Policy("P39")]
    public async Task Every_append_only_table_is_guarded_after_migrating(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var catalogue = engine == Engine.Sqlite
            ? "SELECT DISTINCT tbl_name AS \"Value\" FROM sqlite_master WHERE type = 'trigger' GROUP BY tbl_name HAVING COUNT(*) = 2"
            : "SELECT event_object_table::text AS \"Value\" FROM information_schema.triggers GROUP BY event_object_table HAVING COUNT(*) = 2";
        var guarded = await world.ReadAsync(db => db.Database.SqlQueryRaw<string>(catalogue).ToListAsync());
        guarded.Should().BeEquivalentTo(await world.ReadAsync(db => Task.FromResult(Guards.TablesOf(db))));
    }

    [Theory, Engines("UPDATE \"{0}\" SET \"What\" = 'nothing'"), Engines("DELETE FROM \"{0}\""), Policy("P39")]
    public async Task A_line_of_the_history_is_neither_changed_nor_deleted_past_the_program(Engine engine, string sql)
    {
        await using var world = await World.StartAsync(engine);
        var before = await world.ReadAsync(db => db.History.Select(line => line.What).ToListAsync());
        before.Should().NotBeEmpty();

        var tampering = () => world.ReadAsync(db =>
            db.Database.ExecuteSqlRawAsync(string.Format(sql, db.Model.FindEntityType(typeof(HistoryEntry))!.GetTableName())));

        (await tampering.Should().ThrowAsync<Exception>()).Which.Message.Should().Contain("append-only");
        (await world.ReadAsync(db => db.History.Select(line => line.What).ToListAsync())).Should().BeEquivalentTo(before);
    }
}
