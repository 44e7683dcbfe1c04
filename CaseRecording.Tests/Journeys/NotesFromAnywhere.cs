using CaseRecording.App.Features;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Notes;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Tests.Journeys.Support;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>A note is begun wherever one is, by one shortcut, and is found again from what it came from (3.4.3).</summary>
[Collection(Support.Journeys.Name)]
public sealed class NotesFromAnywhere(Browsers browsers)
{
    [Fact, Policy("P23")]
    public async Task Alt_N_asks_for_the_child_or_begins_a_note_on_the_one_that_is_open_and_a_task_and_its_note_show_each_other()
    {
        var file = Guid.Empty;
        await Day.LiveAsync(browsers, async day =>
        {
            var erin = await day.SignInAsync("Erin Callow");
            await erin.OpenAsync("/team");
            await erin.Keyboard.PressAsync("Alt+n");
            await erin.GetByRole(AriaRole.Heading, new() { Name = "New note" }).WaitForAsync();
            await erin.ShouldHaveNoAxeViolationsAsync();

            await erin.OpenAsync("/my-work");
            await erin.GetByRole(AriaRole.Link, new() { Name = "Write a note: Ring the school, Juan Quayle" }).ClickAsync();
            await erin.GetByText("From the task “Ring the school”. Once finished, the note is linked to it.").WaitForAsync();
            await FinishAsync(erin, "The school has not seen him since Monday.");
            await erin.GetByRole(AriaRole.Link, new() { Name = "Task: Ring the school" }).ClickAsync();
            await erin.GetByText("Note: Telephone call").WaitForAsync();
            await erin.ShouldHaveNoAxeViolationsAsync();

            await erin.Keyboard.PressAsync("Alt+n");
            await erin.GetByRole(AriaRole.Heading, new() { Name = "New note" }).WaitForAsync();
            erin.Url.Should().Contain($"/files/{file}/notes/").And.Contain("/write");
            await FinishAsync(erin, "His grandmother rang: he is with her.");

            await erin.GetByRole(AriaRole.Heading, new() { Name = "Telephone call" }).GetByRole(AriaRole.Link).First.ClickAsync();
            await erin.GetByRole(AriaRole.Button, new() { Name = "Link to another note…" }).ClickAsync();
            await erin.GetByRole(AriaRole.Button, new() { Name = "Link the two notes" }).ClickAsync();
            await erin.GetByText("Linked to", new() { Exact = true }).WaitForAsync();
            await erin.GetByRole(AriaRole.Button, new() { Name = "Pin to the top" }).ClickAsync();
            await erin.GetByRole(AriaRole.Button, new() { Name = "Unpin" }).WaitForAsync();
            await erin.ShouldHaveNoAxeViolationsAsync();
            await erin.OpenAsync($"/files/{file}/notes");
            await erin.GetByRole(AriaRole.Region, new() { Name = "Pinned" }).GetByText("pinned by Erin Callow").WaitForAsync();
            await erin.ShouldHaveNoAxeViolationsAsync();
        }, before: async world =>
        {
            file = await world.CaseAsync(worker: world.Staff("Erin"));
            await world.TaskAsync(file, TaskKind.Other, of: world.Staff("Erin"), title: "Ring the school");
        });
    }

    [Fact, Policy("P23"), Policy("P28")]
    public async Task An_alert_of_the_night_is_answered_with_a_note_which_acknowledges_it()
    {
        await Day.LiveAsync(browsers, async day =>
        {
            var erin = await day.SignInAsync("Erin Callow");
            await erin.GetByRole(AriaRole.Link, new() { Name = "Reply with a note on Juan Quayle" }).ClickAsync();
            await erin.GetByText("In answer to the out-of-hours note. Finishing this note acknowledges it, and links the two.").WaitForAsync();
            await FinishAsync(erin, "I rang the mother. They are safe.");
            await erin.GetByText("Erin Callow: acknowledged it").WaitForAsync();
            (await erin.GetByRole(AriaRole.Region, new() { Name = "Out-of-hours note: Juan Quayle" }).CountAsync()).Should().Be(0);
            await erin.GetByText("Linked to", new() { Exact = true }).WaitForAsync();
            await erin.ShouldHaveNoAxeViolationsAsync();
        }, before: async world =>
        {
            var file = await world.CaseAsync(worker: world.Staff("Erin"));
            (await world.The<RecordNote>().RunAsync(new(A.Call(new PassageToWrite(PassageKind.WhatHappened, "The police rang.")) with { FileId = file }, HandInKey.New()), world.Staff("Lucy"))).Refusal.Should().BeNull();
        });
    }

    [Fact, Policy("P07"), Policy("P33")]
    public async Task A_manager_takes_over_the_note_of_a_colleague_who_has_left_and_it_tells_both_names()
    {
        var file = Guid.Empty;
        await Day.LiveAsync(browsers, async day =>
        {
            var maureen = await day.SignInAsync("Maureen Kneale");
            await maureen.OpenAsync("/supervision");
            await maureen.GetByRole(AriaRole.Link, new() { Name = "Erin Callow" }).ClickAsync();
            await maureen.GetByRole(AriaRole.Button, new() { Name = "Mark as left…" }).ClickAsync();
            await maureen.GetByLabel("Reason").FillAsync("She moved off the Island.");
            await maureen.ShouldHaveNoAxeViolationsAsync();
            await maureen.GetByRole(AriaRole.Button, new() { Name = "Mark as left", Exact = true }).ClickAsync();
            await maureen.GetByRole(AriaRole.Link, new() { Name = "Open or take over the note of Erin Callow, Social Worker, Juan Quayle" }).ClickAsync();
            await maureen.GetByLabel("Reason").FillAsync("She has left, and the visit has to be on record.");
            await maureen.GetByRole(AriaRole.Button, new() { Name = "Open to read" }).ClickAsync();
            await maureen.GetByText("He was cheerful.").WaitForAsync();
            await maureen.ShouldHaveNoAxeViolationsAsync();
            await maureen.GetByRole(AriaRole.Button, new() { Name = "Take over and finish" }).ClickAsync();
            await maureen.GetByRole(AriaRole.Heading, new() { Name = "Go on with your note" }).WaitForAsync();
            await maureen.GetByRole(AriaRole.Button, new() { Name = "Finish note" }).ClickAsync();
            await maureen.GetByText("Begun by Erin Callow, Social Worker").WaitForAsync();
            await maureen.ShouldHaveNoAxeViolationsAsync();
        }, before: async world =>
        {
            file = await world.CaseAsync(worker: world.Staff("Erin"));
            var head = NoteHead.Begin(NoteKind.Telephone, IslandTime.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime));
            var scope = DraftScope.Note(HandInKey.New());
            foreach (var (field, text) in new[] { (NoteHead.Field, head.ToJson()), ("p1", "He was cheerful.") })
                await world.The<DraftStore>().PutAsync(scope, field, file, text, world.Staff("Erin"));
        });
    }

    private static async Task FinishAsync(IPage page, string text)
    {
        await page.GetByLabel("Kind").SelectOptionAsync(new SelectOptionValue { Value = "Telephone" });
        await page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^(I observed that|What happened)") }).First.FillAsync(text);
        await page.GetByText("Saved ").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish note" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/write", StringComparison.Ordinal));
    }
}
