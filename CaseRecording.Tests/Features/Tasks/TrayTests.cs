using CaseRecording.App.Features;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Live;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Tasks;

public sealed class TrayTests
{
    private static readonly DateOnly Today = new(2026, 11, 4);

    [Theory, Engines, Policy("P34")]
    public async Task My_work_shows_what_is_overdue_first_and_what_has_no_day_last(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        await world.TaskAsync(file, TaskKind.Other, of: erin, title: "No day");
        await world.TaskAsync(file, TaskKind.Other, of: erin, due: Today.AddDays(20), title: "Later");
        await world.TaskAsync(file, TaskKind.Other, of: erin, due: Today.AddDays(2), title: "This week");
        await world.TaskAsync(file, TaskKind.Other, of: erin, due: Today, title: "Today");
        await world.TaskAsync(file, TaskKind.Other, of: erin, due: Today.AddDays(-2), title: "Overdue");
        await world.TaskAsync(file, TaskKind.CompleteReturnedForm, of: erin, title: "Came back", subject: file);

        var work = await world.The<MyWorkQuery>().ReadAsync(erin);

        work.Tasks.Rows.Select(r => (r.Title, r.Urgency)).Should().Equal(
            ("Overdue", Urgency.Overdue), ("Today", Urgency.Today), ("This week", Urgency.ThisWeek), ("Later", Urgency.Later), ("No day", Urgency.Later));
        work.Tasks.Rows[0].Due.Should().Be("was due Monday 2 November (2 working days late)");
        work.Tasks.Rows[2].Due.Should().Be("by Friday 6 November (2 working days left)");
        work.Tasks.Rows[0].Child.Should().Be("Juan Quayle");
        work.CameBack.Rows.Should().ContainSingle().Which.Link.Should().Be($"/forms/{file}");
    }

    [Theory, Engines]
    public async Task A_long_tray_comes_in_pages_and_leaves_nothing_out(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        await world.ActAsync(async work =>
        {
            var team = await work.TeamAsync("cm1");
            for (var i = 0; i < 70; i++)
                work.Db.Add(WorkTask.ForPerson(file, null, TaskKind.Other, $"Task {i}", null, erin.Id, team, i % 3 == 0 ? null : Today.AddDays(i % 5), work.By));
            return file;
        });

        var first = (await world.The<MyWorkQuery>().ReadAsync(erin)).Tasks;
        var second = await world.The<MyWorkQuery>().MoreAsync(first.Next!, erin);

        first.Rows.Should().HaveCount(TrayPages.Size);
        second.Next.Should().BeNull();
        first.Rows.Concat(second.Rows).Select(r => r.Id).Should().HaveCount(70).And.OnlyHaveUniqueItems();
        first.Rows.Concat(second.Rows).Select(r => r.DueOn ?? DateOnly.MaxValue).Should().BeInAscendingOrder();
    }

    [Theory, Engines]
    public async Task Of_two_people_who_take_one_task_the_first_has_it_and_the_other_is_told_who(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var task = await world.TaskAsync(await world.CaseAsync(), TaskKind.StartNarrates);

        var outcomes = await Task.WhenAll(
            Task.Run(() => world.The<TakeTask>().RunAsync(new(task, HandInKey.New()), world.Staff("Erin"))),
            Task.Run(() => world.The<TakeTask>().RunAsync(new(task, HandInKey.New()), world.Staff("Samuel"))));

        outcomes.Count(o => o.Done).Should().Be(1);
        outcomes.Single(o => !o.Done).Refusal.Should().Contain("has taken this task already");
    }

    [Theory, Engines]
    public async Task A_task_handed_in_twice_is_taken_once(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var task = await world.TaskAsync(await world.CaseAsync(), TaskKind.StartNarrates);
        var command = new TakeTaskCommand(task, HandInKey.New());

        (await world.The<TakeTask>().RunAsync(command, world.Staff("Erin"))).Done.Should().BeTrue();
        (await world.The<TakeTask>().RunAsync(command, world.Staff("Erin"))).Done.Should().BeTrue();

        (await world.ReadAsync(db => db.History.CountAsync(h => h.SubjectId == task && h.What.StartsWith("Task given to Erin")))).Should().Be(1);
    }

    [Fact]
    public async Task Nobody_takes_a_task_from_another_teams_tray_or_one_that_their_role_does_not_do()
    {
        await using var world = await World.StartAsync();
        var file = await world.CaseAsync();
        var assessment = await world.TaskAsync(file, TaskKind.StartNarrates);
        var countersignature = await world.TaskAsync(file, TaskKind.CountersignClosure);

        (await world.The<TakeTask>().RunAsync(new(assessment, HandInKey.New()), world.Staff("Fenella"))).Refusal.Should().Be("There is no such task in a tray of yours. Somebody may have finished it or passed it on while you were looking.");
        (await world.The<TakeTask>().RunAsync(new(assessment, HandInKey.New()), world.Staff("Peter Gawne"))).Refusal.Should().EndWith("can write in a form.");
        (await world.The<TakeTask>().RunAsync(new(countersignature, HandInKey.New()), world.Staff("Erin"))).Refusal.Should().Be("Only a Team Manager can countersign a closure.");
    }

    [Theory, Engines, Policy("P42")]
    public async Task A_restricted_file_is_in_no_tray_and_no_count_of_whoever_is_not_named(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen, samuel) = (world.Staff("Erin"), world.Staff("Maureen"), world.Staff("Samuel"));
        var file = await world.CaseAsync(worker: erin);
        var task = await world.TaskAsync(file, TaskKind.StartPlan);
        await world.TaskAsync(file, TaskKind.Other, of: erin);
        await world.RestrictAsync(file, maureen);

        (await world.The<MyWorkQuery>().ReadAsync(erin)).Tasks.Rows.Should().BeEmpty();
        (await world.The<TeamTrayQuery>().ReadAsync(null, null, samuel)).Page.Rows.Should().BeEmpty();
        (await world.The<TrayCountsQuery>().ReadAsync(erin)).Should().Match<TrayCountsRow>(c => c.Mine == 0 && c.Team == 0);
        (await world.The<TakeTask>().RunAsync(new(task, HandInKey.New()), samuel)).Done.Should().BeFalse();
        (await world.The<TeamTrayQuery>().ReadAsync(null, null, maureen)).Page.Rows.Should().ContainSingle();
        (await world.The<GiveTask>().RunAsync(new(task, samuel.Id, HandInKey.New()), maureen)).Refusal.Should().StartWith("This file is restricted, and Samuel Adeyemi is not among those who may see it.");
    }

    [Theory, Engines]
    public async Task A_manager_gives_a_task_and_the_worker_is_told_in_their_open_window(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen) = (world.Staff("Erin"), world.Staff("Maureen"));
        var task = await world.TaskAsync(await world.CaseAsync(), TaskKind.StartNarrates);
        var told = new TaskCompletionSource();
        using var listening = world.The<LiveNotices>().Subscribe([Topics.Staff(erin.Id)], () =>
        {
            told.TrySetResult();
            return Task.CompletedTask;
        });

        (await world.The<GiveTask>().RunAsync(new(task, erin.Id, HandInKey.New()), maureen)).Refusal.Should().BeNull();

        await told.Task.WaitAsync(TimeSpan.FromSeconds(1));
        (await world.The<MyWorkQuery>().ReadAsync(erin)).Tasks.Rows.Should().ContainSingle();
        (await world.The<TeamTrayQuery>().ReadAsync(null, null, maureen)).Page.Rows.Should().BeEmpty();
    }

    [Fact]
    public async Task Only_a_manager_of_the_team_gives_its_tasks_and_only_to_somebody_who_may_do_them()
    {
        await using var world = await World.StartAsync();
        var task = await world.TaskAsync(await world.CaseAsync(), TaskKind.CountersignClosure);

        (await world.The<GiveTask>().RunAsync(new(task, world.Staff("Maureen").Id, HandInKey.New()), world.Staff("Robert"))).Refusal.Should().StartWith("Only a manager of the team that has this case");
        (await world.The<GiveTask>().RunAsync(new(task, world.Staff("Erin").Id, HandInKey.New()), world.Staff("Maureen"))).Refusal.Should().StartWith("Erin Callow cannot do this task.");
        (await world.The<GiveTask>().RunAsync(new(task, world.Staff("Maureen").Id, HandInKey.New()), world.Staff("David"))).Done.Should().BeTrue();
    }

    [Theory, Engines]
    public async Task A_task_put_back_lies_in_the_teams_tray_again(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var task = await world.TaskAsync(await world.CaseAsync(worker: erin), TaskKind.StartPlan, of: erin);

        (await world.The<PutBackTask>().RunAsync(new(task, HandInKey.New()), world.Staff("Samuel"))).Done.Should().BeFalse();
        (await world.The<PutBackTask>().RunAsync(new(task, HandInKey.New()), erin)).Refusal.Should().BeNull();

        (await world.The<TeamTrayQuery>().ReadAsync(null, null, erin)).Page.Rows.Should().ContainSingle().Which.Id.Should().Be(task);
    }

    [Theory, Engines]
    public async Task A_task_of_ones_own_is_added_for_a_day_to_come_and_said_to_be_done(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        var add = world.The<AddTask>();

        (await add.RunAsync(new(file, "Ring the school", Today.AddDays(-1), TaskKind.Other, HandInKey.New()), erin)).Refusal.Should().StartWith("The day has passed already.");
        (await add.RunAsync(new(file, " ", Today, TaskKind.Other, HandInKey.New()), erin)).Refusal.Should().StartWith("Task: this is needed.");
        (await add.RunAsync(new(file, "Sign it", Today, TaskKind.CountersignClosure, HandInKey.New()), erin)).Done.Should().BeFalse();
        var added = await add.RunAsync(new(file, "Ring the school 📞", Today.AddDays(1), TaskKind.Other, HandInKey.New()), erin);
        added.Refusal.Should().BeNull();

        (await world.The<FinishTask>().RunAsync(new(added.Id, HandInKey.New()), world.Staff("Maureen"))).Done.Should().BeFalse();
        (await world.The<FinishTask>().RunAsync(new(added.Id, HandInKey.New()), erin)).Refusal.Should().BeNull();
        (await world.The<FinishTask>().RunAsync(new(added.Id, HandInKey.New()), erin)).Refusal.Should().Contain("no longer open");
        (await world.The<MyWorkQuery>().ReadAsync(erin)).Tasks.Rows.Should().BeEmpty();
    }

    [Fact]
    public async Task A_task_that_an_act_of_its_own_finishes_is_not_ticked_off()
    {
        await using var world = await World.StartAsync();
        var erin = world.Staff("Erin");
        var task = await world.TaskAsync(await world.CaseAsync(worker: erin), TaskKind.StartPlan, of: erin);
        (await world.The<FinishTask>().RunAsync(new(task, HandInKey.New()), erin)).Refusal.Should().StartWith("This task is done when the work itself is done.");
    }

    [Fact]
    public void Every_kind_of_task_opens_somewhere_and_says_what_it_is()
    {
        var (file, subject) = (Guid.Parse("01900000-0000-7000-8000-000000000001"), Guid.Parse("01900000-0000-7000-8000-000000000002"));
        foreach (var kind in Enum.GetValues<TaskKind>())
        {
            TaskLink.For(kind, file, subject).Should().Match(link => link.Contains(file.ToString()) || link.Contains(subject.ToString()), $"{kind} opens at its work");
            TaskLink.For(kind, file, null).Should().StartWith($"/files/{file}", $"{kind} without an item opens at the file");
            TaskWords.Of(kind).Should().NotBeEmpty();
        }
    }
}
