using System.Text.RegularExpressions;
using CaseRecording.Tests.Journeys.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>A worker arranges an ecomap beside a child, with a finger, with keys and with plain buttons, on a line that goes down meanwhile (4.6.1).</summary>
[Collection(Support.Journeys.Name)]
public sealed class ArrangingAnEcomap(Browsers browsers)
{
    [Fact, Policy("P56")]
    public Task What_is_moved_while_the_line_is_down_is_kept_and_the_whole_is_saved_once()
    {
        var file = Guid.Empty;
        return Day.LiveAsync(browsers, async day =>
        {
            var line = day.ALineThatCanBeCut();
            var erin = await day.SignInAsync("Erin Callow", height: 1000);
            await erin.OpenAsync($"/files/{file}/people");
            await erin.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Ecomap", Exact = true }).ClickAsync();
            await erin.GetByRole(AriaRole.Button, new() { Name = "Arrange an ecomap" }).ClickAsync();
            await erin.GetByRole(AriaRole.Button, new() { Name = "Save this ecomap" }).WaitForAsync();
            await erin.ShouldHaveNoAxeViolationsAsync();

            var picture = erin.GetByRole(AriaRole.Group, new() { NameRegex = new Regex("^Around Juan Quayle, being arranged") });
            ILocator On(string who, string where) => picture.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{who}.*{where}") });
            await DragAsync(erin, On("Kirree Quayle", "further away"), picture, 400, 360);
            await On("Kirree Quayle", "very close").WaitForAsync();
            await On("Ballacottier School", "").FocusAsync();
            for (var press = 0; press < 3; press++)
                await erin.Keyboard.PressAsync("ArrowUp");
            await erin.GetByRole(AriaRole.Status).GetByText(new Regex("^Ballacottier School: ")).WaitForAsync();

            line.Cut();
            await erin.GetByText("The line to the record is down").First.WaitForAsync();
            await DragAsync(erin, On("Ballacottier School", ""), picture, 560, 560);
            line.Mend();
            await On("Ballacottier School", "very close").WaitForAsync(new() { Timeout = 60_000 });

            await erin.ReloadAsync();
            await erin.GetByRole(AriaRole.Button, new() { Name = "Go on arranging" }).ClickAsync();
            await On("Ballacottier School", "very close").PressAsync("Enter");
            await erin.GetByLabel("How strong").SelectOptionAsync("Strong");
            await erin.GetByLabel("Name", new() { Exact = true }).FillAsync("Rex");
            await erin.GetByLabel("What it is").SelectOptionAsync("pet");
            await erin.GetByRole(AriaRole.Button, new() { Name = "Put it on the ecomap" }).ClickAsync();
            await erin.GetByRole(AriaRole.Button, new() { Name = "Nearer", Exact = true }).ClickAsync();
            await On("Rex", "").WaitForAsync();
            await erin.ShouldHaveNoAxeViolationsAsync();
            await erin.GetByRole(AriaRole.Button, new() { Name = "Save this ecomap" }).DblClickAsync();

            var words = erin.GetByRole(AriaRole.Region, new() { Name = "The ecomap in words" });
            await words.GetByText("Rex").WaitForAsync();
            await erin.ShouldHaveNoAxeViolationsAsync();
            var saved = await erin.RunAndWaitForDownloadAsync(() => erin.GetByRole(AriaRole.Button, new() { Name = "Save as a picture (PNG)" }).ClickAsync());
            saved.SuggestedFilename.Should().Be("ecomap.png");
            await using var world = await day.BesideAsync();
            (await world.ReadAsync(db => db.Ecomaps.CountAsync())).Should().Be(1);
            (await world.ReadAsync(db => db.EcomapTies.CountAsync(t => t.Distance <= 25))).Should().BeGreaterThanOrEqualTo(2);
        }, before: async world => file = (await ClosingCase.InAsync(world)).FileId);
    }

    // To a point of the picture, in its own units.
    private static async Task DragAsync(IPage page, ILocator node, ILocator picture, float x, float y)
    {
        await node.ScrollIntoViewIfNeededAsync();
        var symbol = (await node.Locator(".symbol").BoundingBoxAsync())!;
        var frame = (await picture.BoundingBoxAsync())!;
        var scale = frame.Width / 960;
        await page.Mouse.MoveAsync(symbol.X + (symbol.Width / 2), symbol.Y + (symbol.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(frame.X + (x * scale), frame.Y + (y * scale), new() { Steps = 5 });
        await page.Mouse.UpAsync();
    }
}
