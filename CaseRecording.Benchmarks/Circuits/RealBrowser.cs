using System.Diagnostics;
using Microsoft.Playwright;

namespace CaseRecording.Benchmarks.Circuits;

/// <summary>A few real Chromium pages, to see that <see cref="Circuit"/> costs the server what a browser costs it.</summary>
internal static class RealBrowser
{
    private const string Whole = "/usr/bin/chromium", HeadlessShell = "/usr/bin/chromium-headless-shell";

    /// <summary>Which Chromium, and how it is started. The tests install the headless shell alone.</summary>
    public static BrowserTypeLaunchOptions Options => new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? (File.Exists(Whole) ? Whole : HeadlessShell), Args = ["--no-sandbox"],
    };

    /// <summary>What a signed-in person's browser holds.</summary>
    public static IEnumerable<Cookie> Cookies(Visitor visitor) => visitor.Cookies.GetAllCookies().Select(c => new Cookie
    {
        Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly, Secure = c.Secure,
    });

    /// <summary>Opens pages one by one; the slope of server memory, and the median time until the page acknowledges its first render batch.</summary>
    public static async Task<(double KibPerCircuit, double Fit, TimeSpan Interactive)> MeasureAsync(ServerProcess server, IReadOnlyList<Uri> pages, Visitor visitor, bool quick)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Options);
        var context = await browser.NewContextAsync();
        await context.AddCookiesAsync(Cookies(visitor));
        var points = new List<(double, double)>();
        var times = new List<TimeSpan>();
        for (var open = 1; open <= (quick ? 8 : 16); open++)
        {
            times.Add(await OpenAsync(context, pages[open % pages.Count]));
            if (open >= 4 && open % 2 == 0)
                points.Add((open, await server.LiveBytesAsync() / 1024.0));
        }
        var (slope, fit) = Line.Through(points);
        return (slope, fit, times.Order().ElementAt(times.Count / 2));
    }

    private static async Task<TimeSpan> OpenAsync(IBrowserContext context, Uri address)
    {
        var page = await context.NewPageAsync();
        var acknowledged = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        var clock = Stopwatch.StartNew();
        page.WebSocket += (_, socket) => socket.FrameSent += (_, frame) =>
        {
            if (System.Text.Encoding.Latin1.GetString(frame.Binary ?? []).Contains("OnRenderCompleted", StringComparison.Ordinal))
                acknowledged.TrySetResult(clock.Elapsed);
        };
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        var took = await acknowledged.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await Task.Delay(500);
        return took;
    }
}
