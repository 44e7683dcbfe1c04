using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Allocations;
using CaseRecording.App.Features.Notices;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Allocations;

public sealed class AllocationTests
{
    [Theory, Engines, Policy("P22")]
    public async Task Cases_are_allocated_in_bulk_with_a_reason_and_the_worker_is_told(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (maureen, erin) = (world.Staff("Maureen"), world.Staff("Erin"));
        var files = new[] { await world.CaseAsync(forename: "Juan"), await world.CaseAsync(forename: "Voirrey") };
        var start = await world.TaskAsync(files[0], TaskKind.StartNarrates);

        (await world.The<AllocateCases>().RunAsync(new([.. files.Select(f => new CaseChosen(f, null))], erin.Id, "Knows the family", HandInKey.New()), maureen)).Refusal.Should().BeNull();

        var board = await world.The<AllocationQuery>().ReadAsync(null, maureen);
        board.Unallocated.Should().BeEmpty();
        board.Workers.Single(w => w.StaffId == erin.Id).Cases.Should().Be(2);
        (await world.The<AllocationHistoryQuery>().ReadAsync(files[0], maureen)).Rows.Should().ContainSingle()
            .Which.Should().Match<AllocationRow>(r => r.Worker == "Erin Callow" && r.Why == "Knows the family" && r.By == "Maureen Kneale, Team Manager");
        (await world.The<MyWorkQuery>().ReadAsync(erin)).Tasks.Rows.Should().ContainSingle().Which.Id.Should().Be(start);
        (await world.The<NoticesQuery>().ReadAsync(erin)).Should().HaveCount(2);
    }

    [Theory, Engines]
    public async Task Where_one_of_the_cases_cannot_be_allocated_none_is(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (maureen, erin, samuel) = (world.Staff("Maureen"), world.Staff("Erin"), world.Staff("Samuel"));
        var (free, taken) = (await world.CaseAsync(), await world.CaseAsync(worker: samuel, forename: "Voirrey"));

        var outcome = await world.The<AllocateCases>().RunAsync(new([new(free, null), new(taken, null)], erin.Id, "Space", HandInKey.New()), maureen);

        outcome.Refusal.Should().StartWith("Voirrey Quayle (No. ").And.Contain("was allocated to somebody else while you were looking");
        (await world.ReadAsync(db => db.Cases.SingleAsync(c => c.FileId == free))).AllocatedToId.Should().BeNull();
    }

    [Fact]
    public async Task Allocating_asks_for_a_reason_a_worker_who_has_cases_and_a_manager_of_the_team()
    {
        await using var world = await World.StartAsync();
        var file = await world.CaseAsync();
        var allocate = world.The<AllocateCases>();
        AllocateCasesCommand To(string name, string? why) => new([new(file, null)], world.Staff(name).Id, why, HandInKey.New());

        (await allocate.RunAsync(To("Erin", " "), world.Staff("Maureen"))).Refusal.Should().StartWith("Reason: this is needed.");
        (await allocate.RunAsync(To("Peter Gawne", "x"), world.Staff("Maureen"))).Refusal.Should().StartWith("Peter Gawne holds no role in which cases are allocated.");
        (await allocate.RunAsync(To("Erin", "x"), world.Staff("Robert"))).Done.Should().BeFalse();
        (await allocate.RunAsync(new([], world.Staff("Erin").Id, "x", HandInKey.New()), world.Staff("Maureen"))).Refusal.Should().Be("Choose at least one case.");
    }

    [Theory, Engines, Policy("P42")]
    public async Task A_restricted_case_is_on_no_board_and_goes_to_nobody_who_may_not_see_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (maureen, david, erin) = (world.Staff("Maureen"), world.Staff("David"), world.Staff("Erin"));
        var file = await world.CaseAsync(worker: erin);
        var free = await world.CaseAsync(forename: "Finlo");
        await world.RestrictAsync(file, david);
        await world.RestrictAsync(free, david);

        var board = await world.The<AllocationQuery>().ReadAsync(null, maureen);
        board.Unallocated.Should().BeEmpty();
        board.Workers.Single(w => w.StaffId == erin.Id).Cases.Should().Be(0);
        (await world.The<AllocateCases>().RunAsync(new([new(free, null)], erin.Id, "x", HandInKey.New()), david)).Refusal.Should().Contain("is restricted, and Erin Callow is not among those who may see it");
    }

    [Theory, Engines, Policy("P04"), Policy("P22")]
    public async Task All_cases_of_a_worker_on_leave_are_covered_in_one_go_and_open_for_whoever_covers(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (maureen, erin, fenella) = (world.Staff("Maureen"), world.Staff("Erin"), world.Staff("Fenella"));
        var files = new[] { await world.CaseAsync(worker: erin), await world.CaseAsync(worker: erin, forename: "Voirrey") };
        var today = new DateOnly(2026, 11, 4);

        (await world.The<CoverWorker>().RunAsync(new(erin.Id, fenella.Id, today, today.AddDays(7), "Leave", HandInKey.New()), maureen)).Refusal.Should().BeNull();

        foreach (var file in files)
            (await RelationshipAsync(world, fenella, file, today)).Should().Be(WorkingRelationship.Covering);
        (await RelationshipAsync(world, fenella, files[0], today.AddDays(8))).Should().NotBe(WorkingRelationship.Covering);
        (await world.The<NoticesQuery>().ReadAsync(fenella)).Should().ContainSingle().Which.What.Should().StartWith("You cover 2 cases for Erin Callow");
        (await world.The<CoverWorker>().RunAsync(new(erin.Id, erin.Id, today, today, "Leave", HandInKey.New()), maureen)).Refusal.Should().StartWith("Nobody can cover for themselves.");
        (await world.The<CoverWorker>().RunAsync(new(erin.Id, fenella.Id, today, today.AddDays(-1), "Leave", HandInKey.New()), maureen)).Refusal.Should().StartWith("Cover has to end on or after");
    }

    [Theory, Engines, Policy("P22")]
    public async Task A_case_passed_to_another_team_takes_its_tasks_along(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (maureen, erin, robert) = (world.Staff("Maureen"), world.Staff("Erin"), world.Staff("Robert"));
        var file = await world.CaseAsync(worker: erin);
        await world.TaskAsync(file, TaskKind.StartPlan, of: erin);
        var cm2 = await world.ReadAsync(db => db.Teams.Where(t => t.Key == "cm2").Select(t => t.Id).SingleAsync());

        (await world.The<PassCasesToTeam>().RunAsync(new([file], cm2, "The family moved", HandInKey.New()), maureen)).Refusal.Should().BeNull();

        (await world.The<AllocationQuery>().ReadAsync(null, robert)).Unallocated.Should().ContainSingle().Which.FileId.Should().Be(file);
        (await world.The<TeamTrayQuery>().ReadAsync(null, null, robert)).Page.Rows.Should().ContainSingle();
        (await world.The<MyWorkQuery>().ReadAsync(erin)).Tasks.Rows.Should().BeEmpty();
        (await world.The<PassCasesToTeam>().RunAsync(new([file], cm2, "Again", HandInKey.New()), robert)).Refusal.Should().Be("Care Management Team 2 has this case already.");
    }

    [Theory, Engines, Policy("P22")]
    public async Task Where_one_of_several_cases_cannot_be_passed_on_none_is_and_the_sentence_names_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (here, there, closed) = (await world.CaseAsync(), await world.CaseAsync("cm2", forename: "Voirrey"), await world.FileAsync("Finlo"));
        var david = world.Staff("David");
        var cm2 = await TeamAsync(world, "cm2");

        (await PassAsync(world, david, cm2, here, there)).Refusal.Should().StartWith("Voirrey Quayle (No. ").And.Contain("Care Management Team 2 has this case already. Nothing was changed");
        (await PassAsync(world, david, cm2, here, closed)).Refusal.Should().StartWith("Finlo Quayle (No. ").And.Contain("is closed, or was never opened");
        (await PassAsync(world, david, cm2)).Refusal.Should().Be("Choose at least one case.");
        (await CaseOfAsync(world, here)).TeamId.Should().Be(await TeamAsync(world, "cm1"));
        (await PassAsync(world, david, cm2, here)).Refusal.Should().BeNull();
    }

    [Theory, Engines, Policy("P42")]
    public async Task A_restricted_case_among_several_is_not_named_to_whoever_may_not_see_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (here, hidden) = (await world.CaseAsync(), await world.CaseAsync(forename: "Voirrey"));
        await world.RestrictAsync(hidden, world.Staff("David"));
        var cm2 = await TeamAsync(world, "cm2");

        var told = await PassAsync(world, world.Staff("Maureen"), cm2, here, hidden);

        told.Refusal.Should().Be("One of these cases is not there for you any more. Look at the list again; nothing was changed.");
        (await PassAsync(world, world.Staff("Maureen"), cm2, here, Guid.NewGuid())).Refusal.Should().Be(told.Refusal, "a file that is not there gives the same sentence");
        (await CaseOfAsync(world, here)).TeamId.Should().NotBe(cm2);
    }

    private static Task<Outcome> PassAsync(World world, CaseRecording.Domain.Shared.Actor who, Guid team, params Guid[] files) =>
        world.The<PassCasesToTeam>().RunAsync(new(files, team, "The family moved", HandInKey.New()), who);

    private static Task<Guid> TeamAsync(World world, string key) => world.ReadAsync(db => db.Teams.Where(t => t.Key == key).Select(t => t.Id).SingleAsync());

    private static Task<CaseRecording.Domain.Files.Case> CaseOfAsync(World world, Guid file) => world.ReadAsync(db => db.Cases.AsNoTracking().SingleAsync(c => c.FileId == file));

    private static Task<WorkingRelationship> RelationshipAsync(World world, CaseRecording.Domain.Shared.Actor who, Guid file, DateOnly on) => world.ReadAsync(async db =>
        await CaseRecording.App.Security.FileAccess.RelationshipAsync(db, await Rights.ReadAsync(db, who, on, default), file, on, default));
}
