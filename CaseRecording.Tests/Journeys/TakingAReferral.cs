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
        await manager.GotoAsync("/referrals");
        await manager.GetByRole(AriaRole.Heading, new() { Name = "Referrals", Level = 1 }).WaitForAsync();
        await manager.ShouldHaveNoAxeViolationsAsync();

        var duty = await day.SignInAsync("Daniel Osei");
        await TakeTheCallAsync(duty);

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

    private static async Task TakeTheCallAsync(IPage duty)
    {
        await duty.GotoAsync("/contacts/new");
        await duty.GetByLabel("Full name").FillAsync("Voirrey Teacher");
        await duty.GetByLabel("Role and agency").FillAsync("Head teacher, a school");
        await duty.GetByLabel("What was said or asked").FillAsync("Illiam is tired and hungry at school.");
        await duty.ShouldHaveNoAxeViolationsAsync();

        await duty.GetByLabel("Find the child").FillAsync("Illiam Testwood");
        await duty.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await duty.GetByRole(AriaRole.Button, new() { Name = "None of these: add a new person" }).ClickAsync();
        await duty.GetByLabel("Date of birth", new() { Exact = true }).FillAsync("2019-06-04");
        await duty.GetByRole(AriaRole.Button, new() { Name = "Add this person" }).ClickAsync();
        await duty.GetByRole(AriaRole.Button, new() { Name = "Take off Illiam Testwood" }).WaitForAsync();

        var asked = duty.GetByLabel("A service is asked for: a referral for each child");
        if (!await asked.IsCheckedAsync())
            await asked.CheckAsync();
        await duty.GetByLabel("Source").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await duty.GetByLabel("Reason for the referral").FillAsync("The school asks for help for the family.");
        await duty.GetByLabel("Who knows about this referral").FillAsync("His mother knows. Illiam was told by his teacher.");
        await duty.GetByLabel("Who consented, and how").Or(duty.GetByLabel("Why there is no consent")).FillAsync("His mother, on the telephone.");
        await duty.GetByLabel("Who lives with the children").FillAsync("His mother.");
        await duty.GetByLabel("Who has parental responsibility").FillAsync("His mother.");
        await duty.ShouldHaveNoAxeViolationsAsync();
        await duty.GetByRole(AriaRole.Button, new() { Name = "Take the referral" }).ClickAsync();
        await duty.GetByText("The referral is taken and waits for a manager.").WaitForAsync();
        await duty.ShouldHaveNoAxeViolationsAsync();
    }
}
