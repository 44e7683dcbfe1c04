using Bunit;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Chronology;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Components;

/// <summary>A chronology is curated where it is read: what the record offers is taken up, worded or left out, and nothing typed on the way is lost (3.4.3).</summary>
[Policy("P27")]
public sealed class ChronologyTabTests : ScreenTests
{
    [Fact]
    public async Task Several_are_ticked_and_taken_up_as_they_are()
    {
        var file = await FileAsync();
        var tab = Open<ChronologyTab>(World.Staff("Erin"), p => p.Add(t => t.FileId, file));
        tab.Find("#to-judge").TextContent.Should().Be("Found in the record: 3 to judge");
        tab.FindAll("button").Should().NotContain(b => b.TextContent.Contains("ticked"), "nothing is ticked");

        tab.Find(".to-judge .choice input").Change(true);
        Button(tab, "Take up the 3 ticked as they are").Click();
        tab.WaitForAssertion(() => tab.FindAll(".to-judge").Should().BeEmpty());
        (await HeadlinesAsync(file)).Should().BeEquivalentTo(["Juan Quayle was born", "The case opened", "At Ballacottier School"]);
    }

    [Fact]
    public async Task One_is_worded_first_and_what_was_typed_is_there_after_leaving()
    {
        var file = await FileAsync();
        var school = await World.ReadAsync(db => db.Involvements.Select(i => i.Id).SingleAsync());
        Script(school);
        var tab = Open<ChronologyTab>(World.Staff("Erin"), p => p.Add(t => t.FileId, file));
        Button(tab, "Take up…: At Ballacottier School").Click();
        tab.WaitForElement($"#began-headline-{school:N}").Change("Juan starts at Ballacottier School");
        tab.Find($"#began-day-{school:N}").Change("2024-09-03");
        await World.The<DraftStore>().KeepAsync(DraftScope.Event(school), "began-impact", file, "He settled within a week.", World.Staff("Erin"));
        Button(tab, "Leave as it was").Click();
        tab.WaitForState(() => tab.FindAll(".act-form").Count == 0);

        Button(tab, "Take up…: At Ballacottier School").Click();
        tab.WaitForElement($"#began-headline-{school:N}").GetAttribute("value").Should().Be("Juan starts at Ballacottier School");
        tab.Find($"#began-impact-{school:N}").TextContent.Should().Be("He settled within a week.");
        (await HeadlinesAsync(file)).Should().BeEmpty("nothing is taken up until it is");
    }

    [Fact]
    public async Task What_is_being_worded_stays_on_the_screen_when_somebody_else_judges_it()
    {
        var file = await FileAsync();
        var school = await World.ReadAsync(db => db.Involvements.Select(i => i.Id).SingleAsync());
        Script(school);
        var judge = await World.The<ToJudgeQuery>().ReadAsync(file, 10, World.Staff("Erin"));
        var section = Open<ToJudgeSection>(World.Staff("Erin"), p => p.Add(t => t.FileId, file).Add(t => t.Row, judge));
        Button(section, "Take up…: At Ballacottier School").Click();
        section.WaitForElement($"#began-headline-{school:N}").Change("Juan starts at school");
        await ClosingCase.DoneAsync(World.The<LeaveOutOffered>().RunAsync(new(file, [.. judge.Rows.Select(r => r.Source)], "It is told elsewhere.", HandInKey.New()), World.Staff("Maureen")));

        section.Render(p => p.Add(t => t.Row, judge with { Rows = [], Count = 0 }));

        section.Find($"#began-headline-{school:N}").GetAttribute("value").Should().Be("Juan starts at school");
        Button(section, "Take up").Click();
        section.WaitForAssertion(() => section.Find(".broken-rule").TextContent.Should().Contain("Somebody judged one of these events while you had them open."));
    }

    [Fact]
    public async Task An_event_without_a_choice_or_a_day_is_not_added_and_the_sentence_says_what_is_missing()
    {
        var file = await FileAsync();
        Script(file);
        var tab = Open<ChronologyTab>(World.Staff("Erin"), p => p.Add(t => t.FileId, file));
        Button(tab, "Add an event").Click();
        tab.WaitForElement($"#new-headline-{file:N}").Change("Juan swam a length");
        Button(tab, "Add it to the chronology").Click();
        tab.WaitForAssertion(() => tab.Find(".broken-rule").TextContent.Should().Contain("When it happened: this is needed."));

        tab.Find($"#new-day-{file:N}").Change("2026-10-01");
        tab.Find($"#new-kind-{file:N}").Change("Achievement");
        tab.Find($"#new-told-{file:N}").Change("His swimming teacher");
        Button(tab, "Add it to the chronology").Click();
        tab.WaitForAssertion(() => tab.Find(".broken-rule").TextContent.Should().Contain("Fact, allegation or opinion: choose one."));
        tab.Find($"input[name=new-standing-{file:N}]").Change(true);
        Button(tab, "Add it to the chronology").Click();
        await tab.WaitForAssertionAsync(async () => (await HeadlinesAsync(file)).Should().Equal("Juan swam a length"));
        tab.WaitForAssertion(() => tab.FindAll(".act-form").Should().BeEmpty());
    }

    [Fact]
    public async Task Earlier_words_are_read_where_the_event_stands_and_whoever_may_not_write_has_no_act()
    {
        var file = await FileAsync();
        await ClosingCase.DoneAsync(World.The<TakeUpEvent>().RunAsync(new(file, null, new(ChronologyKind.Achievement, new HappenedOn(new DateOnly(2026, 10, 1)), "Juan swam a length", "His teacher", ChronologyStanding.Fact), HandInKey.New()), World.Staff("Erin")));

        var tab = Open<ChronologyTab>(World.Staff("Peter Gawne"), p => p.Add(t => t.FileId, file));

        tab.FindAll(".to-judge").Should().BeEmpty();
        tab.FindAll("button").Select(b => b.TextContent).Should().NotContain(words => words.StartsWith("Add an event") || words.StartsWith("Word anew") || words.StartsWith("Leave out"));
        Button(tab, "Earlier words of Juan swam a length").Click();
        tab.WaitForAssertion(() => tab.Find(".time-event .card").TextContent.Should().Contain("Juan swam a length").And.Contain("Taken up by Erin Callow"));
    }

    private void Script(Guid scope)
    {
        var script = JSInterop.SetupModule("./draft.js");
        script.Mode = JSRuntimeMode.Loose;
        script.Setup<FieldSeen[]?>("flush", DraftScope.Event(scope).ToString()).SetResult([]);
    }

    private async Task<Guid> FileAsync()
    {
        var file = await World.CaseAsync("cm1", World.Staff("Erin"));
        (await World.The<BeginInvolvement>().RunAsync(new(file, "Ann Radcliffe", "SafeguardingLead", "Ballacottier School", "01624 000210", null, A.Today), World.Staff("Erin"))).Refusal.Should().BeNull();
        return file;
    }

    private async Task<IReadOnlyList<string>> HeadlinesAsync(Guid file) => [.. (await World.The<ChronologyQuery>().ReadAsync(file, World.Staff("Erin"))).Entries.Select(e => e.Headline)];
}
