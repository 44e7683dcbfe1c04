using System.Diagnostics;
using System.Globalization;
using CaseRecording.Tests.Journeys.Support;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys.Trials;

/// <summary>
/// Random kills and cuts while somebody types: nothing is lost, nothing stands twice; a stock bound text area under the same mishaps loses.
/// One round of each mishap in every run of the tests; <c>./trials.sh 50</c> sets <c>TRIALS</c> and makes it fifty.
/// </summary>
[Collection(Support.BadLines.Name)]
public sealed class TypingTrials(Browsers browsers)
{
    private static readonly TimeSpan MayBeLost = TimeSpan.FromSeconds(1);
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("TRIALS"), CultureInfo.InvariantCulture, out var asked) ? asked : Enum.GetValues<Mishap>().Length;

    [Fact]
    public Task Nothing_typed_is_lost_to_any_mishap_and_nothing_is_handed_in_twice() => Day.LiveAsync(browsers, async day =>
    {
        var line = day.ALineThatCanBeCut();
        var daniel = await day.SignInAsync("Daniel Osei");
        var expected = new List<string>();
        for (var number = 1; number <= Count; number++)
        {
            var trial = Trial.Of(number);
            var said = await daniel.BeginAContactAsync();
            var place = daniel.Url;
            await said.PressSequentiallyAsync(trial.Before);
            var sinceBefore = Stopwatch.StartNew();
            await Task.Delay(trial.Pause);
            var safe = trial.Before.Length + trial.During.Length;
            switch (trial.Mishap)
            {
                case Mishap.LineCut:
                    line.Cut();
                    await said.PressSequentiallyAsync(trial.During);
                    await Task.Delay(trial.Lasts);
                    line.Mend();
                    break;
                case Mishap.ServerKilled:
                    await day.KillAsync();
                    await said.PressSequentiallyAsync(trial.During);
                    await Task.Delay(trial.Lasts);
                    await day.StartAgainAsync();
                    break;
                case Mishap.TabCrashed:
                    line.Cut();
                    await said.PressSequentiallyAsync(trial.During);
                    // A crash may take what was typed in its last second; nothing else takes anything.
                    safe = sinceBefore.Elapsed > MayBeLost ? trial.Before.Length : 0;
                    daniel = await day.CrashAsync(daniel);
                    line.Mend();
                    break;
                case Mishap.SignInEnded:
                    await daniel.Context.ClearCookiesAsync();
                    await said.PressSequentiallyAsync(trial.During);
                    await Task.Delay(MayBeLost);
                    break;
                default:
                    // A page that is left sooner asks first, if the laptop has not got the last words yet.
                    await said.PressSequentiallyAsync(trial.During);
                    await Task.Delay(MayBeLost);
                    break;
            }

            said = await OpenAgainAsync(daniel, place);
            var found = await said.InputValueAsync();
            (trial.Before + trial.During).Should().StartWith(found, "trial {0}, {1}: what is found is what was typed", number, trial.Mishap);
            found.Length.Should().BeGreaterThanOrEqualTo(safe, "trial {0}, {1}: nothing is lost", number, trial.Mishap);
            await said.EvaluateAsync("field => field.setSelectionRange(field.value.length, field.value.length)");
            await said.PressSequentiallyAsync(trial.After);
            await daniel.HandTheContactInAsync();
            expected.Add((found + trial.After).Trim());
        }
        day.Forgive("401");
        (await day.WhatWasSaidAsync()).Should().BeEquivalentTo(expected, "each is on the record once, and whole");
    });

    [Fact]
    public Task The_control_a_stock_bound_text_area_loses_under_the_same_mishaps() => Day.LiveAsync(browsers, async day =>
    {
        await using var stock = await StockServer.StartAsync(day.Program.Address);
        await using var line = BadLine.To(() => stock.Address);
        StockText.HandedIn.Clear();
        var browser = await browsers.Browser.NewContextAsync();
        var lost = 0;
        for (var number = 1; number <= Count; number++)
        {
            var trial = Trial.Of(number);
            var page = await browser.NewPageAsync();
            await page.GotoAsync($"{line.Address}/stock");
            var text = page.GetByLabel("Text");
            await text.PressSequentiallyAsync(trial.Before);
            await Task.Delay(trial.Pause);
            line.Cut();
            await text.PressSequentiallyAsync(trial.During);
            if (trial.Mishap == Mishap.ServerKilled)
            {
                await stock.KillAsync();
                await stock.StartAgainAsync();
            }
            else if (trial.Mishap != Mishap.TabCrashed)
            {
                await Task.Delay(trial.Lasts);
            }
            line.Mend();
            // Only a cut that is shorter than the framework's patience leaves the page as it stands; after anything else it is opened again, in a
            // new tab: the framework may open the old one again by itself in the same instant.
            if (trial.Mishap != Mishap.LineCut)
            {
                await page.CloseAsync();
                page = await browser.NewPageAsync();
                await page.GotoAsync($"{line.Address}/stock");
            }
            await page.GetByLabel("Text").PressSequentiallyAsync(trial.After);
            await page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
            await page.GetByText($"{StockText.HandedIn.Count + 1} handed in").Or(page.GetByText($"{number} handed in")).First.WaitForAsync();
            if (StockText.HandedIn.Last() != trial.Before + trial.During + trial.After)
                lost++;
            await page.CloseAsync();
        }
        await browser.DisposeAsync();
        lost.Should().BeGreaterThan(0, "a control that loses nothing proves nothing");
    });

    // As somebody would: the page again, and where the sign-in has ended, the sign-in first.
    private static async Task<ILocator> OpenAgainAsync(IPage page, string place)
    {
        await page.GotoAsync(place);
        var daniel = page.GetByRole(AriaRole.Button, new() { Name = "Daniel Osei" });
        var said = page.GetByLabel("What was said or asked");
        await daniel.Or(said).First.WaitForAsync();
        if (await daniel.IsVisibleAsync())
            await daniel.ClickAsync();
        await page.ShouldBeInteractiveAsync();
        await said.WaitForAsync();
        await Assertions.Expect(said).ToHaveAttributeAsync("data-whole", "");
        await page.ShouldHaveSentAllAsync();
        return said;
    }
}
