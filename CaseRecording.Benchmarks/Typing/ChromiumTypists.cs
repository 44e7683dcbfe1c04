using CaseRecording.Benchmarks.Circuits;
using Microsoft.Playwright;

namespace CaseRecording.Benchmarks.Typing;

/// <summary>Real Chromium pages in which people type, and what the pages say to the server before anything is compressed.</summary>
internal sealed class ChromiumTypists : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly List<IPage> _pages = [];
    private readonly List<Task> _sizes = [];
    private int _from;
    private long _sent, _received;

    private ChromiumTypists(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Messages and requests so far with their headers, as the pages gave them to the browser and got them from it.</summary>
    public async Task<Bytes> SaidAsync()
    {
        Task[] open;
        lock (_sizes)
            open = [.. _sizes];
        await Task.WhenAll(open);
        return new(Interlocked.Read(ref _sent), Interlocked.Read(ref _received));
    }

    /// <summary>Opens each address in a page of its own and waits until one can type there.</summary>
    /// <param name="script">The framework's script, where the server has none.</param>
    public static async Task<ChromiumTypists> OpenAsync(IEnumerable<Uri> addresses, Visitor visitor, string? script = null)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(RealBrowser.Options);
        var typists = new ChromiumTypists(playwright, browser);
        var context = await browser.NewContextAsync();
        await context.AddCookiesAsync(RealBrowser.Cookies(visitor));
        await context.AddInitScriptAsync(TypistScript.Source);
        if (script is not null)
            await context.RouteAsync("**/_framework/blazor.web.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = script }));
        foreach (var address in addresses)
        {
            var page = await context.NewPageAsync();
            typists.Count(page);
            await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            // The stock page is ready with its first render, which nothing in it tells: it is a moment after the connection.
            await page.WaitForSelectorAsync(TypistScript.Area);
            typists._pages.Add(page);
        }
        await Task.Delay(2_000);
        await typists.BeginAgainAsync();
        return typists;
    }

    /// <summary>Puts the text back that each page came with, and waits until that is done with.</summary>
    public async Task BeginAgainAsync()
    {
        foreach (var page in _pages)
            await page.EvaluateAsync("typist.beginAgain()");
        await Task.Delay(2_000);
    }

    /// <summary>Everybody types, none in step with another. Gives how many keys were pressed, and each "Saved".</summary>
    public async Task<(int Keys, IReadOnlyList<Saving> Savings)> TypeAsync(TimeSpan time, TimeSpan? every = null)
    {
        var sentences = Rhythm.Sentences.Skip(_from++ * 7 % 50).ToArray();
        var keys = await Task.WhenAll(_pages.Select(async (page, i) =>
        {
            await Task.Delay((every ?? Rhythm.Key) * 37 * i / _pages.Count);
            return await page.EvaluateAsync<int>("([s, every, rest, time]) => typist.type(s, every, rest, time)",
                new object[] { sentences, (every ?? Rhythm.Key).TotalMilliseconds, every is null ? Rhythm.Rest.TotalMilliseconds : 0, time.TotalMilliseconds });
        }));
        var savings = new List<Saving>();
        foreach (var page in _pages)
            savings.AddRange((await page.EvaluateAsync<double[][]>("typist.savings()")).Select(s => new Saving(TimeSpan.FromMilliseconds(s[0]), TimeSpan.FromMilliseconds(s[1]))));
        return (keys.Sum(), savings);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }

    private void Count(IPage page)
    {
        page.WebSocket += (_, socket) =>
        {
            socket.FrameSent += (_, frame) => Interlocked.Add(ref _sent, Length(frame));
            socket.FrameReceived += (_, frame) => Interlocked.Add(ref _received, Length(frame));
        };
        page.RequestFinished += (_, request) =>
        {
            lock (_sizes)
                _sizes.Add(AddAsync(request));
        };
    }

    private async Task AddAsync(IRequest request)
    {
        var sizes = await request.SizesAsync();
        Interlocked.Add(ref _sent, sizes.RequestHeadersSize + sizes.RequestBodySize);
        Interlocked.Add(ref _received, sizes.ResponseHeadersSize + sizes.ResponseBodySize);
    }

    private static int Length(IWebSocketFrame frame) => frame.Binary?.Length ?? frame.Text?.Length ?? 0;
}
