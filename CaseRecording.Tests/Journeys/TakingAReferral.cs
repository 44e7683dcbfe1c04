using System.Text.RegularExpressions;
using CaseRecording.Tests.Journeys.Support;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>A morning on duty: a call about a child nobody has recorded, and the manager who decides what becomes of it.</summary>
[Collection(Support.Journeys.Name)]
public sealed class TakingAReferral(Browsers browsers)
{
    [Fact, Policy("P14"), Policy("P17"), Policy("P32"), Policy("P51")]
    public Task A_duty_worker_takes_a_referral_and_a_manager_decides_it() => Day.LiveAsync(browsers, async day =>
    {
        var manager = await day.SignInAsync("Breeshey Cain");
        await manager.OpenAsync("/referrals");
        await manager.GetByRole(AriaRole.Heading, new() { Name = "Referrals", Level = 1 }).WaitForAsync();

        var duty = await day.SignInAsync("Daniel Osei");
        await duty.TakeAReferralAsync("Illiam Testwood");

        // The manager's list shows it by itself; nobody reloads.
        var row = manager.GetByRole(AriaRole.Link, new() { Name = "Illiam Testwood" });
        await row.WaitForAsync();
        await row.ClickAsync();
        await manager.GetByText("No earlier referral.").WaitForAsync();
        await manager.GetByRole(AriaRole.Main).GetByText("4 June 2019").First.WaitForAsync();
        await manager.ShouldHaveNoAxeViolationsAsync();

        await manager.GetByLabel("Accept: NARRATES for a Child with Additional Needs (CwAN)").CheckAsync();
        await manager.GetByRole(AriaRole.Button, new() { Name = "Accept the referral" }).ClickAsync();
        await manager.GetByText(new Regex("^Reasons: this is needed")).WaitForAsync();

        await manager.GetByLabel("Reasons").FillAsync("The school has tried for a term; the family asks for help.");
        await manager.GetByLabel("Intended outcome for Illiam Testwood").FillAsync("Illiam goes to school rested and fed.");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Accept the referral" }).ClickAsync();
        await manager.GetByRole(AriaRole.Main).GetByText("Breeshey Cain, Team Manager").WaitForAsync();
        await manager.ShouldHaveNoAxeViolationsAsync();
    });
}
