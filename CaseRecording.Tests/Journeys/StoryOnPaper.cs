using CaseRecording.App.Data;
using CaseRecording.App.Features.Chronology;
using CaseRecording.App.Features.Story;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Story;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using CaseRecording.Tests.Journeys.Support;
using CaseRecording.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CaseRecording.Tests.Journeys;

/// <summary>The story of a child prints on two sides of A4, whatever the size of the file (4.1.5): the longest that can be is laid out by the browser.</summary>
[Collection(Support.Journeys.Name)]
public sealed class StoryOnPaper(Browsers browsers)
{
    private static readonly ReferenceData Reference = ReferenceData.From(Path.Combine(Repository.Root, "seed-data"));

    private static readonly string Long = string.Join(' ', Enumerable.Repeat("Kirree told me that the mornings are hard", 20));

    private static readonly string Names = string.Join(' ', Enumerable.Repeat("Constance-Margaret", 6));

    [Theory, Policy("P43")]
    [InlineData(1, 5), InlineData(10, 10), InlineData(40, 10), InlineData(120, 10), InlineData(StoryWords.Read, 10), InlineData(StoryWords.Read, 100)]
    public async Task The_longest_story_prints_on_two_sides_however_long_its_texts_and_names(int text, int name)
    {
        var sources = Longest(Long[..text], Names[..name]);
        var gaps = StoryGaps.Of(new("Constance-Margaret", A.Today, new(true, true, true, true, true, 2, true, false, [], 7)) { OpenSince = A.Today, HasWords = true, Assessed = true, HasNeeds = true, HasRisks = true, HasProtectiveFactors = true,
            HasImpact = true, HasAnalysis = true, HasCarersViews = true, HasDecisions = true, HasEvents = true, HasChronology = true, HasDue = true, Outcomes = 9, OutcomesMeasured = 8, Planned = true, HasProfessionals = true }, Reference.Timescales)
            .ToLookup(g => g.Part, g => new StoryGapRow(g.Sentence, g.Clause, g.Action, "#"));
        var parts = Enum.GetValues<StoryPart>().Select(part => StoryQuery.Section(part, sources, [.. gaps[part]]).Fit()).ToList();

        var story = new ChildsStory(sources.Child.Forename, parts);

        var page = await (await browsers.Browser.NewContextAsync()).NewPageAsync();
        await page.SetContentAsync(await PageAsync(story));
        var sides = await page.SidesOfPaperAsync();
        await page.Context.CloseAsync();

        sides.Should().BeLessThanOrEqualTo(2, "it has about {0} lines", StoryPaper.Lines(story));
    }

    private static async Task<string> PageAsync(ChildsStory story)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var all = new List<string>();
            foreach (var part in story.Parts)
                all.Add((await renderer.RenderComponentAsync<StoryPartView>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Row"] = part }))).ToHtmlString());
            return string.Concat(all);
        });
        string Css(string name) => File.ReadAllText(Path.Combine(Repository.Root, "CaseRecording.App", "wwwroot", name));
        return $"""
            <html lang="en"><head><style>{Css("app.css")}{Css("notes.css")}{Css("story.css")}</style></head><body><div class="shell"><main><p class="print-head">{Names} · No. 100 011 6 · printed by {Names}, Social Worker, Wed 4 November 2026, 12:00</p>
            <header class="child-head"><div class="line-up spread"><h1>{Names}</h1><span>Plan in force</span></div><section class="alert-strip"><span class="word">Alert</span> {Long[..200]}</section><span class="last-seen">Last seen</span></header>
            <div class="child-facts small">Due: {Long[..200]}</div><div class="story {(story.IsLong ? "long" : "")}"><div class="story-parts"><div class="story-side">{html}</div></div></div></main></div></body></html>
            """;
    }

    // As much of everything as is read, each text of the same length.
    private static StorySources Longest(string text, string name)
    {
        var template = SeedTemplates.Of("narrates-cwcn");
        var by = $"{name}, {name}";
        StoryForm Form(FormOwner owner) => new()
        {
            Id = Guid.CreateVersion7(), Title = "NARRATES: Child with Complex Needs, in every respect", Owner = owner, AuthorisedAt = A.Now, AuthorisedBy = by, Outcome = NarratesOutcome.ChildProtectionRiskActionPlan, OutcomeReasons = text,
            IntendedForChild = text, OutcomeBy = by, PlanId = Guid.CreateVersion7(), Plan = PlanKind.ChildProtectionRiskAction, PlanState = PlanState.Active, HeldOn = A.Today, Decision = ReviewDecision.RecommendClosure, DecisionReasons = text, Chair = by, ClosureState = ClosureState.Closed,
        };
        var form = Form(FormOwner.Review);
        StoryAnswer[] Answers(string meaning) => [.. Enumerable.Range(0, 5).Select(_ => new StoryAnswer(form, template.Questions.First(q => q.Meaning == "ChildsVoice") with { Meaning = meaning }, text, by))];
        var notes = Enum.GetValues<StoryAsk>().SelectMany(ask => Enumerable.Range(0, 4).Select(_ => new StoryNote { Ask = ask, Id = Guid.CreateVersion7(), Kind = NoteKind.Visit, SubKind = "contact, supervised", Day = A.Today, SignificantRisk = true, By = by }));
        var passages = new[] { PassageKind.ChildsWords, PassageKind.Decision }.SelectMany(kind => Enumerable.Range(0, StoryNotes.Quoted).Select(_ => new StoryPassage
            { Kind = kind, Id = Guid.CreateVersion7(), NoteId = Guid.CreateVersion7(), NoteKind = NoteKind.Visit, SubKind = "contact, supervised", Day = A.Today, By = by, Text = text, Source = name, DecidedBy = by, Reasons = text, IntendedOutcome = text }));
        var people = Enumerable.Range(0, 20).Select(_ => new StoryPerson { Id = Guid.CreateVersion7(), Name = by, Town = text, NotDisclosedTo = by, Reach = "01624 000210", DateOfBirth = A.Today.AddYears(-30) }).ToDictionary(p => p.Id);
        return new(Guid.CreateVersion7(), new Reading(null!, Rights.None, A.Now, A.Today, Reference.NoteKinds, default), new CodeLists(Reference), Reference,
            new StoryChild { Forename = "Constance-Margaret", Surname = name, DateOfBirth = A.Today.AddYears(-7), Ethnicity = text, Language = text, Religion = text, InterpreterNeeded = true, Whereabouts = text, WhereaboutsBy = by, WhereaboutsAt = A.Now, ChangedBy = by, Notes = 10_000, Documents = 900, Forms = 60 },
            new StoryForms([.. Enumerable.Repeat(form, StoryForms.Most)],
                [.. new[] { QuestionMeaning.ChildsVoice, QuestionMeaning.CarersViews, QuestionMeaning.ProfessionalsViews, QuestionMeaning.Risk, QuestionMeaning.ProtectiveFactor, QuestionMeaning.Impact, QuestionMeaning.Need, QuestionMeaning.Analysis, QuestionMeaning.Contingency }.SelectMany(Answers)],
                [.. Enumerable.Repeat(new StoryRisk(form, text, text, text, text, by), 9)], [.. Enumerable.Repeat(new StoryOutcome(form, text, text, by, A.Today.AddDays(-9), by, Progress.SomeProgress, text), 9)]),
            new StoryNotes(notes.ToLookup(n => n.Ask), passages.ToLookup(p => p.Kind), new Dictionary<PassageKind, int> { [PassageKind.ChildsWords] = 100, [PassageKind.Decision] = 100 }),
            new StoryPeople(people, [.. people.Keys.Select(id => new StoryTie(id, "parents-partner", true, true, by, A.Now))], [],
                [.. Enumerable.Range(0, 50).Select(_ => Involvement.Begin(Guid.CreateVersion7(), name, "SafeguardingLead", text, text, null, A.Today, A.Stamp()))]),
            new StoryCase([.. Enumerable.Repeat(new StoryPeriod { OpenedOn = A.Today, By = by, Worker = name, WorkersTitle = name, WorkersEmail = "constance-margaret@example.im", Team = "Care Management Team 1", AllocatedSince = A.Today, Cover = by, CoverUntil = A.Today, CareBy = by, CareOn = A.Today, CareReasons = text, CareOutcome = text }, 9)],
                [.. Enumerable.Repeat(new StoryReferral { State = ReferralState.Accepted, ReceivedAt = A.Now, ReferredBy = text, By = by, Reason = text, DecideBy = A.Today, DecidedBy = by, DecidedAt = A.Now, Reasons = text, IntendedOutcome = text }, 9)],
                [.. Enumerable.Repeat(new StoryTask(Guid.CreateVersion7(), TaskKind.Other, text, null, A.Today.AddDays(-300), by, by, A.Now), 50)]),
            new StoryChronology([.. Enumerable.Repeat(new ChronologyRow(Guid.CreateVersion7(), Guid.CreateVersion7(), ChronologyKind.Injury, new HappenedOn(A.Today, Until: A.Today, About: true),
                text[..Math.Min(text.Length, ChronologyWording.MaxHeadlineLength)], by, ChronologyStanding.Allegation, A.Stamp()) { SourceName = by }, StoryChronology.Most)], 300));
    }
}
