using CaseRecording.App.Features;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Notes;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Tests.Journeys.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>What is pressed, chosen or typed in the very moment in which the line goes down, or before anything listens.</summary>
[Collection(Support.BadLines.Name)]
public sealed class PressedOnABadLine(Browsers browsers)
{
    // A field as the server draws it, in the moment in which it dies: nobody attaches it any more.
    private const string DrawnOnly = """
        () => {
            const field = document.getElementById('p1'), drawn = field.closest('.draft').cloneNode(true), text = drawn.querySelector('textarea'), label = drawn.querySelector('label');
            text.dataset.draft = JSON.stringify({ ...JSON.parse(field.dataset.draft), field: 'p7', turn: 99 });
            label.htmlFor = text.id = 'p7';
            label.textContent = 'Drawn only';
            field.closest('.passage').append(drawn);
        }
        """;

    [Fact]
    public Task What_was_pressed_just_before_the_line_was_found_down_is_told_and_pressed_again_it_is_done_once()
    {
        var note = Guid.Empty;
        return Day.LiveAsync(browsers, async day =>
        {
            var line = day.ALineThatCanBeCut();
            var erin = await day.SignInAsync("Erin Callow");
            await erin.OpenAsync($"/notes/{note}");
            var pin = erin.GetByRole(AriaRole.Button, new() { Name = "Pin to the top" });

            line.Cut();
            await pin.ClickAsync();
            await erin.GetByRole(AriaRole.Alert).GetByText("Perhaps not done: the line went down just then. Press again when the line is back; it is done once.").WaitForAsync();
            await erin.ShouldHaveNoAxeViolationsAsync();
            line.HangUp();
            line.Mend();
            await erin.GetByRole(AriaRole.Alert).GetByText("The line is back. If it was not done, press again; it is done once.").WaitForAsync();
            await erin.ShouldBeBackAsync();

            await pin.ClickAsync();
            await erin.GetByRole(AriaRole.Button, new() { Name = "Unpin" }).WaitForAsync();
            await Assertions.Expect(erin.Locator(".not-done")).ToHaveCountAsync(0);
            await using var world = await day.BesideAsync();
            (await world.ReadAsync(db => db.NotePins.CountAsync())).Should().Be(1);
        }, before: async world =>
        {
            var file = await world.CaseAsync(worker: world.Staff("Erin"));
            note = (await world.The<RecordNote>().RunAsync(new(A.Call(new PassageToWrite(PassageKind.WhatHappened, "The school rang.")) with { FileId = file }, HandInKey.New()), world.Staff("Erin"))).Id;
        });
    }

    [Fact]
    public Task A_field_that_was_only_drawn_keeps_its_text()
    {
        var file = Guid.Empty;
        return Day.LiveAsync(browsers, async day =>
        {
            var line = day.ALineThatCanBeCut();
            var erin = await day.SignInAsync("Erin Callow");
            await erin.OpenAsync($"/files/{file}/notes/new?kind=Telephone");
            await erin.EvaluateAsync(DrawnOnly);
            line.Cut();
            await erin.GetByLabel("Drawn only").PressSequentiallyAsync("His mother rang too.");
            await erin.GetByText("Kept on this laptop, not yet sent").First.WaitForAsync();
            line.Mend();
            await erin.GetByText("Saved ").First.WaitForAsync();
            await erin.ShouldBeBackAsync();
            var drafts = await DraftsAsync(day, erin);
            drafts["p7"].Should().Be("His mother rang too.");
            NoteHead.Read(drafts.GetValueOrDefault(NoteHead.Field))!.Kind.Should().Be(NoteKind.Telephone, "nobody changed the kind, so it is the one that the page showed");
        }, before: async world => file = await world.CaseAsync(worker: world.Staff("Erin")));
    }

    private static async Task<IReadOnlyDictionary<string, string>> DraftsAsync(Day day, IPage page)
    {
        await using var world = await day.BesideAsync();
        var scope = DraftScope.Note(Guid.Parse(new Uri(page.Url).Segments[4].TrimEnd('/')));
        return (await world.The<DraftStore>().ReadAsync(scope, world.Staff("Erin"))).ToDictionary(d => d.Key, d => d.Value.Text);
    }
}
