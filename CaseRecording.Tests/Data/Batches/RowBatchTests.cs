using System.Data.Common;
using CaseRecording.App.Data;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Tests.Support;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.Data.Batches;

/// <summary>Rows that share a prepared statement land, clash and lose a race as rows did that had one each.</summary>
public sealed class RowBatchTests
{
    [Theory, Engines]
    public async Task Many_rows_of_mixed_shapes_land_exactly(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin Callow");
        var file = await world.CaseAsync("cm1", erin);
        var first = Enumerable.Range(0, 24).Select(i => Task(file, i, world.Stamp(erin))).ToList();
        await world.ActAsync(work => Done(() => work.Db.AddRange(first)));
        var people = Enumerable.Range(0, 24).Select(i => Person.Add(Details(i), world.Stamp(erin))).ToList();
        var handIns = Enumerable.Range(0, 6).Select(_ => HandIn(erin)).ToList();
        await world.ActAsync(work => Done(() => work.Db.AddRange(handIns)));

        await world.ActAsync(async work =>
        {
            foreach (var task in await work.Db.Tasks.Where(t => t.FileId == file).ToListAsync())
                Change(task, first.FindIndex(f => f.Id == task.Id), work.By);
            for (var i = 0; i < people.Count; i++)
                work.Db.Add(people[i]);
            work.Db.RemoveRange(handIns.Skip(2));
            return file;
        });

        var kept = await world.ReadAsync(db => db.People.AsNoTracking().Where(p => people.Select(x => x.Id).Contains(p.Id)).ToListAsync());
        kept.Should().BeEquivalentTo(people, o => o.Excluding(p => p.Happenings));
        var changed = await world.ReadAsync(db => db.Tasks.AsNoTracking().Where(t => t.FileId == file).ToListAsync());
        for (var i = 0; i < first.Count; i++)
            Change(first[i], i, world.Stamp(Actor.System));
        changed.Should().BeEquivalentTo(first, o => o.Excluding(t => t.Happenings).Excluding(t => t.Version).Excluding(t => t.Recorded));
        (await world.ReadAsync(db => db.HandIns.Select(h => h.Key).ToListAsync())).Should().BeEquivalentTo(handIns.Take(2).Select(h => h.Key));
    }

    [Theory, Engines]
    public async Task What_somebody_else_changed_or_deleted_meanwhile_is_a_lost_race_that_names_the_row_and_changes_nothing(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        await using var mine = await OpenAsync(world);
        mine.AddRange(new Series { Name = "a", Next = 1 }, new Series { Name = "b", Next = 1 }, new Series { Name = "c", Next = 1 });
        await mine.SaveChangesAsync();
        await using var theirs = await OpenAsync(world);
        foreach (var series in await theirs.Series.Where(s => s.Name == "b").ToListAsync())
            series.Next = 7;
        await theirs.SaveChangesAsync();

        foreach (var series in mine.Series.Local)
            series.Next = 2;
        var changing = (await mine.Invoking(db => db.SaveChangesAsync()).Should().ThrowAsync<DbUpdateConcurrencyException>()).Which;
        mine.ChangeTracker.Clear();
        theirs.Remove(theirs.Series.Local.Single());
        await theirs.SaveChangesAsync();
        mine.Remove(new Series { Name = "b", Next = 7 });
        var deleting = (await mine.Invoking(db => db.SaveChangesAsync()).Should().ThrowAsync<DbUpdateConcurrencyException>()).Which;

        changing.Entries.Should().Contain(e => ((Series)e.Entity).Name == "b");
        deleting.Entries.Select(e => ((Series)e.Entity).Name).Should().Equal("b");
        (await world.ReadAsync(db => db.Series.Where(s => s.Name == "a" || s.Name == "c").Select(s => s.Next).ToListAsync())).Should().Equal(1, 1);
    }

    [Fact]
    public async Task A_row_that_clashes_in_the_middle_is_named_and_none_of_the_others_stays()
    {
        await using var world = await World.StartAsync();
        var erin = world.Staff("Erin Callow");
        await using var db = await OpenAsync(world);
        var there = HandIn(erin);
        db.Add(there);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        // Rows go in by their keys, so the one that is there already is neither the first nor the last.
        var again = new[] { new Guid("00000000-0000-7000-8000-000000000000"), there.Key, new Guid("ffffffff-ffff-7fff-bfff-ffffffffffff") }
            .Select(key => new HandIn { Key = key, ById = erin.Id, ResultId = Guid.Empty, At = there.At });
        db.AddRange(again);

        var clash = (await db.Invoking(d => d.SaveChangesAsync()).Should().ThrowAsync<DbUpdateException>()).Which;

        clash.Entries.Select(e => ((HandIn)e.Entity).Key).Should().Equal(there.Key);
        clash.InnerException.Should().BeOfType<SqliteException>().Which.Message.Should().Contain("HandIns.Key");
        (await world.ReadAsync(d => d.HandIns.Select(h => h.Key).ToListAsync())).Should().Equal(there.Key);
    }

    [Theory, Engines]
    public async Task A_key_that_the_database_gives_comes_back_also_among_rows_that_bring_their_own(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        await using var db = await OpenAsync(world);
        var keys = Enumerable.Range(0, 3).Select(i => new DataProtectionKey { FriendlyName = $"key {i}", Xml = i == 1 ? null : "<key/>" }).ToList();
        db.AddRange(keys);
        db.AddRange(HandIn(world.Staff("Erin Callow")), HandIn(world.Staff("Erin Callow")));

        await db.SaveChangesAsync();

        keys.Select(k => k.Id).Should().OnlyHaveUniqueItems().And.NotContain(0);
        var kept = await world.ReadAsync(d => d.DataProtectionKeys.OrderBy(k => k.Id).ToListAsync());
        kept.Should().BeEquivalentTo(keys);
        (await world.ReadAsync(d => d.HandIns.CountAsync())).Should().Be(2);
    }

    [Fact]
    public async Task Whoever_listens_to_commands_hears_each_row_and_can_stop_it()
    {
        var listener = new Listener();
        await using var world = await World.StartAsync(also: services => services.ConfigureDbContext<SqliteCaseDb>(o => o.AddInterceptors(listener)));
        var erin = world.Staff("Erin Callow");
        await using var db = await OpenAsync(world);
        db.AddRange(HandIn(erin), HandIn(erin), HandIn(erin));
        await db.SaveChangesAsync();
        var heard = listener.Rows;
        db.AddRange(HandIn(erin), HandIn(erin));
        listener.StopAt = heard + 2;

        var stopped = await db.Invoking(d => d.SaveChangesAsync()).Should().ThrowAsync<DbUpdateException>();

        heard.Should().Be(3);
        stopped.WithInnerException<TimeoutException>();
        (await world.ReadAsync(d => d.HandIns.CountAsync())).Should().Be(3);
    }

    private static Task<CaseDb> OpenAsync(World world) => world.Services.GetRequiredService<IDbContextFactory<CaseDb>>().CreateDbContextAsync();

    private static HandIn HandIn(Actor by) => new() { Key = Guid.NewGuid(), ById = by.Id, ResultId = Guid.NewGuid(), At = A.Now };

    private static WorkTask Task(Guid file, int i, Stamp by) =>
        WorkTask.ForPerson(file, null, TaskKind.Other, $"Ring the school {i}", null, by.ById, null, i % 2 == 0 ? by.Day : null, by);

    // Three ways of changing a row: three shapes in whatever order the keys bring them.
    private static void Change(WorkTask task, int i, Stamp by)
    {
        if (i % 4 == 0)
            task.Finish(by);
        else if (i % 4 == 1)
            task.MakeDue(by.Day.AddDays(i));
        else
            task.Withdraw(by, "The school rang first.");
    }

    // What one row says and the next leaves out must not be carried over to it.
    private static PersonDetails Details(int i) => new(
        i % 3 == 0 ? "Ñandú 😀" : $"Juan {i}", "Quayle",
        DateOfBirth: i % 2 == 0 ? new DateOnly(2019, 6, 4) : null, Sex: i % 3 == 1 ? Sex.Female : Sex.Male);

    private static Task<Guid> Done(Action act)
    {
        act();
        return System.Threading.Tasks.Task.FromResult(Guid.NewGuid());
    }

    private sealed class Listener : DbCommandInterceptor
    {
        public int Rows { get; private set; }

        public int StopAt { get; set; } = int.MaxValue;

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            eventData.CommandSource == CommandSource.SaveChanges && ++Rows == StopAt ? throw new TimeoutException() : ValueTask.FromResult(result);
    }
}
