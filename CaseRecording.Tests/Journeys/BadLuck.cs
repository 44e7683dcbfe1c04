using CaseRecording.Tests.Journeys.Support;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>What a person sees on the days when things go wrong.</summary>
[Collection(Support.BadLines.Name)]
public sealed class BadLuck(Browsers browsers)
{
    [Fact]
    public Task When_the_server_dies_the_page_says_so_and_goes_on_after_it_is_back() => Day.LiveAsync(browsers, async day =>
    {
        var erin = await day.SignInAsync("Erin Callow");

        await day.KillAsync();
        await erin.GetByText("The line to the record is down.").First.WaitForAsync(new() { Timeout = 30_000 });

        await day.StartAgainAsync();
        await erin.GetByRole(AriaRole.Button, new() { Name = "Open this page again" }).ClickAsync(new() { Timeout = 60_000 });
        await erin.ShouldBeInteractiveAsync();
        (await erin.GetByRole(AriaRole.Banner).InnerTextAsync()).Should().Contain("Erin Callow", "the sign-in outlives the server");
        await erin.ShouldHaveNoAxeViolationsAsync();
    });

    [Fact]
    public Task A_link_to_what_is_not_there_is_answered_in_words() => Day.LiveAsync(browsers, async day =>
    {
        var erin = await day.SignInAsync("Erin Callow");
        foreach (var link in new[] { "/files/01990000-0000-7000-8000-000000000000", "/nowhere" })
        {
            await erin.GotoAsync(link);
            await erin.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
            (await erin.GetByRole(AriaRole.Main).InnerTextAsync()).Should().NotContainAny("Exception", "   at ");
            await erin.ShouldHaveNoAxeViolationsAsync();
        }
        day.Forgive("404");
    });
}
