using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys.Support;

/// <summary>
/// Fills a form the way a person does who begins at the end: presses the button, is told everything that is missing, and goes by the links.
/// </summary>
public static class FormFilling
{
    private const string Written = "Illiam has breakfast at home, comes to school rested, and says that he likes the mornings now.";

    private static readonly string[] Cells =
        ["Illiam is rested and fed when school begins.", "A family support worker comes on three mornings a week.", "Kirree Testwood, with Erin Callow", "Seen on the visit; told by his head teacher."];

    /// <summary>Answers everything the form still asks for, and sends it.</summary>
    /// <param name="page">The page of the form.</param>
    /// <param name="send">The words of the button that sends it, such as <c>Send for authorisation</c>.</param>
    /// <param name="choices">By the legend of a question, the choice to take; the first one where it is not named.</param>
    public static async Task FillAndSendAsync(this IPage page, string send, IReadOnlyDictionary<string, string>? choices = null)
    {
        var acts = page.GetByRole(AriaRole.Region, new() { Name = "What can be done next" });
        await acts.GetByRole(AriaRole.Button, new() { Name = send }).ClickAsync();
        await acts.GetByText("Still missing:").WaitForAsync();
        // Taken down at once: what is answered leaves the list by itself.
        var links = await acts.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Link).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        foreach (var link in links.Distinct())
            await page.AnswerAsync(link.Split('#')[1], choices ?? new Dictionary<string, string>());
        await acts.GetByText("Nothing is missing.").WaitForAsync();
        await acts.GetByRole(AriaRole.Button, new() { Name = send }).ClickAsync();
    }

    /// <summary>Writes the whole Closure Record, with what a case of alleged harm asks for besides (7.1.2, 7.1.3).</summary>
    public static async Task FillTheClosureRecordAsync(this IPage page)
    {
        var record = new Dictionary<string, string> { ["Reason for closure"] = "Intended outcomes achieved" };
        foreach (var place in new[]
        {
            "child.words", "child.informed", "summary.work", "summary.reason-code", "summary.reason", "assessment.achieved", "assessment.protected", "assessment.reasons",
            "support.arrangements", "support.safeguarding-plan", "support.professionals",
        })
            await page.AnswerAsync(place, record);
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of the form" }).GetByText("missing")).ToHaveCountAsync(0);
    }

    private static async Task AnswerAsync(this IPage page, string place, IReadOnlyDictionary<string, string> choices)
    {
        var field = page.Locator($"[id='{place}']"); // where the link of what is missing leads
        switch (await field.EvaluateAsync<string>("field => field.tagName + ' ' + (field.type ?? '')"))
        {
            case "INPUT date":
                await field.FillAsync(CaseActs.Today);
                break;
            case var input when input.StartsWith("INPUT", StringComparison.Ordinal):
                await field.FillAsync("Voirrey Teacher");
                break;
            case var text when text.StartsWith("TEXTAREA", StringComparison.Ordinal):
                var yes = page.Locator($"[id='{place}-yes-no']").GetByLabel("Yes", new() { Exact = true });
                if (await yes.CountAsync() > 0)
                    await yes.CheckAsync();
                await field.FillAsync(Written);
                await field.BlurAsync(); // leaving a text hands in what was typed
                break;
            default:
                await field.AnswerGroupAsync(choices);
                break;
        }
    }

    private static async Task AnswerGroupAsync(this ILocator group, IReadOnlyDictionary<string, string> choices)
    {
        ILocator Button(string words) => group.GetByRole(AriaRole.Button, new() { Name = words, Exact = true });
        var add = Button("Add a line").Or(Button("Add an outcome"));
        if (await add.CountAsync() > 0)
        {
            await add.ClickAsync();
            await group.GetByRole(AriaRole.Textbox).First.WaitForAsync();
            var cells = await group.GetByRole(AriaRole.Textbox).AllAsync();
            for (var i = 0; i < cells.Count; i++) // each cell its own words: an outcome that repeats its action is refused
                await cells[i].FillAsync(await cells[i].EvaluateAsync<string>("field => field.type") == "date" ? CaseActs.Today : Cells[i % Cells.Length]);
            await Button("Add to the table").ClickAsync();
            await add.WaitForAsync();
        }
        else if (await Button("Record the progress").CountAsync() > 0)
        {
            await group.GetByLabel("Achieved", new() { Exact = true }).CheckAsync();
            await group.GetByRole(AriaRole.Textbox).FillAsync(Written);
            await Button("Record the progress").ClickAsync();
            await group.GetByText("Recorded: Achieved").WaitForAsync();
        }
        else
        {
            var asked = await group.InnerTextAsync();
            var named = choices.FirstOrDefault(choice => asked.Contains(choice.Key, StringComparison.Ordinal)).Value;
            await (named is null ? group.GetByRole(AriaRole.Radio).First : group.GetByLabel(named)).CheckAsync();
        }
    }
}
