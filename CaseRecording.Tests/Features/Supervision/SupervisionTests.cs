using CaseRecording.App.Features;
using CaseRecording.App.Features.Allocations;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Supervision;
using CaseRecording.App.Features.Tasks;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Supervision;

public sealed class SupervisionTests
{
    private static readonly DateOnly Today = new(2026, 11, 4);

    [Theory, Engines, Policy("P36")]
    public async Task A_manager_sees_of_each_case_when_the_child_was_last_seen_and_what_is_overdue(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (maureen, erin) = (world.Staff("Maureen"), world.Staff("Erin"));
        var file = await world.CaseAsync(worker: erin);
        await world.CaseAsync("cm2", world.Staff("Fenella"), "Another");
        await world.TaskAsync(file, TaskKind.Visit, of: erin, due: Today.AddDays(-3), title: "Visit Juan");
        await NoteAsync(world, erin, Note(file, NoteKind.DirectWork, Today.AddDays(-6)) with { ChildSeen = ChildSeen.SeenAlone, LateReason = "On leave" });
        await NoteAsync(world, erin, Note(file, NoteKind.DirectWork, Today.AddDays(-1)) with { ChildSeen = ChildSeen.Seen });

        (await world.The<WorkersInSupervisionQuery>().ReadAsync(maureen)).Should().ContainSingle()
            .Which.Should().Match<SupervisedWorkerRow>(w => w.StaffId == erin.Id && w.Cases == 1 && w.Overdue == 1 && w.NeverSupervised == 1);
        var row = (await world.The<CaseloadInSupervisionQuery>().ReadAsync(erin.Id, maureen)).Rows.Should().ContainSingle().Subject;
        row.Should().Match<CaseloadRow>(r => r.LastSeen == Today.AddDays(-1) && r.LastSeenAlone == Today.AddDays(-6) && r.Overdue == 1 && r.OldestOverdue == "Visit Juan" && r.LastSupervised == null);
    }

    [Theory, Engines, Policy("P36"), Policy("P66")]
    public async Task A_supervision_note_finishes_the_task_and_sets_the_next(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (maureen, erin) = (world.Staff("Maureen"), world.Staff("Erin"));
        var file = await world.CaseAsync(worker: erin);
        var task = await world.TaskAsync(file, TaskKind.Supervise, of: maureen);
        var told = Note(file, NoteKind.Supervision, Today,
            new(PassageKind.Analysis, "Juan is settled."), new(PassageKind.Decision, "Review in December.", null, "Maureen Kneale, Team Manager", "Progress holds.", "Juan stays safe at home."), new(PassageKind.Action, "Erin arranges it."));

        (await world.The<RecordNote>().RunAsync(new(told, null), erin)).Refusal.Should().EndWith("can open a worker's caseload in supervision.");
        (await world.The<RecordNote>().RunAsync(new(told, null), maureen)).Refusal.Should().BeNull();

        var next = (await world.The<MyWorkQuery>().ReadAsync(maureen)).Tasks.Rows.Should().ContainSingle().Subject;
        next.Id.Should().NotBe(task);
        next.Should().Match<TrayRow>(r => r.Kind == TaskKind.Supervise && r.DueOn == Today.AddMonths(1));
        (await world.The<CaseloadInSupervisionQuery>().ReadAsync(erin.Id, maureen)).Rows.Single().LastSupervised.Should().Be(Today);
    }

    [Theory, Engines, Policy("P66")]
    public async Task A_case_is_to_be_talked_over_from_the_day_it_is_allocated_and_the_task_goes_with_the_case(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (maureen, robert) = (world.Staff("Maureen"), world.Staff("Robert"));
        var file = await world.CaseAsync();

        await AllocateAsync(world, file, null, "Erin", maureen);
        var asked = (await world.The<MyWorkQuery>().ReadAsync(maureen)).Tasks.Rows.Should().ContainSingle().Subject;
        asked.Should().Match<TrayRow>(r => r.Kind == TaskKind.Supervise && r.DueOn == Today.AddMonths(1));

        world.Clock.Advance(TimeSpan.FromDays(2));
        await AllocateAsync(world, file, world.Staff("Erin").Id, "Samuel", maureen);
        (await world.The<MyWorkQuery>().ReadAsync(maureen)).Tasks.Rows.Should().ContainSingle().Which.Should().Match<TrayRow>(r => r.Id == asked.Id && r.DueOn == Today.AddMonths(1));

        var cm2 = await world.ReadAsync(db => db.Teams.Where(t => t.Key == "cm2").Select(t => t.Id).SingleAsync());
        (await world.The<PassCasesToTeam>().RunAsync(new([file], cm2, "The family moved", HandInKey.New()), maureen)).Refusal.Should().BeNull();
        (await world.The<MyWorkQuery>().ReadAsync(maureen)).Tasks.Rows.Should().BeEmpty();
        (await world.The<MyWorkQuery>().ReadAsync(robert)).Tasks.Rows.Should().ContainSingle().Which.Id.Should().Be(asked.Id);
        await AllocateAsync(world, file, null, "Fenella", robert);
        (await world.The<CaseloadInSupervisionQuery>().ReadAsync(world.Staff("Fenella").Id, robert)).Rows.Single().SuperviseBy.Should().StartWith("by Friday 4 December");

        world.Clock.Advance(TimeSpan.FromDays(40));
        (await world.The<CaseloadInSupervisionQuery>().ReadAsync(world.Staff("Fenella").Id, robert)).Rows.Single().Should().Match<CaseloadRow>(r => r.SupervisionLate && r.Overdue == 0);
        (await world.The<WorkersInSupervisionQuery>().ReadAsync(robert)).Single().Should().Match<SupervisedWorkerRow>(w => w.SupervisionLate == 1 && w.NeverSupervised == 1 && w.Overdue == 0);
    }

    [Theory, Engines, Policy("P66")]
    public async Task A_team_without_a_manager_has_it_in_its_tray(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var file = await world.CaseAsync();
        await world.ActAsync(async work =>
        {
            var maureen = await work.Db.Staff.Include(m => m.Roles).SingleAsync(m => m.FullName == "Maureen Kneale");
            maureen.Take(StaffRole.TeamManager, work.By.Day);
            return maureen.Id;
        });

        await AllocateAsync(world, file, null, "Erin", world.Staff("David"));

        var cm1 = await world.ReadAsync(db => db.Teams.Where(t => t.Key == "cm1").Select(t => t.Id).SingleAsync());
        (await world.The<TeamTrayQuery>().ReadAsync(cm1, null, world.Staff("David"))).Page.Rows.Should().ContainSingle().Which.Kind.Should().Be(TaskKind.Supervise);
    }

    [Theory, Engines, Policy("P66"), Policy("P42")]
    public async Task A_restricted_case_is_talked_over_by_whoever_may_see_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (david, erin) = (world.Staff("David"), world.Staff("Erin"));
        var file = await world.CaseAsync();
        await world.RestrictAsync(file, david, erin);

        await AllocateAsync(world, file, null, "Erin", david);

        (await world.ReadAsync(db => db.Tasks.SingleAsync())).AssignedToId.Should().BeNull("the manager of the team may not know of it");
        (await world.The<MyWorkQuery>().ReadAsync(world.Staff("Maureen"))).Tasks.Rows.Should().BeEmpty();
    }

    [Fact, Policy("P66")]
    public async Task Supervision_is_done_by_writing_it_on_the_childs_file_and_not_by_a_tick()
    {
        await using var world = await World.StartAsync();
        var maureen = world.Staff("Maureen");
        await AllocateAsync(world, await world.CaseAsync(), null, "Erin", maureen);
        var task = (await world.The<MyWorkQuery>().ReadAsync(maureen)).Tasks.Rows.Single();

        (await world.The<FinishTask>().RunAsync(new(task.Id, HandInKey.New()), maureen)).Refusal.Should().StartWith("This task is done when the work itself is done.");
    }

    [Theory, Engines, Policy("P42")]
    public async Task A_restricted_file_is_in_no_caseload_of_a_manager_who_is_not_named(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (maureen, erin) = (world.Staff("Maureen"), world.Staff("Erin"));
        await world.RestrictAsync(await world.CaseAsync(worker: erin), erin);

        (await world.The<WorkersInSupervisionQuery>().ReadAsync(maureen)).Should().BeEmpty();
        (await world.The<CaseloadInSupervisionQuery>().ReadAsync(erin.Id, maureen)).Rows.Should().BeEmpty();
        (await world.The<MyCasesQuery>().ReadAsync(erin)).Should().ContainSingle();
    }

    [Theory, Engines, Policy("P66")]
    public async Task Supervision_lists_the_cases_that_may_be_ready_to_close_and_says_why(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (maureen, erin) = (world.Staff("Maureen"), world.Staff("Erin"));
        var quiet = await world.CaseAsync(worker: erin, forename: "Quiet");
        var noted = await world.CaseAsync(worker: erin, forename: "Noted");
        var grown = await world.CaseAsync(worker: erin, forename: "Grown", born: new DateOnly(2008, 11, 20));
        world.Clock.Advance(TimeSpan.FromDays(57));
        var today = IslandTime.DayOf(world.Clock.GetUtcNow().UtcDateTime);
        await NoteAsync(world, erin, Note(noted, NoteKind.Telephone, today));
        await NoteAsync(world, erin, Note(grown, NoteKind.Telephone, today));

        var rows = (await world.The<CaseloadInSupervisionQuery>().ReadAsync(erin.Id, maureen)).Rows.ToDictionary(r => r.FileId, r => r.MayClose);

        rows[quiet].Should().Equal("No plan is in force, and nothing has been recorded since 4 November 2026.");
        rows[noted].Should().BeEmpty();
        rows[grown].Should().Equal("The young person turned 18 on 20 November 2026.");
    }

    private static async Task AllocateAsync(World world, Guid file, Guid? from, string to, Actor by) =>
        (await world.The<AllocateCases>().RunAsync(new([new(file, from)], world.Staff(to).Id, "Space", HandInKey.New()), by)).Refusal.Should().BeNull();

    private static NoteToWrite Note(Guid file, NoteKind kind, DateOnly day, params PassageToWrite[] passages) =>
        new(file, kind, new HappenedOn(day), passages.Length > 0 ? passages : [new(PassageKind.ObservedFact, "Juan played.")]);

    private static async Task NoteAsync(World world, Actor who, NoteToWrite told) => (await world.The<RecordNote>().RunAsync(new(told, null), who)).Refusal.Should().BeNull();
}
