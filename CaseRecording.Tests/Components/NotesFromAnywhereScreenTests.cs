using Bunit;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Allocations;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Supervision;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Reference;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.Components;

/// <summary>Unfinished notes, timely recording, pins and links, and where a note is begun, as people see them (P23, P33).</summary>
public sealed class NotesFromAnywhereScreenTests : ScreenTests
{
    private static readonly Guid Draft = new("01910000-0000-7000-8000-00000000d301");

    [Fact, Policy("P33")]
    public async Task An_author_reads_how_long_ago_a_note_was_begun_and_by_when_to_finish_it()
    {
        var file = await BegunAsync();

        var page = Open<MyWorkPage>(World.Staff("Erin"));

        page.Find("section.tray td:last-child").TextContent.Should().Be("Begun today; finish it by Thursday 5 November (1 working day left)");
        page.Find("section.tray a.strong").GetAttribute("href").Should().Be($"/files/{file}/notes/{Draft}/write");
    }

    [Fact, Policy("P33")]
    public async Task Of_many_unfinished_notes_the_latest_few_are_shown_and_the_rest_on_demand()
    {
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        for (var i = 0; i < 100; i++)
            await World.The<DraftStore>().PutAsync(DraftScope.Note(HandInKey.New()), "p1", file, "There was bread.", World.Staff("Erin"));

        var page = Open<MyWorkPage>(World.Staff("Erin"));

        page.FindAll("section.tray tbody tr").Should().HaveCount(UnfinishedNotesQuery.First);
        page.Find("section.tray h2").TextContent.Should().Contain("100");
        Button(page, "Show all 100 unfinished notes").Click();
        page.WaitForAssertion(() => page.FindAll("section.tray tbody tr").Should().HaveCount(100));
    }

    [Fact, Policy("P07"), Policy("P33")]
    public async Task A_manager_sees_on_the_file_that_a_colleague_who_is_away_left_a_note()
    {
        var file = await BegunAsync();
        await AwayAsync();

        var page = Open<NotesTab>(World.Staff("Maureen"), p => p.Add(t => t.FileId, file));

        page.WaitForAssertion(() => page.Find("section[aria-labelledby=notes-left] tbody tr").TextContent.Should().ContainAll("Erin Callow, Social Worker", "away until 11 November 2026", "4 November 2026, today").And.NotContain("bread"));
        Button(page, "Ask for the note of Erin Callow, Social Worker, Juan Quayle").Click();
        page.WaitForAssertion(() => page.Find("section[aria-labelledby=notes-left]").TextContent.Should().Contain("asked for by Maureen Kneale"));
        page.Markup.Should().NotContain("There was bread.");
    }

    [Fact, Policy("P07")]
    public async Task A_worker_of_the_team_is_shown_nothing_of_it()
    {
        var file = await BegunAsync();
        await AwayAsync();

        var page = Open<NotesTab>(World.Staff("Samuel"), p => p.Add(t => t.FileId, file));

        page.FindAll("section.tray").Should().BeEmpty();
        page.FindComponents<NotesLeftSection>().Should().BeEmpty();
    }

    [Fact, Policy("P07"), Policy("P33")]
    public async Task Its_words_are_shown_after_the_reason_and_taking_it_over_leads_to_the_editor()
    {
        var file = await BegunAsync();
        await AwayAsync();
        var page = Open<NoteLeftPage>(World.Staff("Maureen"), p => p.Add(t => t.FileId, file).Add(t => t.DraftId, Draft));
        page.Markup.Should().NotContain("There was bread.");

        Button(page, "Open to read").Click();
        page.WaitForAssertion(() => page.Find(".broken-rule").TextContent.Should().Contain("Reason: this is needed."));
        page.Find("#left-reason").Change("The court sits tomorrow.");
        Button(page, "Open to read").Click();
        page.WaitForAssertion(() => page.Find(".note").TextContent.Should().ContainAll("What happened", "There was bread."));

        page.Find("form").Submit();
        page.WaitForAssertion(() => Services.GetRequiredService<NavigationManager>().Uri.Should().EndWith($"/files/{file}/notes/{Draft}/write"));
        Open<NoteLeftPage>(World.Staff("Maureen"), p => p.Add(t => t.FileId, file).Add(t => t.DraftId, Draft)).Find(".broken-rule").TextContent.Should().Contain("There is no unfinished note here");
    }

    [Fact, Policy("P33")]
    public async Task Supervision_says_how_timely_notes_are_and_a_manager_marks_who_has_left()
    {
        var erin = World.Staff("Erin");
        var file = await World.CaseAsync(worker: erin);
        await NoteAsync(file);
        Open<SupervisionPage>(World.Staff("Maureen")).Find("td[data-label=Notes]").TextContent.Should().Be("1 note in the last 3 months, in time.");
        var page = Open<CaseloadPage>(World.Staff("Maureen"), p => p.Add(c => c.StaffId, erin.Id));

        Button(page, "Mark as left…").Click();
        page.Find("#left-why").Change("She moved away.");
        page.Find("form.act-form").Submit();

        page.WaitForAssertion(() => page.Find(".page-bar").TextContent.Should().Contain("Has left"));
        page.FindAll("button").Should().NotContain(b => b.TextContent == "Mark as left…");

        Button(page, "Back at work…").Click();
        page.Find("#back-why").Change("It was somebody else.");
        page.Find("form.act-form").Submit();
        page.WaitForAssertion(() => page.Find(".page-bar").TextContent.Should().NotContain("Has left").And.Contain("Mark as left…"));
    }

    [Theory, Policy("P33")]
    [InlineData("2026-10-23", "Late entry: 3 working days")]
    [InlineData("2026-10-27", "Late entry: 1 working day")]
    public async Task A_late_entry_says_so_for_good(string happened, string said)
    {
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        var note = await World.The<RecordNote>().RunAsync(new(new NoteToWrite(file, NoteKind.Telephone, new HappenedOn(DateOnly.Parse(happened)), [new(PassageKind.WhatHappened, "The school rang.")]) { LateReason = "I was ill." }, HandInKey.New()), World.Staff("Erin"));
        World.Clock.Advance(TimeSpan.FromDays(400));

        var page = Open<NotePage>(World.Staff("Erin"), p => p.Add(n => n.NoteId, note.Id));

        page.Find("article.note .tag.wait").TextContent.Should().Be(said);
        page.Find("article.note").TextContent.Should().Contain("I was ill.");
    }

    [Fact, Policy("P23")]
    public async Task A_pinned_note_stands_first_with_who_pinned_it_until_somebody_takes_it_down()
    {
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        var note = await NoteAsync(file);
        (await World.The<PinNote>().RunAsync(new(file, note, HandInKey.New()), World.Staff("Maureen"))).Refusal.Should().BeNull();
        var page = Open<NotesTab>(World.Staff("Erin"), p => p.Add(t => t.FileId, file));
        page.Find("section.pinned li").TextContent.Should().ContainAll("Telephone call, 4 November 2026, by Erin Callow", "pinned by Maureen Kneale, Team Manager", "The school rang.");
        page.Find("article.note .tag.sea").TextContent.Should().Be("Pinned");

        Button(page, "Unpin: Telephone call, 4 November 2026, by Erin Callow").Click();

        page.WaitForAssertion(() => page.FindAll("section.pinned").Should().BeEmpty());
    }

    [Fact, Policy("P23")]
    public async Task A_note_is_linked_to_another_and_goes_on_into_a_new_one()
    {
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        var (first, second) = (await NoteAsync(file), await NoteAsync(file));
        var page = Open<NotePage>(World.Staff("Erin"), p => p.Add(n => n.NoteId, second));
        page.Find($"a[href='files/{file}/notes/new?from=note:{second}']").TextContent.Should().Be("Go on with a new note");

        Button(page, "Link to another note…").Click();
        Button(page, "Link the two notes").Click();

        page.WaitForAssertion(() => page.Find($"dd a[href='notes/{first}']").TextContent.Should().Be("Telephone call, 4 November 2026, by Erin Callow"));
    }

    [Fact, Policy("P23")]
    public async Task The_headers_note_is_about_the_child_whose_page_is_open_and_otherwise_asks_for_the_child()
    {
        Services.AddSingleton(World.Services.GetRequiredService<ReferenceData>());
        Services.AddScoped<ShellCounts>();
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        var note = await NoteAsync(file);
        var bar = Open<TopBar>(World.Staff("Erin"));
        bar.Find("#new-note").Should().Match<AngleSharp.Dom.IElement>(a => a.GetAttribute("href") == "notes/new" && a.GetAttribute("aria-keyshortcuts") == "Alt+N" && a.GetAttribute("title") == "Choose a child and write a note (Alt N)");
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/notes/{note}");

        var page = Open<NotePage>(World.Staff("Erin"), p => p.Add(n => n.NoteId, note));

        bar.WaitForAssertion(() => bar.Find("#new-note").GetAttribute("href").Should().Be($"files/{file}/notes/new?from=note:{note}&back=%2Fnotes%2F{note}"));
        bar.Find("#new-note").GetAttribute("title").Should().Be("Write a note on Juan Quayle (Alt N)");
        await page.InvokeAsync(() => page.FindComponent<NoteHere>().Instance.Dispose());
        bar.WaitForAssertion(() => bar.Find("#new-note").GetAttribute("href").Should().Be("notes/new"));
    }

    [Fact, Policy("P23")]
    public async Task A_line_of_a_tray_leads_to_a_note_that_is_linked_to_the_task()
    {
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        var task = await World.TaskAsync(file, TaskKind.Other, of: World.Staff("Erin"), title: "Ring the school");

        Open<MyWorkPage>(World.Staff("Erin")).Find("a[aria-label='Write a note: Ring the school, Juan Quayle']").GetAttribute("href").Should().Be($"/files/{file}/notes/new?from=task:{task}");
        Open<TasksSection>(World.Staff("Erin"), p => p.Add(s => s.FileId, file)).Find("tbody .small a").GetAttribute("href").Should().Be($"/files/{file}/notes/new?from=task:{task}");
    }

    private async Task<Guid> BegunAsync()
    {
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        foreach (var (field, text) in new[] { (NoteHead.Field, NoteHead.Begin(NoteKind.Telephone, A.Today).ToJson()), ("p1", "There was bread.") })
            await World.The<DraftStore>().PutAsync(DraftScope.Note(Draft), field, file, text, World.Staff("Erin"));
        return file;
    }

    private async Task AwayAsync() => (await World.The<CoverWorker>().RunAsync(
        new(World.Staff("Erin").Id, World.Staff("Samuel").Id, A.Today, A.Today.AddDays(7), "She is on leave.", HandInKey.New()), World.Staff("Maureen"))).Refusal.Should().BeNull();

    private async Task<Guid> NoteAsync(Guid file)
    {
        World.Clock.Advance(TimeSpan.FromSeconds(1));
        var outcome = await World.The<RecordNote>().RunAsync(new(new NoteToWrite(file, NoteKind.Telephone, new HappenedOn(A.Today), [new(PassageKind.WhatHappened, "The school rang.")]), HandInKey.New()), World.Staff("Erin"));
        outcome.Refusal.Should().BeNull();
        return outcome.Id;
    }
}
