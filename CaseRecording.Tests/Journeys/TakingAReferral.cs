using System.Diagnostics;
using System.Text.RegularExpressions;
using CaseRecording.Domain.Drafts;
using CaseRecording.Tests.Journeys.Support;
using Microsoft.EntityFrameworkCore;
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

        // What was refused because of a field stands until the field is answered.
        await manager.GetByRole(AriaRole.Button, new() { Name = "Record the decision" }).ClickAsync();
        await manager.GetByText("Decision: choose it first.").WaitForAsync();
        await manager.GetByLabel("Accept: NARRATES for a Child with Additional Needs (CwAN)").CheckAsync();
        await Assertions.Expect(manager.GetByText("Decision: choose it first.")).ToBeHiddenAsync();
        await manager.GetByRole(AriaRole.Button, new() { Name = "Accept the referral" }).ClickAsync();
        await manager.GetByText(new Regex("^Reasons: this is needed")).WaitForAsync();

        await manager.GetByLabel("Reasons").FillAsync("The school has tried for a term; the family asks for help.");
        await manager.GetByRole(AriaRole.Status).GetByText("Answered: Reasons").WaitForAsync();
        await Assertions.Expect(manager.GetByText(new Regex("^Reasons: this is needed"))).ToBeHiddenAsync();
        await manager.GetByLabel("Intended outcome for Illiam Testwood").FillAsync("Illiam goes to school rested and fed.");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Accept the referral" }).ClickAsync();
        await manager.GetByRole(AriaRole.Main).GetByText("Breeshey Cain, Team Manager").WaitForAsync();
        await manager.ShouldHaveNoAxeViolationsAsync();
    });

    [Fact]
    public Task What_is_short_on_the_contact_page_and_beside_a_decision_is_there_after_a_reload() => Day.LiveAsync(browsers, async day =>
    {
        var duty = await day.SignInAsync("Daniel Osei");
        await duty.OpenAsync("/contacts/new");
        await duty.GetByLabel("How", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "In person" });
        await duty.GetByLabel("Source").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        var source = await duty.GetByLabel("Source").InputValueAsync();
        await duty.GetByLabel("Consent", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Not sought" });
        await duty.GetByLabel("Role and agency").FillAsync("Head teacher, a school");
        await duty.GetByLabel("Full name").FillAsync("Voirrey Teacher");
        await duty.GetByLabel("Full name").BlurAsync();
        await using var world = await day.BesideAsync();
        await UntilAsync(() => world.ReadAsync(db => db.Set<DraftField>().AnyAsync(d => d.Text.Contains("Voirrey Teacher"))));

        await duty.ReloadAsync();
        await Assertions.Expect(duty.GetByLabel("Full name")).ToHaveValueAsync("Voirrey Teacher");
        await Assertions.Expect(duty.GetByLabel("Role and agency")).ToHaveValueAsync("Head teacher, a school");
        await Assertions.Expect(duty.GetByLabel("How", new() { Exact = true })).ToHaveValueAsync("InPerson");
        await Assertions.Expect(duty.GetByLabel("Consent", new() { Exact = true })).ToHaveValueAsync("NotSought");
        await Assertions.Expect(duty.GetByLabel("Source")).ToHaveValueAsync(source);

        var referral = await world.ReferredChildAsync();
        var manager = await day.SignInAsync("Breeshey Cain");
        await manager.OpenAsync($"/referrals/{referral.Id}");
        await manager.GetByLabel("Accept: Strategy Discussion").CheckAsync();
        await UntilAsync(() => world.ReadAsync(db => db.Set<DraftField>().AnyAsync(d => d.Text == "AcceptStrategy")));
        await manager.ReloadAsync();
        await Assertions.Expect(manager.GetByLabel("Accept: Strategy Discussion")).ToBeCheckedAsync();
    });

    private static async Task UntilAsync(Func<Task<bool>> happened)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(15) && !await happened();)
            await Task.Delay(50);
        (await happened()).Should().BeTrue("what was chosen is kept as it changes");
    }
}
