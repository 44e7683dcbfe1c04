using System.Diagnostics;
using System.Runtime.CompilerServices;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys.Support;

/// <summary>What every page must pass, whoever opens it.</summary>
public static class PageChecks
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);
    private static readonly ConditionalWeakTable<IPage, Line> Lines = [];

    // The levels that public bodies' sites are held to (WCAG 2.2, level AA and below).
    private static readonly AxeRunOptions LevelAA = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>axe finds nothing on the page as it stands.</summary>
    public static async Task ShouldHaveNoAxeViolationsAsync(this IPage page)
    {
        // What has scrolled under the child's header is covered, not small.
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        var found = await page.RunAxe(LevelAA);
        found.Violations
            .Select(violation => $"{violation.Id}: {violation.Help}\n    {string.Join("\n    ", violation.Nodes.Select(node => node.Html))}")
            .Should().BeEmpty($"{page.Url} is for everybody");
    }

    /// <summary>Listens to a page's line from its first load on, so that what the line did can be asked later.</summary>
    public static void WatchLine(this IPage page)
    {
        var line = Lines.GetOrCreateValue(page);
        page.Request += (_, request) =>
        {
            if (request.IsNavigationRequest && request.Frame == page.MainFrame)
                line.Answers = 0;
        };
        page.WebSocket += (_, socket) =>
        {
            if (socket.Url.Contains("/_blazor", StringComparison.Ordinal))
                socket.FrameReceived += (_, _) => line.Answers++;
        };
    }

    /// <summary>
    /// The page answers: its circuit is up and has drawn it. A page that only looks alive, because the script was not served, fails here and says so.
    /// </summary>
    public static async Task ShouldBeInteractiveAsync(this IPage page)
    {
        var line = Lines.GetOrCreateValue(page);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < LongestWait; await Task.Delay(50))
        {
            // The first answers are the handshake; what comes after is the page.
            if (line.Answers > 2 && await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 1 }).CountAsync() > 0)
                return;
        }
        throw new InvalidOperationException(await page.EvaluateAsync<bool>("() => !!window.Blazor")
            ? $"{page.Url}: the script is there, but no circuit drew the page."
            : $"{page.Url}: blazor.web.js was not served; the page only looks alive.");
    }

    private sealed class Line
    {
        public int Answers { get; set; }
    }
}
