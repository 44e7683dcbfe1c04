using CaseRecording.Domain.Files;
using CaseRecording.Tests.Journeys.Support;
using CaseRecording.Tests.Support;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>A child whose case was closed is referred again: the same child, the same number, the same file, a new case.</summary>
[Collection(Support.Journeys.Name)]
public sealed class ReReferral(Browsers browsers)
{
    private const string Child = "Juan Quayle";

    [Fact, Policy("P14"), Policy("P17"), Policy("P32"), Policy("P36")]
    public Task A_child_whose_case_was_closed_is_referred_again_on_the_same_file() => Day.LiveAsync(browsers, before: CloseJuansCaseAsync, journey: async day =>
    {
        var duty = await day.SignInAsync("Daniel Osei");
        var manager = await day.SignInAsync("Breeshey Cain");
        await manager.OpenAsync("/referrals");

        // Found first: nobody adds him a second time.
        await duty.TakeAReferralAsync(Child, known: true);
        (await duty.GetByRole(AriaRole.Main).InnerTextAsync()).Should().Contain(PermanentNumber.Words(PermanentNumber.From(PermanentNumber.First)), "the permanent number is for good");

        await manager.GetByRole(AriaRole.Link, new() { Name = Child }).ClickAsync();
        await manager.GetByText("1 earlier referral").WaitForAsync();
        await manager.GetByText("No case is open.").WaitForAsync();
        await manager.GetByText("accepted; its case closed on 4 November 2026").WaitForAsync();
        await manager.ShouldHaveNoAxeViolationsAsync();

        var file = await manager.AcceptAsync(Child, "Accept: NARRATES for a Child with Complex Needs (CwCN)");
        await manager.OpenAsync($"{file}/work");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Start NARRATES" }).WaitForAsync();
        await manager.OpenAsync($"{file}/history");
        await manager.GetByText("Case opened").First.WaitForAsync();
        await manager.GetByText("Case closed; the child is again a Child with Additional Needs").WaitForAsync();

        // While that case is open a further referral joins it.
        await duty.TakeAReferralAsync(Child, known: true);
        await manager.OpenAsync("/referrals");
        await manager.GetByRole(AriaRole.Link, new() { Name = Child }).ClickAsync();
        await manager.GetByText("2 earlier referrals").WaitForAsync();
        await manager.GetByText("Accepting joins it.").WaitForAsync();
    });

    private static async Task CloseJuansCaseAsync(World world)
    {
        var closing = await ClosingCase.CountersignedAsync(world);
        world.Clock.Advance(TimeSpan.FromHours(1)); // its last letters stand first in the history
        await ClosingCase.DoneAsync(closing.SendLetterAsync(await closing.AllButOneSentAsync()));
    }
}
