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

        await daniel.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await daniel.GetByText("You have signed out.").WaitForAsync();
    });
}
