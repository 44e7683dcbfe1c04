using CaseRecording.Tests.Journeys.Support;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>Nothing typed is lost: not to a dead server, not to a page opened again.</summary>
[Collection(Support.Journeys.Name)]
public sealed class TypingOnABadLine(Browsers browsers)
{
    [Fact]
    public Task What_was_typed_while_the_server_was_dead_is_there_when_the_page_is_opened_again() => Day.LiveAsync(browsers, async day =>
    {
        var daniel = await day.SignInAsync("Daniel Osei");
        await daniel.GotoAsync("/contacts/new");
        await daniel.ShouldBeInteractiveAsync();
        var said = daniel.GetByLabel("What was said or asked");
        await said.ClickAsync();
        await said.PressSequentiallyAsync("The school rang about Juan.");
        await daniel.GetByText("Saved ").First.WaitForAsync();

        await day.KillAsync();
        await said.PressSequentiallyAsync(" He came without a coat 🙂");
        await daniel.GetByText("Not saved yet: the line is down.").First.WaitForAsync();

        await day.StartAgainAsync();
        await daniel.GetByText("Saved ").First.WaitForAsync(new() { Timeout = 60_000 });
        await daniel.GetByRole(AriaRole.Button, new() { Name = "Open this page again" }).ClickAsync(new() { Timeout = 60_000 });
        await daniel.ShouldBeInteractiveAsync();
        (await daniel.GetByLabel("What was said or asked").InputValueAsync()).Should().Be("The school rang about Juan. He came without a coat 🙂");
    });

    [Fact]
    public Task What_was_typed_after_the_sign_in_ended_is_there_after_signing_in_again() => Day.LiveAsync(browsers, async day =>
    {
        var daniel = await day.SignInAsync("Daniel Osei");
        await daniel.GotoAsync("/contacts/new");
        await daniel.ShouldBeInteractiveAsync();
        var said = daniel.GetByLabel("What was said or asked");
        await said.PressSequentiallyAsync("The school rang.");
        await daniel.GetByText("Saved ").First.WaitForAsync();

        await daniel.Context.ClearCookiesAsync();
        await said.PressSequentiallyAsync(" He has no coat.");
        await daniel.GetByText("your sign-in has ended").First.WaitForAsync();
        day.Forgive("401");

        // The whole page goes away: signing in leads back to the place, and the words are there.
        await daniel.ReloadAsync();
        await daniel.GetByRole(AriaRole.Button, new() { NameRegex = new("Daniel Osei") }).First.ClickAsync();
        await daniel.ShouldBeInteractiveAsync();
        new Uri(daniel.Url).AbsolutePath.Should().Be("/contacts/new");
        await Assertions.Expect(daniel.GetByLabel("What was said or asked")).ToHaveValueAsync("The school rang. He has no coat.");
        await Assertions.Expect(daniel.GetByText("your sign-in has ended")).ToHaveCountAsync(0);
        day.Forgive("401");
    });

    [Fact]
    public Task A_hundred_thousand_characters_go_past_the_circuit() => Day.LiveAsync(browsers, async day =>
    {
        var daniel = await day.SignInAsync("Daniel Osei");
        await daniel.GotoAsync("/contacts/new");
        await daniel.ShouldBeInteractiveAsync();
        var text = string.Concat(Enumerable.Repeat("Ünïcode, שלום, 🙂 and a line\n", 3_600));
        // Set as a paste sets it; filling in a text of this length is slow in the driver, not in the page.
        await daniel.GetByLabel("What was said or asked").EvaluateAsync("(field, text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); }", text);
        await daniel.GetByText("Saved ").First.WaitForAsync();

        await daniel.ReloadAsync();
        await daniel.ShouldBeInteractiveAsync();
        (await daniel.GetByLabel("What was said or asked").InputValueAsync()).Should().Be(text);
    });
}
