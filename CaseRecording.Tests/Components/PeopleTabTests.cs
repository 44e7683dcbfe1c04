using Bunit;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.People;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Components;

/// <summary>Everybody around a child, and what ends on a day (3.4.3, 4.2); a print of it is a view (P07).</summary>
public sealed class PeopleTabTests : ScreenTests
{
    private static readonly DateOnly Since = new(2026, 4, 1);

    [Fact, Policy("P22")]
    public async Task Who_has_the_case_and_who_had_it_is_shown_to_whoever_opens_the_file()
    {
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        var tab = Open<PeopleTab>(World.Staff("Samuel"), p => p.Add(t => t.FileId, file));

        tab.WaitForAssertion(() => tab.Markup.Should().Contain("Erin Callow has the case, in Care Management Team 1."));
        tab.FindAll("caption").Should().Contain(c => c.TextContent == "Who has had the case, newest first");
    }

    [Fact, Policy("P22")]
    public async Task Nothing_ends_before_the_day_is_asked_and_leaving_the_form_changes_nothing()
    {
        var file = await ChildAsync();
        var tab = Open<PeopleTab>(World.Staff("Erin"), p => p.Add(t => t.FileId, file));

        Button(tab, "No longer involved… Ballacottier School").Click();
        tab.Find("form[aria-label='Ballacottier School is no longer involved'] #ended-on").GetAttribute("value").Should().Be("2026-11-04");
        Button(tab, "Leave as it was").Click();

        tab.FindAll("#ended-on").Should().BeEmpty();
        (await World.ReadAsync(db => db.Involvements.SingleAsync())).Until.Should().BeNull();
    }

    [Fact, Policy("P21")]
    public async Task A_partnership_ends_on_the_day_that_was_put_and_the_line_says_until_when()
    {
        var file = await ChildAsync();
        var tab = Open<PeopleTab>(World.Staff("Erin"), p => p.Add(t => t.FileId, file));
        Button(tab, "Change… Mother, Kirree Quayle").Click();
        tab.FindAll("[role=group] button").Select(b => b.TextContent).Should().Equal(["Since when they have parental responsibility", "Parental responsibility ended", "Recorded by mistake", "Leave as it was"], "a mother stays a mother");

        Button(tab, "Change… Parent's partner, Jason Crebbin").Click();
        Button(tab, "It ended").Click();
        tab.Find("#ended-on").Change("2026-10-30");
        tab.Find("form[aria-label*='no longer']").Submit();

        tab.WaitForAssertion(() => tab.FindAll("td[data-label=Relationship]").Should().Contain(td => td.TextContent.Contains("until 30 October 2026")));
    }

    [Fact, Policy("P39")]
    public async Task What_was_recorded_by_mistake_is_taken_back_and_responsibility_is_shown_with_its_day()
    {
        var file = await ChildAsync();
        var tab = Open<PeopleTab>(World.Staff("Erin"), p => p.Add(t => t.FileId, file));
        Button(tab, "Change… Parent's partner, Jason Crebbin").Click();
        Button(tab, "They have parental responsibility").Click();
        tab.Find("#responsible-by").Change("Order");
        tab.Find("#responsible-from").Change("2026-03-03");
        tab.Find("form[aria-label='Jason Crebbin has parental responsibility']").Submit();
        tab.WaitForAssertion(() => tab.FindAll("td[data-label=Relationship]").Should().Contain(td => td.TextContent.Contains("since 3 March 2026, by court order")));

        Button(tab, "Change… Parent's partner, Jason Crebbin").Click();
        Button(tab, "Recorded by mistake").Click();
        tab.Find("#relationship-wrong").Change("Another Jason.");
        tab.Find("form[aria-label$='recorded by mistake']").Submit();
        tab.WaitForAssertion(() => tab.FindAll(".rows.family th a").Select(a => a.TextContent).Should().Equal("Kirree Quayle"));
    }

    [Fact]
    public async Task A_day_that_cannot_be_is_refused_beside_the_day()
    {
        var file = await ChildAsync();
        var tab = Open<PeopleTab>(World.Staff("Erin"), p => p.Add(t => t.FileId, file));
        Button(tab, "Left… Jason Crebbin").Click();
        tab.Find("#ended-on").Change("2026-03-01");
        tab.Find("form[aria-label='Jason Crebbin left this household']").Submit();

        tab.WaitForAssertion(() => tab.Find(".broken-rule").TextContent.Should().Contain("They have lived in this household since 1 April 2026"));
    }

    [Fact, Policy("P45")]
    public async Task Somebody_leaves_the_household_and_comes_back()
    {
        var file = await ChildAsync();
        var tab = Open<PeopleTab>(World.Staff("Erin"), p => p.Add(t => t.FileId, file));
        Button(tab, "Left… Jason Crebbin").Click();
        tab.Find("form[aria-label='Jason Crebbin left this household']").Submit();
        tab.WaitForAssertion(() => tab.FindAll("button").Should().NotContain(b => b.TextContent.StartsWith("Left… Jason", StringComparison.Ordinal)));
        tab.WaitForAssertion(() => tab.Find("#home-change").TextContent.Should().Be("Jason Crebbin left the household on 4 November 2026."));
        tab.WaitForAssertion(() => tab.FindAll("button").Should().Contain(b => b.TextContent.StartsWith("Yes, put it in the chronology…", StringComparison.Ordinal)));
        Button(tab, "Decide later").Click();
        tab.FindAll("#home-change").Should().BeEmpty();

        Button(tab, "Somebody joined…").Click();
        tab.Find("#joins").Change(tab.FindAll("#joins option").Single(o => o.TextContent.StartsWith("Jason", StringComparison.Ordinal)).GetAttribute("value")!);
        tab.Find("form[aria-label='Somebody joined this household']").Submit();

        tab.WaitForAssertion(() => Button(tab, "Left… Jason Crebbin").TextContent.Should().StartWith("Left…"));
    }

    [Fact, Policy("P45")]
    public async Task Of_two_people_who_both_saw_no_statement_the_second_is_told_and_keeps_the_words()
    {
        var file = await ChildAsync();
        var child = await World.ReadAsync(db => db.Files.Where(f => f.Id == file).Select(f => f.PersonId).SingleAsync());
        var tab = Open<PeopleTab>(World.Staff("Erin"), p => p.Add(t => t.FileId, file));
        await World.The<DraftStore>().PutAsync(DraftScope.Decision(child), "whereabouts", file, "He lives in Crewe.", World.Staff("Erin"));
        var script = JSInterop.SetupModule("./draft.js");
        script.Mode = JSRuntimeMode.Loose;
        script.Setup<FieldSeen[]?>("flush", DraftScope.Decision(child).ToString()).SetResult([new("whereabouts", DraftField.DigestOf("He lives in Crewe."), true)]);
        Button(tab, "State what is known of a parent who lives elsewhere").Click();
        tab.WaitForElement("#whereabouts").TextContent.Should().Be("He lives in Crewe.", "it is a draft like every other long text");

        (await World.The<StateWhereabouts>().RunAsync(new(child, "He lives in Liverpool.", InsteadOf: null), World.Staff("Maureen"))).Refusal.Should().BeNull();
        tab.Find("form[aria-label='A parent who lives elsewhere']").Submit();

        tab.WaitForAssertion(() => tab.Find(".broken-rule").TextContent.Should().Contain("Somebody else changed this while you had it open"));
        (await World.The<DraftStore>().ReadAsync(DraftScope.Decision(child), World.Staff("Erin")))["whereabouts"].Text.Should().Be("He lives in Crewe.");
        (await World.ReadAsync(db => db.People.Where(p => p.Id == child).Select(p => p.WhereaboutsOfNonResidentParent).SingleAsync())).Should().Be("He lives in Liverpool.");
    }

    [Fact, Policy("P15")]
    public async Task A_mistyped_address_is_put_right_in_its_place_and_what_was_typed_outlives_a_refusal()
    {
        var file = await ChildAsync();
        var child = await World.ReadAsync(db => db.Files.Where(f => f.Id == file).Select(f => f.PersonId).SingleAsync());
        (await World.The<MovePeople>().RunAsync(new([child], new AddressDetails("14 Cronk Ushtey Close", "Douglas", null), Since, file), World.Staff("Erin"))).Refusal.Should().BeNull();
        var tab = Open<PeopleTab>(World.Staff("Erin"), p => p.Add(t => t.FileId, file));
        Button(tab, "Correct… 14 Cronk Ushtey Close, Douglas").Click();
        tab.Find("#correct-lines").Change("41 Cronk Ushtey Close");
        tab.Find("form[aria-label='Correct the address']").Submit();
        tab.WaitForAssertion(() => tab.Find(".broken-rule").TextContent.Should().Contain("Why it changes: this is needed."));
        tab.Find("#correct-lines").GetAttribute("value").Should().Be("41 Cronk Ushtey Close");
        tab.Find("#correct-why").Change("Mistyped.");
        tab.Find("form[aria-label='Correct the address']").Submit();
        tab.WaitForAssertion(() => tab.Markup.Should().Contain("it stood as 14 Cronk Ushtey Close, Douglas"));

        Button(tab, "Who must not know it… 41 Cronk Ushtey Close, Douglas").Click();
        tab.Find("#protect-from").Change("Jason Crebbin");
        tab.Find("#protect-why").Change("The court ordered it.");
        tab.Find("form[aria-label='Who must not know the address']").Submit();
        tab.WaitForAssertion(() => tab.Find(".tag.stop").TextContent.Should().Be("Must not be disclosed to Jason Crebbin"));
    }

    [Fact]
    public async Task Who_may_not_amend_is_offered_nothing()
    {
        var file = await ChildAsync();
        await World.The<GiveReason>().RunAsync(new(file, "A request for access."), World.Staff("Ingrid Bell"));

        Open<PeopleTab>(World.Staff("Ingrid Bell"), p => p.Add(t => t.FileId, file)).FindAll("button").Should().BeEmpty();
    }

    [Fact, Policy("P07")]
    public async Task A_print_is_in_the_access_log_before_it_is_on_paper()
    {
        var file = await ChildAsync();
        var erin = World.Staff("Erin");
        var button = Open<PrintButton>(erin, p => p.Add(b => b.FileId, file).Add(b => b.What, "People"));

        button.Find("button").Click();

        button.WaitForAssertion(() => JSInterop.VerifyInvoke("printPage"));
        JSInterop.Invocations["printPage"].Single().Arguments.Should().ContainSingle().Which.Should().BeOfType<string>()
            .Which.Should().MatchRegex(@"^.+ · No\. \d{3} \d{3} \d · printed by Erin Callow, Social Worker, ");
        (await World.The<AccessLogQuery>().ReadAsync(file, null, World.Staff("Maureen"))).Should().Contain(v => v.Part == "Print: People" && v.By.StartsWith("Erin Callow"));
    }

    [Fact, Policy("P42")]
    public async Task Who_may_not_open_the_file_prints_nothing()
    {
        var file = await ChildAsync();
        await World.RestrictAsync(file, World.Staff("David"));
        var button = Open<PrintButton>(World.Staff("Erin"), p => p.Add(b => b.FileId, file).Add(b => b.What, "People"));

        button.Find("button").Click();

        button.WaitForElement(".broken-rule");
        JSInterop.Invocations.Should().NotContain(i => i.Identifier == "printPage");
    }

    // Juan lives with his mother and her partner, and goes to school.
    private async Task<Guid> ChildAsync()
    {
        var erin = World.Staff("Erin");
        var file = await World.CaseAsync(worker: erin);
        var child = await World.ReadAsync(db => db.Files.Where(f => f.Id == file).Select(f => f.PersonId).SingleAsync());
        await World.ActAsync(work =>
        {
            var mother = Person.Add(new PersonDetails("Kirree", "Quayle"), work.By);
            var partner = Person.Add(new PersonDetails("Jason", "Crebbin"), work.By);
            var home = Household.SetUp("Quayle", work.By);
            foreach (var id in new[] { child, mother.Id, partner.Id })
                home.Join(id, Since, work.By);
            work.Db.AddRange(mother, partner, home, Relationship.Record(child, mother.Id, "mother", true, null, work.By), Relationship.Record(child, partner.Id, "parents-partner", false, Since, work.By),
                CaseRecording.Domain.Files.Involvement.Begin(file, "Ann Radcliffe", "SafeguardingLead", "Ballacottier School", "01624 000210", null, Since, work.By));
            return Task.FromResult(home.Id);
        });
        return file;
    }
}
