using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SkiaSharp;

namespace CaseRecording.Tests.Journeys.Support;

/// <summary>What people do with a child's family.</summary>
public static class FamilyActs
{
    /// <summary>A grandmother is recorded on the mother's own page, and the genogram shows three generations and leads to each (4.6.1).</summary>
    public static async Task DrawThreeGenerationsAsync(this IPage worker, string file)
    {
        await worker.OpenAsync($"{file}/people");
        await worker.GetByRole(AriaRole.Link, new() { Name = "Kirree Testwood" }).First.ClickAsync();
        await worker.GetByRole(AriaRole.Heading, new() { Name = "Kirree Testwood" }).WaitForAsync();
        await worker.GetByRole(AriaRole.Button, new() { Name = "Add somebody", Exact = true }).ClickAsync();
        await worker.GetByLabel("Who", new() { Exact = true }).FillAsync("Doreen Testwood");
        await worker.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await worker.GetByRole(AriaRole.Button, new() { Name = "None of these: add a new person" }).ClickAsync();
        await worker.GetByRole(AriaRole.Button, new() { Name = "Add this person" }).ClickAsync();
        await worker.GetByLabel("Relationship").SelectOptionAsync(new SelectOptionValue { Label = "Mother" });
        await worker.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await worker.GetByRole(AriaRole.Link, new() { Name = "Doreen Testwood" }).WaitForAsync();

        await worker.OpenAsync($"{file}/people");
        await worker.GetByRole(AriaRole.Link, new() { Name = "Genogram", Exact = true }).ClickAsync();
        var picture = worker.GetByRole(AriaRole.Group, new() { NameRegex = new Regex("Testwood’s family on") });
        await picture.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Doreen Testwood: ") }).WaitForAsync();
        await worker.GetByRole(AriaRole.Heading, new() { Name = "Grandparents’ generation" }).WaitForAsync();
        await worker.ShouldHaveNoAxeViolationsAsync();
        var saved = await worker.RunAndWaitForDownloadAsync(() => worker.GetByRole(AriaRole.Button, new() { Name = "Save as a picture (PNG)" }).ClickAsync());
        saved.SuggestedFilename.Should().Be("genogram.png");
        ShouldShowThreeGenerations(await saved.PathAsync());
        await picture.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Kirree Testwood: ") }).PressAsync("Enter");
        await worker.GetByRole(AriaRole.Heading, new() { Name = "Kirree Testwood" }).WaitForAsync();
    }

    // Ink in each third of the picture below its title, and paper between.
    private static void ShouldShowThreeGenerations(string path)
    {
        using var picture = SKBitmap.Decode(path);
        (picture.Width, picture.Height).Should().Match<(int Width, int Height)>(size => size.Width > 200 && size.Height > 300);
        var (title, third) = (picture.Height / 10, (picture.Height - (picture.Height / 10)) / 3);
        for (var generation = 0; generation < 3; generation++)
        {
            var rows = Enumerable.Range(title + (generation * third), third).ToList();
            var dark = rows.Sum(y => Enumerable.Range(0, picture.Width).Count(x => picture.GetPixel(x, y) is var ink && ink.Red + ink.Green + ink.Blue < 300 && ink.Alpha > 200));
            dark.Should().BeInRange(40, rows.Count * picture.Width / 3, $"somebody of generation {generation + 1} is drawn");
        }
    }
}
