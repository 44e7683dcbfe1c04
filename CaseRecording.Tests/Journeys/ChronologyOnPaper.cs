using System.Text.RegularExpressions;
using CaseRecording.App.Features.Chronology;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Journeys.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CaseRecording.Tests.Journeys;

/// <summary>The short version of a chronology prints on two sides of A4, however many events there are and however long their headlines (3.4.3).</summary>
[Collection(Support.Journeys.Name)]
public sealed partial class ChronologyOnPaper(Browsers browsers)
{
    [Theory, Policy("P27")]
    [InlineData(20, false), InlineData(200, false), InlineData(200, true)]
    public async Task Three_hundred_events_print_on_two_sides(int headline, bool spans)
    {
        var words = string.Join(' ', Enumerable.Repeat("Wednesday", 22))[..headline];
        var rows = Enumerable.Range(0, 300).Select(i => new DateOnly(2019, 9, 20).AddDays(i)).Select(day => A.Event(words, day) with { When = new HappenedOn(day, Until: spans ? day.AddDays(20) : null, About: true) });
        var paper = new ChronologyPaper("Manx Care", A.Chronology([.. rows]), ChronologyAsked.Of("short", null, null, "1", null), A.Stamp());

        var page = await (await browsers.Browser.NewContextAsync()).NewPageAsync();
        await page.SetContentAsync(await PageAsync(paper));
        await page.EvaluateAsync("() => document.fonts.ready.then(fonts => fonts.size)");
        var sides = await page.SidesOfPaperAsync();
        await page.Context.CloseAsync();

        sides.Should().Be(2, "it has {0} events", paper.Rows.Count);
    }

    private static async Task<string> PageAsync(ChronologyPaper paper)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<ChronologySheet>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Paper"] = paper }))).ToHtmlString());
        var folder = Path.Combine(Repository.Root, "CaseRecording.App", "wwwroot");
        // With the program's own letters, which stand beside its style sheet: those of a machine may be wider.
        string Css(string name) => Font().Replace(File.ReadAllText(Path.Combine(folder, name)), m => $"url(data:font/woff2;base64,{Convert.ToBase64String(File.ReadAllBytes(Path.Combine(folder, m.Groups[1].Value)))})");
        // As wide margins as a browser leaves.
        return $"""<!DOCTYPE html><html lang="en"><head><style>{Css("app.css")}{Css("notes.css")}{Css("chronology.css")} @page {"{"} margin: 14mm; {"}"}</style></head><body><main class="plain">{html}</main></body></html>""";
    }

    [GeneratedRegex("url\\(\"(fonts/[^\"]+)\"\\)")]
    private static partial Regex Font();
}
