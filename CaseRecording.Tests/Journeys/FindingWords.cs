using CaseRecording.App.Features;
using CaseRecording.App.Features.Notes;
using CaseRecording.Domain.Notes;
using CaseRecording.Tests.Journeys.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>Words are found inside notes, in their context, and seeing them is a view of the file (2.7.1).</summary>
[Collection(Support.Journeys.Name)]
public sealed class FindingWords(Browsers browsers)
{
    [Fact, Policy("P07")]
    public Task A_word_is_found_inside_a_note_from_the_search_at_the_top_of_the_page() => Day.LiveAsync(browsers, async day =>
    {
        var erin = await day.SignInAsync("Erin Callow");
        await erin.OpenAsync("/my-work");
        await erin.Keyboard.PressAsync("Control+k");
        await erin.Keyboard.TypeAsync("rabbits");
        await erin.Keyboard.PressAsync("Enter");
        await erin.GetByRole(AriaRole.Link, new() { Name = "Find “rabbits” inside notes, forms and documents" }).ClickAsync();

        var found = erin.Locator(".words-found li");
        await Assertions.Expect(found).ToHaveCountAsync(1);
        await Assertions.Expect(found.Locator("mark")).ToHaveTextAsync("rabbit");
        await erin.ShouldHaveNoAxeViolationsAsync();
        await using (var world = await day.BesideAsync())
            (await world.ReadAsync(db => db.FileViews.CountAsync(v => v.Recorded.ByName == "Erin Callow"))).Should().Be(1, "the words in their context are a view of the file");
        await found.GetByRole(AriaRole.Link, new() { Name = "Telephone call", Exact = true }).ClickAsync();
        await erin.GetByText("He feeds the rabbit before school.").WaitForAsync();
    }, before: async world =>
    {
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        (await world.The<RecordNote>().RunAsync(new(A.Call(new PassageToWrite(PassageKind.WhatHappened, "He feeds the rabbit before school.")) with { FileId = file }, HandInKey.New()), erin)).Refusal.Should().BeNull();
    });
}
