using Bunit;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Allocations;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Components;

/// <summary>Allocation by a manager: the board, one file's history, and cover (P04, P22).</summary>
public sealed class AllocationPageTests : ScreenTests
{
    [Fact]
    public void With_every_case_allocated_the_board_says_so_and_where_one_is_moved()
    {
        var page = Open<AllocationPage>(World.Staff("Maureen"));

        page.Find(".empty").TextContent.Should().Contain("Every open case of your teams is allocated. To give one to somebody else, open the child's file at Allocation.");
        page.Find(".page-bar a.button").GetAttribute("href").Should().Be("allocation/cover");
    }

    [Fact, Policy("P22")]
    public async Task Cases_are_chosen_and_given_in_one_go_and_leave_the_board()
    {
        var erin = World.Staff("Erin");
        var juan = await World.CaseAsync();
        await World.CaseAsync(forename: "Voirrey");
        var page = Open<AllocationPage>(World.Staff("Maureen"));
        Button(page, "Allocate").HasAttribute("disabled").Should().BeTrue("nothing is chosen yet");

        page.Find("input[aria-label='Choose Juan Quayle']").Change(true);
        page.Find("input[aria-label='Choose Voirrey Quayle']").Change(true);
        page.Find("#to").Change(erin.Id.ToString());
        page.Find("#why").Change("Knows the family");
        page.Find("form").Submit();

        page.WaitForAssertion(() => page.Find("[role=status]").TextContent.Should().ContainAll("Done:", "Juan Quayle", "Voirrey Quayle"));
        page.FindAll(".empty").Should().ContainSingle();
        (await World.ReadAsync(db => db.Cases.SingleAsync(c => c.FileId == juan))).AllocatedToId.Should().Be(erin.Id);
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_allocated_and_what_was_chosen_stays_chosen()
    {
        await World.CaseAsync();
        var page = Open<AllocationPage>(World.Staff("Maureen"));
        page.Find("input[aria-label='Choose Juan Quayle']").Change(true);
        page.Find("#to").Change(World.Staff("Erin").Id.ToString());
        page.Find("form").Submit();

        page.WaitForAssertion(() => page.Find(".broken-rule").TextContent.Should().Contain("Reason: this is needed."));
        page.Find("input[aria-label='Choose Juan Quayle']").HasAttribute("checked").Should().BeTrue();
        page.Markup.Should().Contain("1 case chosen");
    }

    [Fact]
    public async Task What_another_manager_allocates_leaves_an_open_board_by_itself()
    {
        var file = await World.CaseAsync();
        var page = Open<AllocationPage>(World.Staff("Maureen"));
        page.Find("td.child a").GetAttribute("href").Should().Be($"files/{file}/allocation");

        (await World.The<AllocateCases>().RunAsync(new([new(file, null)], World.Staff("Erin").Id, "Space", HandInKey.New()), World.Staff("David"))).Refusal.Should().BeNull();

        page.WaitForAssertion(() => page.FindAll(".empty").Should().ContainSingle());
    }

    [Fact, Policy("P22")]
    public async Task On_the_file_the_manager_gives_the_case_to_another_and_reads_who_has_had_it()
    {
        var (maureen, samuel) = (World.Staff("Maureen"), World.Staff("Samuel"));
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        var tab = Open<AllocationTab>(maureen, p => p.Add(t => t.FileId, file));
        tab.Find("p").TextContent.Should().Be("Erin Callow has the case, in Care Management Team 1.");
        tab.FindAll("#to option").Should().NotContain(o => o.TextContent.StartsWith("Erin Callow", StringComparison.Ordinal), "she has it already");

        tab.Find("#to").Change(samuel.Id.ToString());
        tab.Find("#why").Change("Erin is leaving");
        tab.Find("form").Submit();

        tab.WaitForAssertion(() => tab.Find("#why").GetAttribute("value").Should().BeNullOrEmpty());
        var again = Open<AllocationTab>(maureen, p => p.Add(t => t.FileId, file));
        again.Find("p").TextContent.Should().Be("Samuel Adeyemi has the case, in Care Management Team 1.");
        again.FindAll("tbody tr").Should().HaveCount(2);
        again.Find("tbody tr").TextContent.Should().ContainAll("Samuel Adeyemi", "today", "Erin is leaving", "Maureen Kneale, Team Manager");
    }

    [Fact]
    public async Task Without_a_choice_the_tab_says_what_to_choose()
    {
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        var tab = Open<AllocationTab>(World.Staff("Maureen"), p => p.Add(t => t.FileId, file));

        tab.Find("form").Submit();

        tab.WaitForAssertion(() => tab.Find(".broken-rule").TextContent.Should().Contain("Choose a worker or a team."));
    }

    [Fact]
    public async Task A_manager_of_another_team_reads_who_has_had_the_case_and_is_offered_nothing()
    {
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        await World.TaskAsync(file, TaskKind.Other, of: World.Staff("Robert"), team: "cm1");

        var tab = Open<AllocationTab>(World.Staff("Robert"), p => p.Add(t => t.FileId, file));

        tab.FindAll("tbody tr").Should().ContainSingle();
        tab.FindAll("form").Should().BeEmpty();
    }

    [Fact, Policy("P04")]
    public async Task Cover_for_leave_is_arranged_on_one_form_and_both_are_said_to_be_told()
    {
        await World.CaseAsync(worker: World.Staff("Erin"));
        var page = Open<CoverPage>(World.Staff("Maureen"));
        page.FindAll("#away option").Select(o => o.TextContent).Should().Equal("Choose…", "Erin Callow, Care Management Team 1");

        page.Find("form").Submit();
        page.WaitForAssertion(() => page.Find(".broken-rule").TextContent.Should().Contain("Choose who is away, who covers, and the first and last day."));

        page.Find("#away").Change(World.Staff("Erin").Id.ToString());
        page.Find("#cover").Change(World.Staff("Samuel").Id.ToString());
        page.Find("#from").Change("2026-11-09");
        page.Find("#until").Change("2026-11-13");
        page.Find("#why").Change("Leave");
        page.Find("form").Submit();
        page.WaitForAssertion(() => page.Find("[role=status]").TextContent.Should().StartWith("Cover is arranged."));
    }
}
