using System.Text.RegularExpressions;
using CaseRecording.Domain.Shared;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys.Support;

/// <summary>The acts of the main job as people do them, for journeys that go all the way.</summary>
public static partial class CaseActs
{
    /// <summary>Today on the Island, as a date field takes it.</summary>
    public static string Today => IslandTime.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd");

    /// <summary>Opens a page by its address, and looks whether it is for everybody.</summary>
    public static async Task OpenAsync(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.ShouldBeInteractiveAsync();
        await page.ShouldHaveNoAxeViolationsAsync();
    }

    /// <summary>Takes a call about one child, whom nobody has recorded or who is found.</summary>
    public static async Task TakeAReferralAsync(this IPage duty, string child, string? harm = null, bool known = false)
    {
        await duty.OpenAsync("/contacts/new");
        await duty.GetByLabel("Full name").FillAsync("Voirrey Teacher");
        await duty.GetByLabel("Role and agency").FillAsync("Head teacher, a school");
        await duty.GetByLabel("What was said or asked").FillAsync("He is tired and hungry at school.");
        await duty.GetByLabel("Find the child").FillAsync(child);
        await duty.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        if (known)
        {
            await duty.GetByRole(AriaRole.Main).GetByRole(AriaRole.Row).Filter(new() { HasText = child }).GetByRole(AriaRole.Button).First.ClickAsync();
        }
        else
        {
            await duty.GetByRole(AriaRole.Button, new() { Name = "None of these: add a new person" }).ClickAsync();
            await duty.GetByLabel("Date of birth", new() { Exact = true }).FillAsync("2019-06-04");
            await duty.ShouldHaveNoAxeViolationsAsync();
            await duty.GetByRole(AriaRole.Button, new() { Name = "Add this person" }).ClickAsync();
        }
        await duty.GetByRole(AriaRole.Button, new() { Name = $"Take off {child}" }).WaitForAsync();
        var asked = duty.GetByLabel("A service is asked for: a referral for each child");
        if (!await asked.IsCheckedAsync())
            await asked.CheckAsync();
        if (harm is not null)
        {
            await duty.GetByLabel($"Deliberate harm to {child} is alleged").CheckAsync();
            await duty.GetByLabel("What is alleged, and by whom").FillAsync(harm);
        }
        await duty.GetByLabel("Source").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await duty.GetByLabel("Reason for the referral").FillAsync("The school asks for help for the family.");
        await duty.GetByLabel("Who knows about this referral").FillAsync("His mother knows. He was told by his teacher.");
        await duty.GetByLabel("Who consented, and how").Or(duty.GetByLabel("Why there is no consent")).FillAsync("His mother, on the telephone.");
        await duty.GetByLabel("Who lives with the children").FillAsync("His mother.");
        await duty.GetByLabel("Who has parental responsibility").FillAsync("His mother.");
        await duty.ShouldHaveNoAxeViolationsAsync();
        await duty.GetByRole(AriaRole.Button, new() { Name = "Take the referral" }).ClickAsync();
        await duty.GetByText("The referral is taken and waits for a manager.").WaitForAsync();
        await duty.ShouldHaveNoAxeViolationsAsync();
    }

    /// <summary>A manager accepts the referral that waits for this child; the address of the child's file.</summary>
    public static async Task<string> AcceptAsync(this IPage manager, string child, string decision)
    {
        await manager.OpenAsync("/referrals");
        await manager.GetByRole(AriaRole.Link, new() { Name = child }).ClickAsync();
        await manager.GetByLabel(decision).CheckAsync();
        await manager.GetByLabel("Reasons").FillAsync("The school has tried for a term; the family asks for help.");
        await manager.GetByLabel($"Intended outcome for {child}").FillAsync("He goes to school rested and fed.");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Accept the referral" }).ClickAsync();
        await manager.GetByRole(AriaRole.Main).GetByText("Breeshey Cain, Team Manager").WaitForAsync();
        await manager.ShouldHaveNoAxeViolationsAsync();
        var link = await manager.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        return "/" + FileAddress().Match(link.First(FileAddress().IsMatch)).Value;
    }

    /// <summary>Passes the case to another team, on the child's file, which is then with them no longer.</summary>
    public static async Task PassToTeamAsync(this IPage manager, string file, string team)
    {
        await manager.OpenAsync($"{file}/allocation");
        await manager.GetByLabel("Give it to").SelectOptionAsync(new SelectOptionValue { Label = $"Pass to {team}" });
        await manager.GetByLabel("Reason").FillAsync("The work will take longer than an assessment.");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Pass on" }).ClickAsync();
        await manager.GetByRole(AriaRole.Heading, new() { Name = "This file is no longer with you" }).WaitForAsync();
        await manager.ShouldHaveNoAxeViolationsAsync();
    }

    /// <summary>Gives the case to a worker of the team.</summary>
    public static async Task AllocateAsync(this IPage manager, string file, string worker)
    {
        await manager.OpenAsync($"{file}/allocation");
        await manager.GetByLabel("Give it to").ChooseSomebodyAsync(worker);
        await manager.GetByLabel("Reason").FillAsync("She has room, and knows the school.");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Allocate" }).ClickAsync();
        await manager.GetByText($"{worker} has the case").WaitForAsync();
    }

    /// <summary>Chooses somebody from a list that says more of them than their name.</summary>
    public static async Task ChooseSomebodyAsync(this ILocator list, string fullName) =>
        await list.SelectOptionAsync(await list.GetByRole(AriaRole.Option, new() { NameRegex = new Regex($"^{fullName}") }).EvaluateAsync<string>("option => option.value"));

    /// <summary>Records what the file shows as missing: identity, home, mother, the other parent, the school (4.2).</summary>
    public static async Task CompleteEssentialInformationAsync(this IPage worker, string file)
    {
        await worker.OpenAsync($"{file}/people");
        await worker.GetByRole(AriaRole.Button, new() { Name = "Ask, and record ethnicity" }).ClickAsync();
        await worker.GetByLabel("Ethnicity").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await worker.GetByLabel("First language").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await worker.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await worker.GetByRole(AriaRole.Button, new() { Name = "Ask, and record ethnicity" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await worker.GetByRole(AriaRole.Button, new() { Name = "Record the address" }).ClickAsync();
        // By postcode first; the directory of the demonstration has no real one, so that the rest is typed by hand.
        await worker.GetByLabel("Postcode").FillAsync("im8 2lq");
        await worker.GetByLabel("Postcode").PressAsync("Enter");
        await worker.GetByText("The directory has no address at IM8 2LQ.").WaitForAsync();
        await worker.GetByRole(AriaRole.Button, new() { Name = "Not in the list: type it by hand" }).ClickAsync();
        await worker.GetByLabel("House and street").FillAsync("12 Bowring Road");
        await worker.GetByLabel("Town or village").FillAsync("Ramsey");
        await worker.GetByLabel("Since (needed)").FillAsync("2024-01-01");
        await worker.GetByRole(AriaRole.Button, new() { Name = "Record the move" }).ClickAsync();
        await worker.GetByText("12 Bowring Road").First.WaitForAsync();

        await worker.GetByRole(AriaRole.Button, new() { Name = "Record who has it" }).ClickAsync();
        await worker.GetByLabel("Who", new() { Exact = true }).FillAsync("Kirree Testwood");
        await worker.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await worker.GetByRole(AriaRole.Button, new() { Name = "None of these: add a new person" }).ClickAsync();
        await worker.ShouldHaveNoAxeViolationsAsync();
        await worker.GetByRole(AriaRole.Button, new() { Name = "Add this person" }).ClickAsync();
        await worker.GetByLabel("Relationship").SelectOptionAsync(new SelectOptionValue { Label = "Mother" });
        await worker.GetByLabel("Has parental responsibility").CheckAsync();
        await worker.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await worker.GetByRole(AriaRole.Button, new() { Name = "Record who has it" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await worker.GetByRole(AriaRole.Button, new() { Name = "Record who lives together" }).ClickAsync();
        await worker.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Kirree Testwood") }).CheckAsync();
        await worker.GetByLabel("Since", new() { Exact = true }).FillAsync("2024-01-01");
        await worker.GetByRole(AriaRole.Button, new() { Name = "Record the household" }).ClickAsync();
        await worker.GetByText("Check the risks:").WaitForAsync();
        await worker.ShouldHaveNoAxeViolationsAsync();

        await worker.GetByRole(AriaRole.Button, new() { Name = "State what is known of a parent who lives elsewhere" }).ClickAsync();
        await worker.GetByLabel("What is known: where they are").FillAsync("Brian Testwood lives in Liverpool; Kirree has no address for him.");
        await worker.GetByRole(AriaRole.Button, new() { Name = "State it" }).ClickAsync();
        await worker.GetByText("Brian Testwood lives in Liverpool").WaitForAsync();

        await worker.GetByRole(AriaRole.Button, new() { Name = "Add an agency" }).ClickAsync();
        await worker.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex("^Agency") }).FillAsync("Ballacottier School");
        await worker.GetByLabel("Full name").FillAsync("Voirrey Teacher");
        await worker.GetByLabel("Role").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await worker.GetByLabel("How to reach them").FillAsync("01624 000210");
        await worker.GetByRole(AriaRole.Button, new() { Name = "Record the agency" }).ClickAsync();
        await worker.GetByText("Ballacottier School").First.WaitForAsync();
        await worker.ShouldHaveNoAxeViolationsAsync();
    }

    /// <summary>A visit in which child and carer were seen and spoken to alone, at home, with the views of the professionals sought (7.1.3).</summary>
    public static async Task WriteAVisitAsync(this IPage worker, string file)
    {
        await worker.OpenAsync($"{file}/notes/new?kind=Visit");
        await worker.GetByLabel("Which (needed)").SelectOptionAsync("at home");
        await worker.GetByLabel("Reason for the visit").FillAsync("To hear from Illiam how the mornings are at home.");
        await worker.GetByLabel("Key topics").FillAsync("Breakfast, sleep, the mark on his arm.");
        await worker.GetByLabel("Seen alone").CheckAsync();
        await worker.GetByLabel("and spoken to alone", new() { Exact = true }).CheckAsync();
        await worker.GetByLabel("Carers seen and spoken to alone").CheckAsync();
        await Assertions.Expect(worker.GetByLabel("Home visited")).ToBeCheckedAsync();
        await worker.GetByLabel("The views of the professionals involved were sought").CheckAsync();
        await worker.GetByRole(AriaRole.Group, new() { Name = "Add a passage" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^I observed that") }).ClickAsync();
        await worker.GetByRole(AriaRole.Group, new() { Name = "I observed that" }).GetByRole(AriaRole.Textbox).First.FillAsync("There was bread and milk in the kitchen.");
        await worker.GetByRole(AriaRole.Group, new() { Name = "Add a passage" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Child's own words") }).ClickAsync();
        await worker.GetByLabel("The child's own words, as they were said").FillAsync("I like it when Mum reads.");
        await worker.ShouldHaveNoAxeViolationsAsync();
        await worker.GetByLabel("No decision was made").CheckAsync();
        await worker.GetByRole(AriaRole.Button, new() { Name = "Finish note" }).ClickAsync();
        await worker.GetByText("I like it when Mum reads.").First.WaitForAsync();
        await worker.ShouldHaveNoAxeViolationsAsync();
    }

    /// <summary>Opens what waits for this person's authorisation.</summary>
    public static async Task OpenFromTrayAsync(this IPage manager, string what)
    {
        await manager.OpenAsync("/authorise");
        await manager.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(what) }).First.ClickAsync();
    }

    /// <summary>Reads each letter through, and marks it sent by hand.</summary>
    public static async Task SendEveryLetterAsync(this IPage worker)
    {
        var letters = worker.GetByRole(AriaRole.Article);
        await letters.First.WaitForAsync();
        for (var left = await letters.CountAsync(); left > 0; left--)
        {
            await worker.GetByRole(AriaRole.Button, new() { Name = "Save; it is ready to send" }).First.ClickAsync();
            await worker.GetByRole(AriaRole.Button, new() { Name = "Mark sent" }).WaitForAsync();
            await worker.GetByLabel("How", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "By hand" });
            await worker.ShouldHaveNoAxeViolationsAsync();
            await worker.GetByRole(AriaRole.Button, new() { Name = "Mark sent" }).ClickAsync();
            await worker.GetByRole(AriaRole.Button, new() { Name = "Mark sent" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }
    }

    [GeneratedRegex("files/[0-9a-f-]{36}")]
    private static partial Regex FileAddress();
}
