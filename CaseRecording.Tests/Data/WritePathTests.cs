using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Data;

/// <summary>The one path of a write when luck is bad: double clicks, retries, everybody at once, broken rules half way.</summary>
public sealed class WritePathTests
{
    [Theory, Engines]
    public async Task The_same_hand_in_is_carried_out_once_however_often_it_comes(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var key = Guid.CreateVersion7();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SetUpTeamAsync(world, "Night Team", key))));
        var retry = await SetUpTeamAsync(world, "Night Team", key);

        outcomes.Append(retry).Should().OnlyContain(outcome => outcome.Done && outcome.Id == retry.Id);
        (await world.ReadAsync(db => db.Teams.CountAsync(team => team.Name == "Night Team"))).Should().Be(1);
    }

    [Theory, Engines]
    public async Task Somebody_elses_key_answers_nothing(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var key = Guid.CreateVersion7();
        var mine = await SetUpTeamAsync(world, "Night Team", key);

        var theirs = await SetUpTeamAsync(world, "Day Team", key, Actor.System);

        theirs.Id.Should().NotBe(mine.Id);
    }

    [Theory, Engines]
    public async Task Sixteen_people_write_at_once_and_nothing_fails(Engine engine)
    {
        await using var world = await World.StartAsync(engine);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(person => Task.Run(async () =>
        {
            var done = new List<Outcome>();
            for (var act = 0; act < 5; act++)
                done.Add(await SetUpTeamAsync(world, $"Team {person}-{act}"));
            return done;
        })));

        outcomes.SelectMany(done => done).Should().HaveCount(80).And.OnlyContain(outcome => outcome.Done);
        (await world.ReadAsync(db => db.History.CountAsync(line => line.What.StartsWith("Team set up: Team ")))).Should().Be(80);
    }

    [Theory, Engines]
    public async Task A_rule_that_breaks_half_way_leaves_neither_row_nor_history(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var history = await world.ReadAsync(db => db.History.CountAsync());

        var outcome = await Work(world).RunAsync(Permission.ManageStaff, Administrator(world), async work =>
        {
            work.Db.Add(Team.SetUp("half", "Half Way", work.By));
            await work.Db.SaveChangesAsync();
            throw new RuleBrokenException("This cannot be.", "1.1");
        });

        outcome.Should().Be(Outcome.Refused("This cannot be.", "1.1"));
        (await world.ReadAsync(db => db.Teams.AnyAsync(team => team.Key == "half"))).Should().BeFalse();
        (await world.ReadAsync(db => db.History.CountAsync())).Should().Be(history);
    }

    [Fact]
    public async Task Of_two_who_change_the_same_thing_one_wins_and_the_other_is_told_and_leaves_no_trace()
    {
        // On SQLite the second waits for the first and then reads what it did; only PostgreSQL lets both begin.
        await using var world = await World.StartAsync(Engine.Postgres);
        var erin = world.Staff("Erin").Id;
        var history = await world.ReadAsync(db => db.History.CountAsync());
        var (yetToRead, bothHaveRead) = (2, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

        var outcomes = await Task.WhenAll(new[] { StaffRole.DutyWorker, StaffRole.TeamSecretary }.Select(role => Task.Run(() =>
            Work(world).RunAsync(Permission.ManageStaff, Administrator(world), async work =>
            {
                var member = await work.Db.Staff.Include(m => m.Roles).SingleAsync(m => m.Id == erin);
                if (Interlocked.Decrement(ref yetToRead) == 0)
                    bothHaveRead.SetResult();
                await bothHaveRead.Task.WaitAsync(TimeSpan.FromMinutes(1));
                member.Give(role, member.Roles[0].TeamId, work.By.Day, work.By);
                return member.Id;
            }))));

        outcomes.Should().ContainSingle(outcome => outcome.Done);
        outcomes.Should().ContainSingle(outcome => !outcome.Done && outcome.Refusal!.StartsWith("Somebody changed this while you were working on it."));
        (await world.ReadAsync(db => db.History.CountAsync())).Should().Be(history + 1);
    }

    [Theory, Engines, Policy("P07")]
    public async Task A_right_that_is_taken_away_is_gone_at_the_next_act(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var administrator = Administrator(world);
        (await SetUpTeamAsync(world, "Before")).Done.Should().BeTrue();

        await Work(world).RunAsync(Permission.ManageStaff, Actor.System, async work =>
        {
            var member = await work.Db.Staff.Include(m => m.Roles).SingleAsync(m => m.Id == administrator.Id);
            member.Take(StaffRole.SystemAdministrator, work.By.Day);
            return member.Id;
        });

        (await SetUpTeamAsync(world, "After")).Refusal.Should().Be(Roles.Refusal(Permission.ManageStaff));
    }

    private static CaseWork Work(World world) => world.The<CaseWork>();

    private static Actor Administrator(World world) => world.Staff("Paul Karran");

    private static Task<Outcome> SetUpTeamAsync(World world, string name, Guid? handIn = null, Actor? actor = null) =>
        Work(world).RunAsync(Permission.ManageStaff, actor ?? Administrator(world), work =>
        {
            var team = Team.SetUp(name.ToLowerInvariant(), name, work.By);
            work.Db.Add(team);
            return Task.FromResult(team.Id);
        }, handIn);
}
