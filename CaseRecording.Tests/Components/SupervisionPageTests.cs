using Bunit;
using CaseRecording.App.Features.Supervision;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Components;

/// <summary>Supervision as the manager talks each case over (P36, P66), and a worker's own cases.</summary>
public sealed class SupervisionPageTests : ScreenTests
{
    private static readonly DateOnly Today = IslandTime.DayOf(A.Now);

    [Fact]
    public void With_no_cases_in_the_teams_the_page_leads_to_allocation() =>
        Open<SupervisionPage>(World.Staff("Maureen")).Find(".empty a").GetAttribute("href").Should().Be("allocation");

    [Fact, Policy("P66")]
    public async Task Each_worker_leads_to_their_caseload_and_what_is_overdue_stands_beside_them()
    {
        var erin = World.Staff("Erin");
        var file = await World.CaseAsync(worker: erin);
        await World.TaskAsync(file, TaskKind.Visit, of: erin, due: Today.AddDays(-3));

        var page = Open<SupervisionPage>(World.Staff("Maureen"));

        var row = page.FindAll("tbody tr").Should().ContainSingle().Subject;
        row.QuerySelector("a")!.GetAttribute("href").Should().Be($"supervision/{erin.Id}");
        row.QuerySelector("td[data-label='Tasks overdue']")!.Should().Match<AngleSharp.Dom.IElement>(cell => cell.TextContent == "1" && cell.ClassList.Contains("late"));
    }

    [Fact, Policy("P66")]
    public async Task A_caseload_shows_each_case_with_what_is_overdue_and_a_note_that_comes_back_here()
    {
        var erin = World.Staff("Erin");
        var file = await World.CaseAsync(worker: erin);
        await World.TaskAsync(file, TaskKind.Visit, of: erin, due: Today.AddDays(-3), title: "Visit Juan");

        var page = Open<CaseloadPage>(World.Staff("Maureen"), p => p.Add(c => c.StaffId, erin.Id));

        page.Find("h1").TextContent.Should().Be("Supervision of Erin Callow");
        page.Find("td[data-label=Overdue]").TextContent.Should().ContainAll("1 task", "Visit Juan");
        page.Find("td[data-label='Last seen']").TextContent.Should().Be("not yet");
        page.Find("a[aria-label='Supervision note: Juan Quayle']").GetAttribute("href").Should()
            .Be($"files/{file}/notes/new?kind=Supervision&back={Uri.EscapeDataString($"/supervision/{erin.Id}")}");
    }

    [Fact]
    public void A_worker_without_cases_is_said_to_have_none() =>
        Open<CaseloadPage>(World.Staff("Maureen"), p => p.Add(c => c.StaffId, World.Staff("Erin").Id))
            .Find(".empty").TextContent.Should().Contain("Erin Callow has no open case in a team that you manage.");

    [Fact]
    public async Task A_task_set_meanwhile_shows_in_an_open_caseload()
    {
        var erin = World.Staff("Erin");
        var file = await World.CaseAsync(worker: erin);
        var page = Open<CaseloadPage>(World.Staff("Maureen"), p => p.Add(c => c.StaffId, erin.Id));
        page.Find("td[data-label=Overdue]").TextContent.Should().Be("nothing");

        await World.TaskAsync(file, TaskKind.Visit, of: erin, due: Today.AddDays(-1), title: "Visit Juan");

        page.WaitForAssertion(() => page.Find("td[data-label=Overdue]").TextContent.Should().Contain("Visit Juan"));
    }

    [Fact]
    public void Without_a_case_of_ones_own_My_cases_leads_to_the_teams_tray() =>
        Open<MyCasesPage>(World.Staff("Erin")).Find(".empty a").GetAttribute("href").Should().Be("team");

    [Fact]
    public async Task A_worker_sees_their_own_cases_and_is_offered_no_supervision_note()
    {
        var erin = World.Staff("Erin");
        var file = await World.CaseAsync(worker: erin);

        var page = Open<MyCasesPage>(erin);

        page.Find("td.child a").GetAttribute("href").Should().Be($"files/{file}");
        page.FindAll("a.button").Should().BeEmpty();
    }
}
