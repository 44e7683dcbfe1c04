using System.Text.RegularExpressions;
using CaseRecording.Tests.Journeys.Support;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>
/// The whole of the main job, by the people who do it, each in a browser of their own: from a head teacher's telephone call to the last letter.
/// </summary>
[Collection(Support.Journeys.Name)]
public sealed class FromReferralToClosure(Browsers browsers)
{
    private const string Child = "Illiam Testwood";

    [Fact, Policy("P04"), Policy("P30"), Policy("P36"), Policy("P38"), Policy("P43"), Policy("P46"), Policy("P58"), Policy("P59"), Policy("P61"), Policy("P63"), Policy("P64"), Policy("P65"), Policy("P67")]
    public Task A_case_goes_from_referral_to_closure() => Day.LiveAsync(browsers, async day =>
    {
        var duty = await day.SignInAsync("Daniel Osei");
        var dutyManager = await day.SignInAsync("Breeshey Cain");
        var worker = await day.SignInAsync("Erin Callow");
        var manager = await day.SignInAsync("Maureen Kneale");

        await duty.TakeAReferralAsync(Child, harm: "His teacher saw a hand's mark on his arm and asked him about it.");
        var file = await dutyManager.AcceptAsync(Child, "Accept: NARRATES for a Child with Complex Needs (CwCN)");
        await dutyManager.PassToTeamAsync(file, "Care Management Team 1");
        await manager.AllocateAsync(file, "Erin Callow");

        // It reaches the allocated worker by itself; nobody reloads.
        await worker.GetByRole(AriaRole.Link, new() { Name = "Start NARRATES" }).First.WaitForAsync();
        await worker.CompleteEssentialInformationAsync(file);
        await worker.DrawThreeGenerationsAsync(file);
        await worker.WriteAVisitAsync(file);
        await AssessAsync(worker, manager, file);
        await ClosingTooEarlyIsRefusedAsync(worker, file);
        await PlanAsync(worker, manager, file);
        await ReviewAsync(day, worker, file);
        await AColleagueTakesOverAsync(day, file);
        await CloseAsync(worker, manager, file);
    });

    /// <summary>Assessed, returned with reasons that stand at the top of the form, mended, authorised by somebody who wrote none of it.</summary>
    private static async Task AssessAsync(IPage worker, IPage manager, string file)
    {
        await worker.OpenAsync($"{file}/work");
        await worker.GetByRole(AriaRole.Button, new() { Name = "Start NARRATES" }).ClickAsync();
        await worker.GetByRole(AriaRole.Heading, new() { Name = "NARRATES: Child with Complex Needs" }).WaitForAsync();
        await worker.ShouldHaveNoAxeViolationsAsync();
        var outcome = worker.GetByRole(AriaRole.Region, new() { Name = "Outcome of this assessment" });
        await outcome.GetByLabel("What follows?").SelectOptionAsync(new SelectOptionValue { Label = "Complex Needs plan" });
        await outcome.GetByLabel("Reasons").FillAsync("His mother asks for help with the mornings; nobody hurts him at home, but he is hungry.");
        await outcome.GetByLabel("What is it meant to change for the child?").FillAsync("Illiam comes to school rested and fed.");
        await outcome.GetByRole(AriaRole.Button, new() { Name = "Keep the outcome" }).ClickAsync();
        await outcome.GetByRole(AriaRole.Button, new() { Name = "Change the outcome" }).WaitForAsync();
        await worker.FillAndSendAsync("Send for authorisation");
        await worker.GetByText("Awaiting authorisation").First.WaitForAsync();
        await worker.ShouldHaveNoAxeViolationsAsync();

        await manager.OpenFromTrayAsync("NARRATES: Child with Complex Needs");
        await manager.GetByLabel("What must change?").FillAsync("Say what his teacher has seen since September.");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Return with reasons" }).ClickAsync();
        await worker.GetByText("Say what his teacher has seen since September.").WaitForAsync();
        await worker.ShouldHaveNoAxeViolationsAsync();
        await worker.GetByLabel("What have partner agencies contributed?").FillAsync("Voirrey Teacher: since September he came without breakfast on nine days.");
        await worker.GetByRole(AriaRole.Button, new() { Name = "Send for authorisation" }).ClickAsync();
        await worker.GetByText("Awaiting authorisation").First.WaitForAsync();

        await manager.GetByText("since September he came without breakfast").First.WaitForAsync();
        await manager.GetByRole(AriaRole.Button, new() { Name = "Authorise", Exact = true }).ClickAsync();
        await manager.GetByText("Authorised by Maureen Kneale").WaitForAsync();
        await manager.ShouldHaveNoAxeViolationsAsync();
    }

    /// <summary>With nothing planned and nothing reviewed the checklist says what is missing, and the closure does not go to the manager.</summary>
    private static async Task ClosingTooEarlyIsRefusedAsync(IPage worker, string file)
    {
        await worker.OpenAsync($"{file}/closure");
        await worker.GetByRole(AriaRole.Button, new() { Name = "Start closing" }).ClickAsync();
        await worker.GetByText("There is no authorised review, and no authorised NARRATES that ends the case.").WaitForAsync();
        await Assertions.Expect(worker.GetByRole(AriaRole.Button, new() { Name = "Send for countersignature" })).ToBeDisabledAsync();
        await worker.ShouldHaveNoAxeViolationsAsync();

        await worker.GetByRole(AriaRole.Button, new() { Name = "The case is not to close after all…" }).ClickAsync();
        await worker.GetByLabel("Why the case is not to close").FillAsync("The plan comes first.");
        await worker.GetByRole(AriaRole.Button, new() { Name = "Withdraw the closure" }).ClickAsync();
        await worker.GetByRole(AriaRole.Button, new() { Name = "Start closing" }).WaitForAsync();
    }

    private static async Task PlanAsync(IPage worker, IPage manager, string file)
    {
        await worker.OpenAsync($"{file}/work");
        await worker.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Start a .*Complex Needs", RegexOptions.IgnoreCase) }).ClickAsync();
        await worker.FillAndSendAsync("Send for agreement");
        await worker.GetByText("Awaiting agreement").First.WaitForAsync();
        await worker.ShouldHaveNoAxeViolationsAsync();

        await manager.OpenFromTrayAsync("Plan for a Child with Complex Needs");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Agree the plan" }).ClickAsync();
        await manager.GetByText("Agreed by Maureen Kneale").WaitForAsync();
        await manager.ShouldHaveNoAxeViolationsAsync();
    }

    /// <summary>Arranged with a reviewing officer, held, its minutes settled by the chair and authorised by the senior reviewing officer, then distributed.</summary>
    private static async Task ReviewAsync(Day day, IPage worker, string file)
    {
        await worker.OpenAsync($"{file}/work");
        await worker.GetByText("Arrange a review").ClickAsync();
        await worker.GetByLabel("Day").FillAsync(CaseActs.Today);
        await worker.GetByLabel("Time").FillAsync("23:30");
        await worker.GetByLabel("Chair").ChooseSomebodyAsync("Nuala Crellin");
        await worker.GetByRole(AriaRole.Button, new() { Name = "Arrange the review" }).ClickAsync();
        await worker.GetByText("chair: Nuala Crellin").WaitForAsync();
        await worker.ShouldHaveNoAxeViolationsAsync();

        var chair = await day.SignInAsync("Nuala Crellin");
        await chair.OpenAsync("/reviews");
        await chair.GetByRole(AriaRole.Link, new() { Name = Child }).ClickAsync();
        await chair.GetByText("Record that it was held").ClickAsync();
        await chair.GetByRole(AriaRole.Button, new() { Name = "It was held; write the minutes" }).ClickAsync();
        await chair.GetByRole(AriaRole.Heading, new() { Name = "Review record" }).WaitForAsync();
        await chair.ShouldHaveNoAxeViolationsAsync();
        await chair.FillAndSendAsync("Send the minutes for authorisation", new Dictionary<string, string> { ["What does the review decide?"] = "Recommend closure" });
        await chair.GetByText("Awaiting authorisation").First.WaitForAsync();

        var senior = await day.SignInAsync("Catherine Shimmin");
        await senior.OpenFromTrayAsync("Review record");
        await senior.GetByRole(AriaRole.Button, new() { Name = "Authorise the minutes" }).ClickAsync();
        await senior.GetByText("Authorised by Catherine Shimmin").WaitForAsync();
        await senior.ShouldHaveNoAxeViolationsAsync();

        await chair.OpenAsync("/reviews");
        await chair.GetByRole(AriaRole.Link, new() { Name = Child }).ClickAsync();
        await chair.GetByText("Record that the minutes went out").ClickAsync();
        await chair.GetByLabel("To whom did they go?").FillAsync("Kirree Testwood\nVoirrey Teacher");
        await chair.GetByRole(AriaRole.Button, new() { Name = "The minutes went out" }).ClickAsync();
        await chair.GetByText("Distributed").First.WaitForAsync();
        await chair.ShouldHaveNoAxeViolationsAsync();
    }

    /// <summary>The worker is away. Who has never met the child answers every question of 4.1.5 from the story that the file opens with.</summary>
    private static async Task AColleagueTakesOverAsync(Day day, string file) => await (await day.SignInAsync("Samuel Adeyemi")).ReadTheStoryAsync(file,
        ("In Illiam's own words", ["“I like it when Mum reads.”", "to Erin Callow, Social Worker"]),
        ("Needs, risks and what protects", ["Risk:", "Protective factor:", "Impact:", "Evidence:"]),
        ("Decisions", ["Outcome of the assessment: Complex Needs plan", "authorised by Maureen Kneale, Team Manager", "His mother asks for help with the mornings", "Illiam comes to school rested and fed.", "Referral: accepted"]),
        ("Parents' and carers' views", ["Illiam has breakfast at home"]),
        ("Seen and visited", ["Last seen, last seen alone, home last visited, carers last seen alone:"]),
        ("Plan in force", ["agreed by Maureen Kneale, Team Manager", "Intended outcome:", "Achieved."]),
        ("Due and overdue", ["Due:"]),
        ("Family, household and network", ["Kirree Testwood, parental responsibility, lives with Illiam", "Brian Testwood lives in Liverpool"]),
        ("Professionals and how to reach them", ["Voirrey Teacher, Ballacottier School, 01624 000210", "How promptly we answered:"]),
        ("Latest of the chronology", ["Review held: closure is recommended", "Case opened"]),
        ("Supervision and oversight", ["Authorised:", "No supervision recorded since the case was allocated"]));

    /// <summary>Started, written, sent, returned with reasons, sent again, countersigned by a manager who wrote none of it; the last letter closes the case.</summary>
    private static async Task CloseAsync(IPage worker, IPage manager, string file)
    {
        await worker.OpenAsync($"{file}/closure");
        await worker.GetByRole(AriaRole.Button, new() { Name = "Start closing" }).ClickAsync();
        await worker.GetByRole(AriaRole.Link, new() { Name = "Open the Closure Record" }).First.ClickAsync();
        await worker.GetByRole(AriaRole.Heading, new() { Name = "Closure Record" }).WaitForAsync();
        await worker.FillTheClosureRecordAsync();
        await worker.ShouldHaveNoAxeViolationsAsync();

        await worker.GetByRole(AriaRole.Link, new() { Name = "Can this case close?" }).ClickAsync();
        await worker.GetByRole(AriaRole.Button, new() { Name = "Send for countersignature" }).ClickAsync();
        await worker.GetByText("Awaits countersignature").First.WaitForAsync();

        await manager.OpenFromTrayAsync("^Closure$");
        await manager.GetByRole(AriaRole.Heading, new() { Name = "What Illiam last said" }).WaitForAsync();
        await manager.ShouldHaveNoAxeViolationsAsync();
        await manager.GetByRole(AriaRole.Button, new() { Name = "Return with reasons…" }).ClickAsync();
        await manager.GetByLabel("Reasons for returning").FillAsync("Say who at school Illiam goes to when he is worried.");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Return with reasons", Exact = true }).ClickAsync();

        await worker.GetByText("Say who at school Illiam goes to when he is worried.").WaitForAsync();
        await worker.ShouldHaveNoAxeViolationsAsync();
        await worker.GetByRole(AriaRole.Button, new() { Name = "Send for countersignature" }).ClickAsync();
        await manager.GetByRole(AriaRole.Button, new() { Name = "Countersign…" }).ClickAsync();
        await manager.GetByRole(AriaRole.Button, new() { Name = "Countersign", Exact = true }).ClickAsync();
        await manager.GetByText("Countersigned").First.WaitForAsync();

        await worker.SendEveryLetterAsync();
        await worker.GetByRole(AriaRole.Heading, new() { Name = "Illiam's case is closed" }).WaitForAsync();
        await worker.ShouldHaveNoAxeViolationsAsync();
    }
}
