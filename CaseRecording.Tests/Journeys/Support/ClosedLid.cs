using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys.Support;

/// <summary>A laptop whose lid is closed: nothing of a page runs, no timer, no answer from the server.</summary>
public sealed class ClosedLid : IAsyncDisposable
{
    private readonly ICDPSession _browser;

    private ClosedLid(ICDPSession browser) => _browser = browser;

    /// <summary>Closes it over a page.</summary>
    public static async Task<ClosedLid> CloseAsync(IPage page)
    {
        var lid = new ClosedLid(await page.Context.NewCDPSessionAsync(page));
        await lid.SetAsync("frozen");
        return lid;
    }

    /// <summary>The page goes on.</summary>
    public Task OpenAsync() => SetAsync("active");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _browser.DetachAsync();

    private Task SetAsync(string state) => _browser.SendAsync("Page.setWebLifecycleState", new Dictionary<string, object> { ["state"] = state });
}
