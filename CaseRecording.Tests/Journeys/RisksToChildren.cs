using CaseRecording.Domain.People;
using CaseRecording.Tests.Journeys.Support;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>A mother has a new partner, who was marked by a manager (3.4.3, 3.8.1).</summary>
[Collection(Support.Journeys.Name)]
public sealed class RisksToChildren(Browsers browsers)
{
    [Fact, Policy("P26"), Policy("P41")]
    public async Task Linking_a_risky_partner_alerts_the_workers_open_browser()
    {
        var (file, jason) = (Guid.Empty, Guid.Empty);
        await Day.LiveAsync(browsers, async day =>
        {
            var (erin, maureen, lucy) = (await day.SignInAsync("Erin Callow"), await day.SignInAsync("Maureen Kneale"), await day.SignInAsync("Lucy Hargreaves"));

            await maureen.OpenAsync($"/people/{jason}");
            await maureen.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Risks", Exact = true }).ClickAsync();
            await maureen.GetByRole(AriaRole.Button, new() { Name = "Mark Jason Crebbin as a risk" }).ClickAsync();
            await maureen.GetByLabel("Kind of risk").SelectOptionAsync(new SelectOptionValue { Label = "Offence against a child or of violence" });
            await maureen.GetByLabel("Source").FillAsync("Isle of Man Constabulary");
            await maureen.GetByLabel("What to do").FillAsync("Ask before any contact.");
            await maureen.GetByLabel("What is known").FillAsync("Convicted of an assault on a child.");
            await maureen.ShouldHaveNoAxeViolationsAsync();
            await maureen.GetByRole(AriaRole.Button, new() { Name = "Mark as a risk", Exact = true }).ClickAsync();
            await maureen.GetByText("Convicted of an assault on a child.").WaitForAsync();
            await maureen.ShouldHaveNoAxeViolationsAsync();

            // Erin has the child's file open while the night worker is told who the new partner is.
            await erin.OpenAsync($"/files/{file}/story");
            await lucy.OpenAsync($"/files/{file}/people");
            await lucy.GetByRole(AriaRole.Button, new() { Name = "Add somebody", Exact = true }).ClickAsync();
            await lucy.GetByLabel("Who", new() { Exact = true }).FillAsync("Jason Crebbin");
            await lucy.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
            await lucy.GetByRole(AriaRole.Row, new() { Name = "Jason Crebbin" }).GetByRole(AriaRole.Button).ClickAsync();
            await lucy.GetByLabel("Relationship").SelectOptionAsync(new SelectOptionValue { Value = "parents-partner" });
            await lucy.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();

            var told = erin.GetByRole(AriaRole.Region, new() { Name = "Risk: Juan Quayle" });
            await told.WaitForAsync();
            await erin.GetByRole(AriaRole.Region, new() { Name = "Risk: Jason Crebbin may pose a risk to children." }).WaitForAsync();
            await lucy.GetByRole(AriaRole.Region, new() { Name = "Risk: Jason Crebbin may pose a risk to children." }).WaitForAsync();
            await erin.ShouldHaveNoAxeViolationsAsync();
            await told.GetByRole(AriaRole.Link, new() { Name = "What to do for Juan Quayle" }).ClickAsync();
            await erin.GetByRole(AriaRole.Article, new() { Name = "Jason Crebbin may pose a risk to children." }).GetByText("Ask before any contact. Ask Maureen Kneale, Team Manager.").WaitForAsync();
            await erin.ShouldHaveNoAxeViolationsAsync();
            (await erin.Locator("body").InnerTextAsync()).Should().NotContain("Convicted").And.NotContain("Offence", "the adult's story is on the adult's own record");
            await told.GetByRole(AriaRole.Button, new() { Name = "Acknowledge the risk to Juan Quayle" }).ClickAsync();
            await told.WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await erin.GetByText("Erin Callow acknowledged it").WaitForAsync();
        }, before: async world =>
        {
            file = await world.CaseAsync(worker: world.Staff("Erin"));
            jason = await world.PersonAsync(new PersonDetails("Jason", "Crebbin", DateOfBirth: new DateOnly(1985, 3, 1)));
        });
    }
}
