using Bunit;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Authorising;
using CaseRecording.App.Features.Plans;
using CaseRecording.App.Features.Tasks;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Components;

/// <summary>My work, the team's tray and what awaits authorisation, as the people see them who work from them (P30, P34).</summary>
public sealed class TrayPageTests : ScreenTests
{
    private static readonly DateOnly Today = IslandTime.DayOf(A.Now);

    [Fact]
    public void With_nothing_to_do_My_work_says_how_to_begin()
    {
        var page = Open<MyWorkPage>(World.Staff("Erin"));

        page.Find(".empty").TextContent.Should().Contain("Nothing waits for you. To begin, find a person by name, date of birth or number");
        page.Find(".empty a").GetAttribute("href").Should().Be("team");
    }

    [Fact]
    public void Somebody_whose_role_has_no_work_on_files_is_told_so() =>
        Open<MyWorkPage>(World.Staff("Paul Karran")).Find(".empty").TextContent.Should().Contain("Your role has no work on children's files");

    [Fact, Policy("P34")]
    public async Task What_came_back_is_first_then_what_is_overdue_then_the_rest_by_day()
    {
        var erin = World.Staff("Erin");
        var file = await World.CaseAsync(worker: erin);
        await World.TaskAsync(file, TaskKind.Other, of: erin, due: Today.AddDays(30), title: "In a month");
        await World.TaskAsync(file, TaskKind.Other, of: erin, due: Today, title: "Now");
        await World.TaskAsync(file, TaskKind.Other, of: erin, due: Today.AddDays(-2), title: "Two days late");
        await World.TaskAsync(file, TaskKind.CompleteReturnedForm, of: erin, title: "Finish what was returned", subject: Guid.CreateVersion7());

        var page = Open<MyWorkPage>(erin);

        page.FindAll("section.tray h2").Select(h => h.TextContent).Should().Equal("Came back to me 1", "Overdue 1", "Today 1", "Later 1");
        page.FindAll("section.tray a.strong").Select(a => a.TextContent).Should().Equal("Finish what was returned", "Two days late", "Now", "In a month");
        page.FindAll("td.late").Should().ContainSingle().Which.TextContent.Should().Be("was due Monday 2 November (2 working days late)");
    }

    [Theory]
    [InlineData(TaskKind.Visit, "/files/{0}/notes/new?kind=Visit")]
    [InlineData(TaskKind.StartNarrates, "/files/{0}/work")]
    [InlineData(TaskKind.GatherClosureEvidence, "/files/{0}/closure")]
    public async Task A_line_opens_straight_at_the_place_of_work_and_the_childs_name_at_the_file(TaskKind kind, string opens)
    {
        var erin = World.Staff("Erin");
        var file = await World.CaseAsync(worker: erin);
        await World.TaskAsync(file, kind, of: erin);

        var page = Open<MyWorkPage>(erin);

        page.Find("section.tray a.strong").GetAttribute("href").Should().Be(string.Format(null, opens, file));
        page.Find("td.child a").Should().Match<AngleSharp.Dom.IElement>(a => a.TextContent == "Juan Quayle" && a.GetAttribute("href") == $"files/{file}");
    }

    [Fact]
    public async Task Done_takes_the_line_away_and_only_what_no_act_finishes_can_be_said_to_be_done()
    {
        var erin = World.Staff("Erin");
        var file = await World.CaseAsync(worker: erin);
        await World.TaskAsync(file, TaskKind.Other, of: erin, title: "Ring the school");
        await World.TaskAsync(file, TaskKind.StartPlan, of: erin, title: "Start the plan");
        var page = Open<MyWorkPage>(erin);
        page.FindAll("button").Select(b => b.TextContent).Should().ContainSingle(t => t == "Done");

        Button(page, "Done: Ring the school, Juan Quayle").Click();

        page.WaitForAssertion(() => page.FindAll("section.tray a.strong").Select(a => a.TextContent).Should().Equal("Start the plan"));
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_above_the_tray_and_the_line_stays()
    {
        var erin = World.Staff("Erin");
        var file = await World.FileAsync();
        await World.ActAsync(work =>
        {
            var task = WorkTask.ForPerson(file, null, TaskKind.Other, "Ring the school", null, erin.Id, null, Today, work.By);
            work.Db.Add(task);
            return Task.FromResult(task.Id);
        });
        var page = Open<MyWorkPage>(erin);

        Button(page, "Put back in the team's tray: Ring the school, Juan Quayle").Click();

        page.WaitForAssertion(() => page.Find(".broken-rule").TextContent.Should().Contain("This task is in the team's tray already."));
        page.FindAll("section.tray a.strong").Should().ContainSingle();
    }

    [Fact]
    public async Task A_task_given_elsewhere_comes_into_an_open_tray_by_itself()
    {
        var erin = World.Staff("Erin");
        var task = await World.TaskAsync(await World.CaseAsync(), TaskKind.StartNarrates, title: "Start NARRATES");
        var page = Open<MyWorkPage>(erin);
        page.FindAll("section.tray").Should().BeEmpty();

        (await World.The<GiveTask>().RunAsync(new(task, erin.Id, HandInKey.New()), World.Staff("Maureen"))).Refusal.Should().BeNull();

        page.WaitForAssertion(() => page.Find("section.tray a.strong").TextContent.Should().Be("Start NARRATES"));
    }

    [Fact]
    public void An_empty_team_tray_says_where_the_work_is()
    {
        var page = Open<TeamTrayPage>(World.Staff("Erin"));

        page.Find("h1").TextContent.Should().Be("Care Management Team 1: tray");
        page.Find(".empty").TextContent.Should().Contain("everything the team has to do is in somebody's hands");
        page.Find(".empty a").GetAttribute("href").Should().Be("my-work");
    }

    [Fact, Policy("P30")]
    public async Task Overdue_comes_first_in_the_teams_tray_and_what_is_taken_leaves_it_in_every_open_window()
    {
        var file = await World.CaseAsync();
        await World.TaskAsync(file, TaskKind.Other, due: Today.AddDays(9), title: "Later");
        var late = await World.TaskAsync(file, TaskKind.StartNarrates, due: Today.AddDays(-1), title: "Late");
        var page = Open<TeamTrayPage>(World.Staff("Erin"));
        page.FindAll("section.tray a.strong").Select(a => a.TextContent).Should().Equal("Late", "Later");
        page.FindAll("button").Should().NotContain(b => b.TextContent == "Give to…", "a worker gives nobody a task");

        (await World.The<TakeTask>().RunAsync(new(late, HandInKey.New()), World.Staff("Samuel"))).Refusal.Should().BeNull();

        page.WaitForAssertion(() => page.FindAll("section.tray a.strong").Select(a => a.TextContent).Should().Equal("Later"));
    }

    [Fact]
    public async Task Taking_what_ones_role_does_not_do_is_refused_with_a_sentence_that_says_who_can()
    {
        await World.TaskAsync(await World.CaseAsync(), TaskKind.StartNarrates, title: "Start NARRATES");
        var page = Open<TeamTrayPage>(World.Staff("Peter Gawne"));

        Button(page, "Take: Start NARRATES, Juan Quayle").Click();

        page.WaitForAssertion(() => page.Find(".broken-rule").TextContent.Should().Contain("can write in a form."));
        page.FindAll("section.tray a.strong").Should().ContainSingle("it is still there for whoever can do it");
    }

    [Fact, Policy("P42")]
    public async Task A_manager_gives_a_task_to_somebody_from_its_line()
    {
        var samuel = World.Staff("Samuel");
        await World.TaskAsync(await World.CaseAsync(), TaskKind.StartNarrates, title: "Start NARRATES");
        var page = Open<TeamTrayPage>(World.Staff("Maureen"));

        Button(page, "Give to somebody: Start NARRATES, Juan Quayle").Click();
        page.Find("select").Change(samuel.Id.ToString());

        page.WaitForAssertion(() => page.FindAll(".empty").Should().ContainSingle());
        (await World.The<MyWorkQuery>().ReadAsync(samuel)).Tasks.Rows.Should().ContainSingle().Which.Title.Should().Be("Start NARRATES");
    }

    [Fact]
    public void With_nothing_to_authorise_the_page_says_that_it_fills_by_itself_and_a_worker_that_they_authorise_nothing()
    {
        Open<AuthorisePage>(World.Staff("Maureen")).Find(".empty").TextContent.Should().Contain("Nothing waits for your authorisation. What your teams send shows here by itself.");
        Open<AuthorisePage>(World.Staff("Erin")).Find(".broken-rule").TextContent.Should().Contain("can authorise a form.");
    }

    [Fact, Policy("P36"), Policy("P58")]
    public async Task What_is_sent_comes_before_the_manager_by_itself_and_leaves_when_it_is_returned()
    {
        var child = await OpenCase.InAsync(World);
        var page = Open<AuthorisePage>(child.Manager);

        var form = await child.SentPlanAsync(PlanKind.ComplexNeeds, child.Worker);

        page.WaitForAssertion(() => page.Find("section.tray").TextContent.Should().ContainAll("Plan for a Child with Complex Needs", "Juan Quayle", "sent by Erin Callow"));
        page.Find("section.tray a.strong").GetAttribute("href").Should().StartWith("/forms/");
        (await World.The<ReturnPlan>().RunAsync(new(child.FileId, form, "Say what will be different for Juan.", HandInKey.New()), child.Manager)).Refusal.Should().BeNull();
        page.WaitForAssertion(() => page.FindAll(".empty").Should().ContainSingle());
    }

    [Fact]
    public async Task A_task_is_added_on_the_childs_file_and_stands_there_and_in_My_work()
    {
        var erin = World.Staff("Erin");
        var file = await World.CaseAsync(worker: erin);
        var section = Open<TasksSection>(erin, p => p.Add(s => s.FileId, file));
        section.Markup.Should().Contain("Nothing waits to be done on this file.");

        Button(section, "Add a task").Click();
        section.Find("#task-title").Change("Ring the school about breakfast club");
        section.Find("#task-due").Change("2026-11-06");
        section.Find("form").Submit();

        section.WaitForAssertion(() => section.Find("table.rows").TextContent.Should().ContainAll("Ring the school about breakfast club", "you", "by Friday 6 November (2 working days left)"));
        section.Find("[role=status]").TextContent.Should().Contain("The task is in My work");
        Open<MyWorkPage>(erin).Find("section.tray a.strong").TextContent.Should().Be("Ring the school about breakfast club");
    }

    [Fact]
    public async Task A_task_for_a_day_gone_by_is_refused_beside_what_was_typed()
    {
        var erin = World.Staff("Erin");
        var file = await World.CaseAsync(worker: erin);
        var section = Open<TasksSection>(erin, p => p.Add(s => s.FileId, file));
        Button(section, "Add a task").Click();
        section.Find("#task-title").Change("Ring the school");
        section.Find("#task-due").Change("2026-11-03");
        section.Find("form").Submit();

        section.WaitForAssertion(() => section.Find(".broken-rule").TextContent.Should().Contain("The day has passed already. Put today or a later day."));
        section.Find("#task-title").GetAttribute("value").Should().Be("Ring the school");
    }

    [Fact]
    public async Task A_secretary_who_writes_no_notes_is_not_offered_a_visit()
    {
        var file = await World.CaseAsync();
        (await World.The<TasksOfFileQuery>().ReadAsync(file, World.Staff("Peter Gawne"))).Kinds.Should().Equal(TaskKind.Other);
        (await World.The<TasksOfFileQuery>().ReadAsync(file, World.Staff("Erin"))).Kinds.Should().Equal(TaskKind.Other, TaskKind.Visit);
    }
}
