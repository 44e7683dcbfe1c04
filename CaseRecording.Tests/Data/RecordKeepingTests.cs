using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Data;

/// <summary>Who, when, what and why, in the same save as the change (policy 4.4, 3.7.1).</summary>
public sealed class RecordKeepingTests
{
    [Theory, Engines, Policy("P53")]
    public async Task Every_row_carries_its_authors_full_name_and_role_and_the_moment(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        world.Clock.Advance(TimeSpan.FromHours(3));
        var paul = world.Staff("Paul Karran");

        var outcome = await world.The<CaseWork>().RunAsync(Permission.ManageStaff, paul, SetUpTeam);

        var team = await world.ReadAsync(db => db.Teams.SingleAsync(t => t.Id == outcome.Id));
        team.Recorded.Should().Be(world.Stamp(paul));
        team.Recorded.At.Kind.Should().Be(DateTimeKind.Utc);
        var line = await world.ReadAsync(db => db.History.SingleAsync(h => h.SubjectId == team.Id));
        (line.What, line.Recorded).Should().Be(("Team set up: Night Team", world.Stamp(paul)));
    }

    [Theory, Engines, Policy("P39")]
    public async Task The_program_itself_refuses_to_change_what_is_append_only(Engine engine)
    {
        await using var world = await World.StartAsync(engine);

        var outcome = await world.The<CaseWork>().RunAsync(Permission.ManageStaff, world.Staff("Paul Karran"), async work =>
        {
            var line = await work.Db.History.OrderBy(h => h.Id).FirstAsync();
            work.Db.Entry(line).Property(h => h.What).CurrentValue = "Something else";
            return line.Id;
        });

        outcome.Refusal.Should().Be("What is completed is not altered. Write a correction; it keeps the original.");
        outcome.Clause.Should().Be("3.7.1");
    }

    [Theory, Engines]
    public async Task A_change_that_says_nothing_is_not_saved(Engine engine)
    {
        await using var world = await World.StartAsync(engine);

        var silently = () => world.The<CaseWork>().RunAsync(Permission.ManageStaff, world.Staff("Paul Karran"), async work =>
        {
            var team = await work.Db.Teams.SingleAsync(t => t.Key == "irt");
            work.Db.Entry(team).Property(t => t.Name).CurrentValue = "Another name";
            return team.Id;
        });

        await silently.Should().ThrowAsync<InvalidOperationException>();
        (await world.ReadAsync(db => db.Teams.AnyAsync(t => t.Name == "Another name"))).Should().BeFalse();
    }

    [Theory, Engines]
    public async Task Nothing_is_saved_without_somebody_who_acts_or_in_a_way_that_waits(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        await world.ReadAsync(async db =>
        {
            db.Add(Team.SetUp("night", "Night Team", A.Stamp()));
            await FluentActions.Awaiting(() => db.SaveChangesAsync()).Should().ThrowAsync<InvalidOperationException>();
            db.Invoking(d => d.SaveChanges()).Should().Throw<InvalidOperationException>();
            return db;
        });
        (await world.ReadAsync(db => db.Teams.AnyAsync(t => t.Key == "night"))).Should().BeFalse();
    }

    [Fact]
    public async Task Every_connection_to_SQLite_is_durable_whatever_its_last_borrower_did()
    {
        await using var world = await World.StartAsync(Engine.Sqlite);
        await world.ReadAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF"));

        foreach (var (ask, answer) in new[]
        {
            ("SELECT journal_mode AS Value FROM pragma_journal_mode", "wal"),
            ("SELECT CAST(synchronous AS TEXT) AS Value FROM pragma_synchronous", "2"),
            ("SELECT CAST(foreign_keys AS TEXT) AS Value FROM pragma_foreign_keys", "1"),
            ("SELECT CAST(timeout AS TEXT) AS Value FROM pragma_busy_timeout", "10000"),
        })
            (await world.ReadAsync(db => db.Database.SqlQueryRaw<string>(ask).ToListAsync())).Should().Equal([answer], ask);
    }

    private static Task<Guid> SetUpTeam(Work work)
    {
        var team = Team.SetUp("night", "Night Team", work.By);
        work.Db.Add(team);
        return Task.FromResult(team.Id);
    }
}
