using CaseRecording.Domain.People;
using CaseRecording.Domain.Tasks;
using CaseRecording.Tests.Journeys.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>One visit, written once with the keyboard for two brothers: a note on the file of each, put right on one and not on the other (4.2, 4.3).</summary>
[Collection(Support.Journeys.Name)]
public sealed class WritingForTwoBrothers(Browsers browsers)
{
    [Fact, Policy("P44"), Policy("P47"), Policy("P48"), Policy("P49"), Policy("P51")]
    public async Task A_visit_to_two_brothers_is_a_note_on_each_of_their_files()
    {
        var (juan, finlo) = (Guid.Empty, Guid.Empty);
        await Day.LiveAsync(browsers, async day =>
        {
            var erin = await day.SignInAsync("Erin Callow");
            await erin.OpenAsync($"/files/{juan}/notes/new?kind=Visit");
            (await erin.GetByLabel("Who was present").BoundingBoxAsync())!.Y.Should().BeLessThan(768);
            (await Said(erin, "I observed that").BoundingBoxAsync())!.Y.Should().BeLessThan(700, "the text begins on the first screen");
            await AboutBothAsync(erin);
            await WithTheKeyboardAsync(erin);
            await erin.GetByLabel("Key topics").FillAsync("Mornings; the garden.");
            await erin.ShouldHaveNoAxeViolationsAsync();

            // A decision is made, or it is said that none was.
            await erin.GetByRole(AriaRole.Button, new() { Name = "Finish note" }).ClickAsync();
            await erin.GetByText("Key decisions: mark what was decided as a decision").WaitForAsync();
            await erin.GetByLabel("No decision was made").CheckAsync();
            await erin.GetByRole(AriaRole.Button, new() { Name = "Finish note" }).ClickAsync();

            var his = Visit(erin);
            (await his.InnerTextAsync()).Should().Contain("child seen alone and spoken to alone · home visited").And.Contain("Kirree Quayle (mother)")
                .And.Contain("“I like it when Mum reads.”").And.Contain("There was no gate.").And.Contain("No decision was made").And.NotContain("new bed");
            await using (var world = await day.BesideAsync())
                (await world.ReadAsync(db => db.Tasks.AsNoTracking().Where(t => t.Kind == TaskKind.Other).ToListAsync())).Should().ContainSingle().Which.Title.Should().Be("Ring the school.");

            await OnlyHisWordsAsync(erin);
            await CorrectAsync(erin);
            await OnPaperAsync(erin);
            await PrintAsync(erin, juan);

            await erin.OpenAsync($"/files/{finlo}/notes");
            (await Visit(erin).InnerTextAsync()).Should().Contain("child not seen").And.Contain("He was asleep.").And.Contain("There was no gate.").And.Contain("Finlo has a new bed.")
                .And.NotContain("Corrected").And.NotContain("Mum reads", "his brother's words are on his brother's file");
        }, before: async world =>
        {
            var worker = world.Staff("Erin");
            (juan, finlo) = (await world.CaseAsync(worker: worker), await world.CaseAsync(worker: worker, forename: "Finlo"));
            await world.ActAsync(async work =>
            {
                var people = await work.Db.Files.Where(f => f.Id == juan || f.Id == finlo).ToDictionaryAsync(f => f.Id, f => f.PersonId);
                work.Db.Add(Relationship.Record(people[juan], people[finlo], "brother", false, null, work.By));
                return juan;
            });
        });
    }

    private static async Task AboutBothAsync(IPage erin)
    {
        await erin.GetByLabel("Which (needed)").SelectOptionAsync("at home");
        await Assertions.Expect(erin.GetByLabel("Home visited")).ToBeCheckedAsync();
        await erin.GetByLabel("Finlo Quayle", new() { Exact = true }).CheckAsync();
        var (juan, finlo) = (erin.GetByRole(AriaRole.Group, new() { Name = "Was Juan Quayle seen?" }), erin.GetByRole(AriaRole.Group, new() { Name = "Was Finlo Quayle seen?" }));
        await juan.GetByLabel("Seen alone").CheckAsync();
        await juan.GetByLabel("and spoken to alone").CheckAsync();
        await finlo.GetByLabel("Not seen").CheckAsync();
        await finlo.GetByLabel("Why not").FillAsync("He was asleep.");
        await erin.GetByLabel("Why this is relevant to Juan Quayle").FillAsync("He was heard.");
        await erin.GetByLabel("Why this is relevant to Finlo Quayle").FillAsync("He lives there too.");
        await erin.GetByLabel("Add somebody who was there").SelectOptionAsync("other");
        await erin.GetByLabel("Full name").FillAsync("Kirree Quayle");
        await erin.GetByLabel("Who they are to the child, or their job").FillAsync("mother");
        await erin.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await erin.GetByRole(AriaRole.Button, new() { Name = "Take out Kirree Quayle" }).WaitForAsync();
        await erin.GetByLabel("Reason for the visit").FillAsync("To hear how the mornings are at home.");
    }

    private static async Task WithTheKeyboardAsync(IPage erin)
    {
        await Said(erin, "I observed that").FillAsync("There was no gate.");
        await NextAsync(erin, "Alt+Digit4");
        await erin.GetByLabel("Whose words").SelectOptionAsync(new SelectOptionValue { Label = "Juan Quayle only" });
        await Said(erin, "Child's own words").FillAsync("I like it when Mum reads.");
        await NextAsync(erin, "Alt+Digit7");
        await Said(erin, "Action").FillAsync("Ring the school.");
        await erin.GetByLabel("Make it a task").CheckAsync();
        await erin.GetByLabel("by (needed)").FillAsync(CaseActs.Today);
        await Said(erin, "Action").FocusAsync();
        await NextAsync(erin, null);
        await Said(erin, "What happened").FillAsync("Finlo has a new bed.");
        await erin.GetByRole(AriaRole.Group, new() { Name = "What happened", Exact = true }).GetByLabel("About").SelectOptionAsync(new SelectOptionValue { Label = "Finlo Quayle only" });
    }

    // The next passage is what happened, until its author says with one key that it is something else.
    private static async Task NextAsync(IPage erin, string? key)
    {
        await erin.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(Said(erin, "What happened")).ToBeFocusedAsync();
        if (key is null)
            return;
        await erin.Keyboard.PressAsync(key);
        await erin.GetByRole(AriaRole.Group, new() { Name = "What happened", Exact = true }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task OnlyHisWordsAsync(IPage erin)
    {
        await erin.GetByRole(AriaRole.Button, new() { Name = "Child's words only" }).ClickAsync();
        await erin.GetByText("Only passages marked “Child's own words” are shown").WaitForAsync();
        await Assertions.Expect(Visit(erin)).Not.ToContainTextAsync("There was no gate.");
        (await Visit(erin).InnerTextAsync()).Should().Contain("“I like it when Mum reads.”");
        await erin.ShouldHaveNoAxeViolationsAsync();
        await erin.GetByRole(AriaRole.Button, new() { Name = "Whole notes" }).ClickAsync();
        await Assertions.Expect(Visit(erin)).ToContainTextAsync("There was no gate.");
    }

    private static async Task CorrectAsync(IPage erin)
    {
        await erin.GetByRole(AriaRole.Link, new() { Name = "Visit: at home" }).ClickAsync();
        await erin.GetByRole(AriaRole.Link, new() { Name = "Correct it" }).ClickAsync();
        await erin.GetByRole(AriaRole.Button, new() { Name = "Change: Passage 1, observed fact", Exact = true }).ClickAsync();
        await erin.GetByLabel("Passage 1, observed fact", new() { Exact = true }).FillAsync("There was a gate, and it was open.");
        await erin.GetByLabel("Circumstances").FillAsync("I saw it on the way out.");
        await erin.ShouldHaveNoAxeViolationsAsync();
        await erin.GetByRole(AriaRole.Button, new() { Name = "Record the correction" }).ClickAsync();
        await Assertions.Expect(Visit(erin)).ToContainTextAsync("There was a gate, and it was open.");
        await erin.ShouldHaveNoAxeViolationsAsync();
    }

    // On paper each passage says what it is, and the words before a correction stand beside it: nobody can click there.
    private static async Task OnPaperAsync(IPage erin)
    {
        await erin.EmulateMediaAsync(new() { Media = Media.Print });
        await erin.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        (await Visit(erin).InnerTextAsync()).Should().Contain("I observed that (observed fact)").And.Contain("The child's own words").And.Contain("Recorded by Erin Callow, Social Worker")
            .And.Contain("Corrected by Erin Callow, Social Worker").And.MatchRegex("As recorded\\s+There was no gate\\.").And.NotContain("Also on", "paper about one child names no other child's file");
        await erin.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
        await erin.EmulateMediaAsync(new() { Media = Media.Screen });
        (await Visit(erin).InnerTextAsync()).Should().NotContain("(observed fact)").And.NotContain("As recorded").And.Contain("Also on");
    }

    // A page of its own, without a circuit, that holds all there is and says whose it is, who printed it and when.
    private static async Task PrintAsync(IPage erin, Guid juan)
    {
        await erin.OpenAsync($"/files/{juan}/notes");
        await erin.GetByRole(AriaRole.Link, new() { Name = "Print all notes" }).ClickAsync();
        await erin.GetByRole(AriaRole.Heading, new() { Name = "Juan Quayle", Level = 1 }).WaitForAsync();
        (await erin.GetByRole(AriaRole.Main).InnerTextAsync()).Should().Contain("Whole notes, 1 note").And.Contain("by Erin Callow, Social Worker").And.Contain("I observed that (observed fact)").And.Contain("Ring the school.");
        await erin.ShouldHaveNoAxeViolationsAsync();

        await erin.GetByRole(AriaRole.Link, new() { Name = "Back to the notes" }).ClickAsync();
        await erin.GetByRole(AriaRole.Button, new() { Name = "Observed facts only" }).ClickAsync();
        await erin.GetByRole(AriaRole.Link, new() { Name = "Print these passages" }).ClickAsync();
        await erin.GetByText("Only passages marked “I observed that”, with the notes they stand in, 1 note").WaitForAsync();
        (await Visit(erin).InnerTextAsync()).Should().Contain("There was a gate, and it was open.").And.NotContain("Mum reads").And.NotContain("Ring the school.");
    }

    private static ILocator Said(IPage erin, string passage) => erin.GetByRole(AriaRole.Group, new() { Name = passage, Exact = true }).GetByRole(AriaRole.Textbox).First;

    private static ILocator Visit(IPage erin) => erin.GetByRole(AriaRole.Article, new() { NameRegex = new("^Visit: at home") });
}
