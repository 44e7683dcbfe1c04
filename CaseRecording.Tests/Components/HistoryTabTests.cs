using Bunit;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Security;
using CaseRecording.Tests.Support;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.Components;

/// <summary>The history of a file on a real database: who, when, why, and what changed where somebody opens a line.</summary>
public sealed class HistoryTabTests : BunitContext, IAsyncLifetime
{
    private World _world = null!;

    public async Task InitializeAsync()
    {
        _world = await World.StartAsync();
        Services.AddSingleton<AuthenticationStateProvider>(new SomeoneSignedIn().Is(_world.Staff("Breeshey Cain")));
        Services.AddScoped<CurrentActor>();
        Services.AddSingleton(_world.The<HistoryQuery>());
        Services.AddSingleton(_world.The<HistoryChangesQuery>());
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact, Policy("P53")]
    public async Task What_a_line_changed_is_read_when_somebody_opens_it()
    {
        var page = await ShowAsync();
        page.FindAll("details li").Should().OnlyContain(change => change.TextContent == "Reading…");

        await Line(page, "Referral accepted").QuerySelector("details")!.TriggerEventAsync("ontoggle", EventArgs.Empty);

        Line(page, "Referral accepted").QuerySelectorAll("details li").Select(c => c.TextContent).Should().Contain(c => c.StartsWith("State: from awaiting decision to accepted"));
        Line(page, "File opened").QuerySelector("details")!.TextContent.Should().EndWith("Reading…", "nobody opened it");
    }

    private async Task<IRenderedComponent<HistoryTab>> ShowAsync()
    {
        var file = (await _world.AcceptedChildAsync()).FileId;
        var page = Render<HistoryTab>(p => p.Add(t => t.FileId, file));
        page.WaitForElement("ol.history");
        return page;
    }

    private static AngleSharp.Dom.IElement Line(IRenderedComponent<HistoryTab> page, string what) =>
        page.FindAll("ol.history > li").Single(line => line.TextContent.Contains(what));
}
