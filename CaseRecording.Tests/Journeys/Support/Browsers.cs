using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys.Support;

/// <summary>Debian's Chromium, one for the whole run; each person gets a context of their own in it.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private IPlaywright _playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium))
            throw new InvalidOperationException("Chromium is not installed, and the journeys need a browser. Install it: apt-get install chromium.");
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
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

/// <summary>Journeys share the browser and take turns: two cores carry one day at a time.</summary>
[CollectionDefinition(Name)]
public sealed class Journeys : ICollectionFixture<Browsers>
{
    public const string Name = "Journeys";
}
