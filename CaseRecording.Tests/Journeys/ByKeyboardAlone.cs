using CaseRecording.Tests.Journeys.Support;
using CaseRecording.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>No mouse from signing in to a finished visit and its correction: everything is reached by Tab, the focus is seen, and nobody loses their place.</summary>
[Collection(Support.Journeys.Name)]
public sealed class ByKeyboardAlone(Browsers browsers)
{
    private const int MostTabs = 80;

    // The name of what has the focus, and whether it can be seen that it has: an outline, and the place on the screen. The program itself puts it on the
    // heading of a page that has opened, so that it is read out.
    private const string Here = """
        () => {
            const here = document.activeElement, box = here.getBoundingClientRect(), style = getComputedStyle(here);
            const name = here.getAttribute('aria-label') ?? here.labels?.[0]?.textContent ?? here.textContent;
            const seen = here.matches('body, h1, main') || (style.outlineStyle !== 'none' && box.width > 0 && box.bottom > 0 && box.top < innerHeight);
            return [name.trim().replace(/\s+/g, ' '), seen ? 'seen' : `not seen: ${here.outerHTML.slice(0, 200)}`];
        }
        """;

    [Fact, Policy("P39"), Policy("P48")]
    public Task A_visit_is_written_finished_and_corrected() => Day.LiveAsync(browsers, async day =>
    {
        var erin = await day.NewPageAsync();
        await erin.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await erin.GotoAsync("/");
        await PressAsync(erin, "Erin Callow");
        await erin.ShouldBeInteractiveAsync();
        await ArrivedAsync(erin, erin.GetByRole(AriaRole.Heading, new() { Name = "My work" }));
        await PressAsync(erin, "My cases");
        await ArrivedAsync(erin, erin.GetByRole(AriaRole.Heading, new() { Name = "My cases" }));
        await PressAsync(erin, "Juan Quayle");
        await ArrivedAsync(erin, erin.GetByRole(AriaRole.Heading, new() { Name = "Juan Quayle" }));

        await erin.Keyboard.PressAsync("Alt+n");
        await ArrivedAsync(erin, erin.GetByRole(AriaRole.Heading, new() { Name = "New note" }));
        await TabToAsync(erin, "Which");
        await erin.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(erin, "Not seen");
        await erin.Keyboard.PressAsync("Space");
        await erin.GetByLabel("Why not").WaitForAsync();
        await erin.Keyboard.PressAsync("ArrowDown");
        await erin.GetByLabel("Why not alone").WaitForAsync();
        await erin.Keyboard.PressAsync("ArrowDown");
        await erin.GetByLabel("Why not spoken to").WaitForAsync();
        await TabToAsync(erin, "and spoken to alone");
        await erin.Keyboard.PressAsync("Space");
        await Assertions.Expect(erin.GetByLabel("Why not spoken to")).ToBeHiddenAsync();
        await TabToAsync(erin, "Add somebody who was there");
        await erin.Keyboard.PressAsync("ArrowDown");
        await TypeAsync(erin, "Reason for the visit", "To see Juan at home.");
        await TypeAsync(erin, "I observed that", "There was no gate.");
        await erin.Keyboard.PressAsync("Control+Enter");
        await erin.WaitForFunctionAsync("() => document.activeElement.id === 'p2'");
        await erin.Keyboard.TypeAsync("I like the new school.");
        await erin.Keyboard.PressAsync("Alt+4");
        await erin.GetByRole(AriaRole.Status).GetByText("This passage: Child's own words").WaitForAsync();
        await TypeAsync(erin, "Key topics", "The garden");

        // Refused, they stand where they stood, the reason is read out, and what is missing is a few steps back.
        await PressAsync(erin, "Finish note");
        await erin.GetByRole(AriaRole.Alert).GetByText("tick that no decision was made").WaitForAsync();
        await erin.WaitForFunctionAsync("() => document.activeElement.textContent.trim() === 'Finish note'");
        await TabToAsync(erin, "No decision was made", "Shift+Tab");
        await erin.Keyboard.PressAsync("Space");
        await PressAsync(erin, "Finish note");
        await ArrivedAsync(erin, erin.GetByRole(AriaRole.Link, new() { Name = "Visit: at home" }));

        await PressAsync(erin, "Visit: at home");
        await ArrivedAsync(erin, erin.GetByRole(AriaRole.Link, new() { Name = "Correct it" }));
        await PressAsync(erin, "Correct it");
        await ArrivedAsync(erin, erin.GetByLabel("Circumstances"));
        await TypeAsync(erin, "Circumstances", "I saw it on the way out.");
        await PressAsync(erin, "Change: Passage 1, observed fact");
        await erin.WaitForFunctionAsync("() => document.activeElement.matches('textarea') && document.activeElement.value === 'There was no gate.'");
        await erin.Keyboard.PressAsync("Control+a");
        await erin.Keyboard.TypeAsync("There was a gate, and it was open.");
        await PressAsync(erin, "Record the correction");
        var note = erin.GetByRole(AriaRole.Article).First;
        await Assertions.Expect(note).ToContainTextAsync("Corrected by Erin Callow, Social Worker");
        await Assertions.Expect(note).ToContainTextAsync("There was a gate, and it was open.");
    }, before: async world =>
    {
        var file = await world.CaseAsync(worker: world.Staff("Erin"));
        await world.ActAsync(async work =>
        {
            var mother = Person.Add(new PersonDetails("Kirree", "Quayle"), work.By);
            work.Db.Add(mother);
            var child = await work.Db.Files.Where(f => f.Id == file).Select(f => f.PersonId).SingleAsync();
            work.Db.Add(Relationship.Record(child, mother.Id, "mother", true, null, work.By));
            return mother.Id;
        });
    });

    // Where a page has opened, its heading is read out.
    private static async Task ArrivedAsync(IPage page, ILocator sign)
    {
        await sign.WaitForAsync();
        await page.WaitForFunctionAsync("() => document.activeElement.matches('h1')");
    }

    private static async Task PressAsync(IPage page, string name)
    {
        await TabToAsync(page, name);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task TypeAsync(IPage page, string name, string text)
    {
        await TabToAsync(page, name);
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task TabToAsync(IPage page, string name, string key = "Tab")
    {
        List<string> way = [];
        for (var steps = 0; steps < MostTabs; steps++)
        {
            await page.Keyboard.PressAsync(key);
            var here = await page.EvaluateAsync<string[]>(Here);
            here[1].Should().Be("seen", "whoever works by keyboard has to see where they are: {0}", here[0]);
            if (here[0].StartsWith(name, StringComparison.Ordinal))
                return;
            way.Add(here[0].Length <= 60 ? here[0] : here[0][..60]);
        }
        throw new InvalidOperationException($"'{name}' is not reached by {key}: {string.Join(" > ", way)}");
    }
}
