using CaseRecording.Tests.Journeys.Support;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class SigningIn(Browsers browsers)
{
    [Fact]
    public Task One_click_signs_a_member_of_the_fictional_staff_in_and_another_signs_them_out() => Day.LiveAsync(browsers, async day =>
    {
        var street = await day.NewPageAsync();
        await street.GotoAsync("/");
        await street.ShouldHaveNoAxeViolationsAsync();

        var daniel = await day.SignInAsync("Daniel Osei");
        await daniel.ShouldHaveNoAxeViolationsAsync();
        (await daniel.GetByRole(AriaRole.Banner).InnerTextAsync()).Should().Contain("Daniel Osei").And.Contain("Social Worker");

        // A page that arrives takes the cursor to its heading, so that a screen reader says where one is; but never from somebody who types.
        var heading = daniel.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 1 });
        await Assertions.Expect(heading).ToBeFocusedAsync();
        await daniel.GetByRole(AriaRole.Link, new() { Name = "My cases" }).ClickAsync();
        var find = daniel.GetByLabel("Find a person by name, date of birth or number");
        await find.PressSequentiallyAsync("Quayle");
        await Assertions.Expect(heading).ToHaveTextAsync("My cases");
        await Assertions.Expect(find).ToBeFocusedAsync();
        await Assertions.Expect(find).ToHaveValueAsync("Quayle");
        await find.PressAsync("Enter");
        await Assertions.Expect(heading).ToHaveTextAsync("Find a person");
        await Assertions.Expect(heading).ToBeFocusedAsync();

        await daniel.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await daniel.GetByText("You have signed out.").WaitForAsync();
    });
}
