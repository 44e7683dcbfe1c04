using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys.Support;

/// <summary>
/// Debian's Chromium, one for the whole run; each person gets a context of their own in it. Its headless shell draws the same
/// pages for half the processor time; the whole browser stands in where only that is installed.
/// </summary>
public sealed class Browsers : IAsyncLifetime
{
    /// <summary>How long a journey waits for what a person should see, in milliseconds; a crowded machine may be slow, and only a failure waits so long.</summary>
    public const float Patience = 30_000;

    private static readonly string[] Chromiums = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
    private IPlaywright _playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var chromium = Chromiums.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium is not installed, and the journeys need a browser. Install it: apt-get install chromium-headless-shell.");
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }
}

/// <summary>Journeys share the browser and take turns: one day at a time, beside those on bad lines.</summary>
[CollectionDefinition(Name)]
public sealed class Journeys : ICollectionFixture<Browsers>
{
    public const string Name = "Journeys";
}

/// <summary>Journeys in which lines are cut, servers die and others overtake: much of them is waiting, so they go on beside the others with a browser of their own.</summary>
[CollectionDefinition(Name)]
public sealed class BadLines : ICollectionFixture<Browsers>
{
    public const string Name = "Journeys on bad lines";
}
