using CaseRecording.Tests.Journeys.Support;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>What lies on a laptop until it is sent: whose it is, when it is gone, and what two windows make of it.</summary>
[Collection(Support.BadLines.Name)]
public sealed class KeptOnTheLaptop(Browsers browsers)
{
    [Fact]
    public Task What_was_kept_on_the_laptop_can_be_read_by_nobody_else_and_is_gone_when_the_server_has_it() => Day.LiveAsync(browsers, async day =>
    {
        var line = day.ALineThatCanBeCut();
        var daniel = await day.SignInAsync("Daniel Osei");
        var said = await daniel.BeginAContactAsync();
        await said.PressSequentiallyAsync("The school rang.");
        await daniel.GetByText("Saved ").First.WaitForAsync();
        await daniel.ShouldHaveSentAllAsync();
        line.Cut();
        await said.PressSequentiallyAsync(" Secretly.");
        await daniel.GetByText("Kept on this laptop, not yet sent").First.WaitForAsync();
        (await daniel.KeptOnThisLaptopAsync()).Should().Contain("referral:").And.NotContain("Secretly").And.NotContain("school");

        // Somebody else signs in on the same laptop: nothing of it reaches them.
        var place = daniel.Url;
        var laptop = await day.CrashAsync(daniel);
        line.Mend();
        await laptop.Context.ClearCookiesAsync();
        await laptop.GotoAsync("/");
        await laptop.GetByRole(AriaRole.Button, new() { NameRegex = new("Erin Callow") }).First.ClickAsync();
        await laptop.ShouldBeInteractiveAsync();
        await laptop.GotoAsync(place);
        await laptop.ShouldBeInteractiveAsync();
        (await laptop.ContentAsync()).Should().NotContain("Secretly");
        (await laptop.KeptOnThisLaptopAsync()).Should().Contain("referral:");

        // The same person does, and it is sent from whichever page they open.
        await laptop.Context.ClearCookiesAsync();
        await laptop.GotoAsync("/");
        await laptop.GetByRole(AriaRole.Button, new() { NameRegex = new("Daniel Osei") }).First.ClickAsync();
        await laptop.ShouldBeInteractiveAsync();
        await laptop.ShouldHaveSentAllAsync();
        await laptop.GotoAsync(place);
        await laptop.ShouldBeInteractiveAsync();
        await Assertions.Expect(laptop.GetByLabel("What was said or asked")).ToHaveValueAsync("The school rang. Secretly.");
    });

    [Fact]
    public Task Two_tabs_on_one_draft_keep_both_texts_and_show_the_difference() => Day.LiveAsync(browsers, async day =>
    {
        var first = await day.SignInAsync("Daniel Osei");
        var one = await first.BeginAContactAsync();
        await one.PressSequentiallyAsync("The school rang.");
        await first.GetByText("Saved ").First.WaitForAsync();
        var second = await day.NewTabAsync(first.Context);
        await second.GotoAsync(first.Url);
        await second.ShouldBeInteractiveAsync();
        var two = second.GetByLabel("What was said or asked");
        await Assertions.Expect(two).ToHaveValueAsync("The school rang.");
        await two.PressAsync("Control+End");
        await two.PressSequentiallyAsync(" From the second tab.");
        await Assertions.Expect(second.GetByText("Saved ").First).ToBeVisibleAsync();

        await one.PressSequentiallyAsync(" From the first tab.");
        var other = first.GetByRole(AriaRole.Group, new() { Name = "Another version of this text" });
        await other.GetByText("From the second tab.").WaitForAsync();
        await first.ShouldHaveNoAxeViolationsAsync();
        await Assertions.Expect(one).ToHaveValueAsync("The school rang. From the first tab.");
        await first.GetByRole(AriaRole.Button, new() { Name = "Put this text below mine" }).ClickAsync();
        await Assertions.Expect(other).ToBeHiddenAsync();
        await first.HandTheContactInAsync();
        (await day.WhatWasSaidAsync()).Should().Equal("The school rang. From the first tab.\n\nThe school rang. From the second tab.");
    });

    [Fact]
    public Task Signing_out_with_unsent_text_says_where_it_is() => Day.LiveAsync(browsers, async day =>
    {
        var daniel = await day.SignInAsync("Daniel Osei");
        var said = await daniel.BeginAContactAsync();
        // More than a draft can hold: the server refuses it, and it stays unsent.
        await said.EvaluateAsync("field => { field.value = 'They have not been seen since. '.repeat(33334); field.dispatchEvent(new Event('input', { bubbles: true })); }");
        await daniel.GetByText("more than the 1,000,000 that a draft can hold").First.WaitForAsync(new() { Timeout = 60_000 });
        day.Forgive("413");
        await daniel.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).First.ClickAsync();
        var before = daniel.GetByRole(AriaRole.Dialog, new() { Name = "Before you sign out" });
        await before.GetByText("It is kept on this laptop, locked").WaitForAsync(new() { Timeout = 60_000 });
        await daniel.ShouldHaveNoAxeViolationsAsync();
        await before.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await daniel.WaitForURLAsync("**/sign-in?why=out");
        (await daniel.KeptOnThisLaptopAsync()).Should().Contain("referral:");
        day.Forgive("413");
    });
}
