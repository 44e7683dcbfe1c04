using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys.Support;

/// <summary>
/// One journey: the program on its own data, and the people who work in it, each in a browser context of their own.
/// A failure says what every open page tells its reader, and leaves a picture of each and the program's log in TestResults.
/// </summary>
public sealed partial class Day : IAsyncDisposable
{
    private readonly Browsers _browsers;
    private readonly DirectoryInfo _folder;
    private readonly List<IPage> _pages = [];
    private readonly List<string> _complaints = [];
    private BadLine? _line;
    private bool _wasCut;

    private Day(Browsers browsers, DirectoryInfo folder, RunningProgram program)
    {
        _browsers = browsers;
        _folder = folder;
        Program = program;
    }

    public RunningProgram Program { get; }

    /// <summary>Lives one day and, if anything fails, leaves the evidence. Ends by asserting that no browser complained.</summary>
    /// <param name="browsers">The browser.</param>
    /// <param name="journey">The day.</param>
    /// <param name="settings">Settings of the program that differ.</param>
    /// <param name="before">What happened on 4 November 2026, before this day: commands on the data that the program then opens.</param>
    /// <param name="name">Names the evidence.</param>
    public static async Task LiveAsync(Browsers browsers, Func<Day, Task> journey, IReadOnlyDictionary<string, string>? settings = null, Func<World, Task>? before = null, [CallerMemberName] string name = "")
    {
        var folder = Directory.CreateTempSubdirectory("case-recording-day-");
        var prepared = await JourneyData.PrepareAsync(folder, settings);
        if (before is not null)
        {
            await using var world = await World.BesideAsync(folder.FullName, A.Now);
            await before(world);
        }
        await using var day = new Day(browsers, folder, await RunningProgram.StartAsync(prepared));
        try
        {
            await journey(day);
            day._complaints.Should().BeEmpty("a browser console is quiet");
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{failure.Message}\n{await day.LeaveEvidenceAsync(name)}", failure);
        }
    }

    /// <summary>Signs a member of the fictional staff in, from the list on the sign-in page, in a browser of their own.</summary>
    public async Task<IPage> SignInAsync(string fullName, int width = 1366, int height = 768)
    {
        var page = await NewPageAsync(width, height);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Regex.Escape(fullName)) }).First.ClickAsync();
        await page.ShouldBeInteractiveAsync();
        return page;
    }

    /// <summary>A browser in which nobody has signed in.</summary>
    public async Task<IPage> NewPageAsync(int width = 1366, int height = 768)
    {
        var context = await _browsers.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _line?.Address ?? Program.Address,
            Locale = "en-GB",
            TimezoneId = "Europe/Isle_of_Man",
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        context.SetDefaultTimeout(Browsers.Patience);
        return await NewTabAsync(context);
    }

    /// <summary>Another tab of somebody's browser.</summary>
    public async Task<IPage> NewTabAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        page.Console += (_, message) => Complain(message.Type, message.Text);
        page.PageError += (_, error) => Complain("error", error);
        page.WatchLine();
        _pages.Add(page);
        return page;
    }

    /// <summary>Browsers that open from now on reach the program over a line that can be cut.</summary>
    public BadLine ALineThatCanBeCut()
    {
        _wasCut = true;
        return _line ??= BadLine.To(() => Program.Address);
    }

    /// <summary>The tab crashes: its process is gone, with all that it held in memory. Gives a new tab of the same browser.</summary>
    public async Task<IPage> CrashAsync(IPage page)
    {
        _pages.Remove(page);
        var crashed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Crash += (_, _) => crashed.TrySetResult();
        var going = page.GotoAsync("chrome://crash");
        await crashed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        // The journey to the page that crashes never ends well.
        await going.ContinueWith(_ => { }, TaskScheduler.Default);
        return await NewTabAsync(page.Context);
    }

    /// <summary>The program's commands beside the running program, to bring about what a journey finds.</summary>
    public Task<World> BesideAsync() => World.BesideAsync(_folder.FullName);

    /// <summary>Pulls the plug: the program is gone at once and every open page loses its line.</summary>
    public Task KillAsync()
    {
        _wasCut = true;
        return Program.KillAsync();
    }

    /// <summary>As a deploy does it: the program is asked to stop, and says goodbye to every open page.</summary>
    public Task StopAsync()
    {
        _wasCut = true;
        return Program.StopAsync();
    }

    /// <summary>The server's disk has no room left. The day needs the settings of <see cref="FullDisk"/>.</summary>
    public void FillTheDisk() => FullDisk.Fill(_folder);

    /// <summary>Somebody made room on it.</summary>
    public void MakeRoom() => FullDisk.MakeRoom(_folder);

    /// <summary>Forgets complaints that the journey itself brought about, such as the status of a page that is not there.</summary>
    public void Forgive(string part) => _complaints.RemoveAll(complaint => complaint.Contains(part, StringComparison.Ordinal));

    /// <summary>Starts it again where it was.</summary>
    public Task StartAgainAsync() => Program.StartAgainAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var page in _pages)
            await page.Context.DisposeAsync();
        if (_line is not null)
            await _line.DisposeAsync();
        await Program.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private void Complain(string type, string text)
    {
        if (type == "error" && !(_wasCut && LostLine().IsMatch(text)))
            _complaints.Add(text);
    }

    private async Task<string> LeaveEvidenceAsync(string name)
    {
        var results = Directory.CreateDirectory(Path.Combine(Repository.Root, "TestResults", name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(results, "program.log"), Program.Log);
        var told = new List<string>(_complaints.Select(complaint => $"A browser complained: {complaint}"));
        foreach (var (page, number) in _pages.Select((page, number) => (page, number)))
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(results, $"{number}.png"), FullPage = true });
            told.Add($"{page.Url} told: {string.Join(" | ", await page.EvaluateAsync<string[]>(Told))}");
        }
        return string.Join('\n', told);
    }

    // Whatever a page says to its reader of what did not go as they meant it.
    private const string Told = """
        () => [...document.querySelectorAll('[role=alert], [role=status], .not-done, .line-down.shown, #components-reconnect-modal[class]')]
            .map(place => place.innerText.trim()).filter(words => words)
        """;

    // What a browser says of a line that was cut on purpose.
    [GeneratedRegex("WebSocket|ERR_|Connection|Failed to fetch|Failed to complete negotiation|reconnect|circuit|Load failed", RegexOptions.IgnoreCase)]
    private static partial Regex LostLine();
}
