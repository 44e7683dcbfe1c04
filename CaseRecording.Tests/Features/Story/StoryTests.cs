using CaseRecording.App.Features;
using CaseRecording.App.Features.Chronology;
using CaseRecording.App.Features.Narrates;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Plans;
using CaseRecording.App.Features.Story;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Story;
using CaseRecording.Domain.Tasks;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Story;

/// <summary>The story of a child answers the questions of 4.1.5 from the record alone.</summary>
public sealed class StoryTests
{
    [Theory, Engines, Policy("P43"), Policy("P04"), Policy("P68"), Policy("P69"), Policy("P13"), Policy("P01")]
    public async Task A_file_with_an_assessment_a_plan_and_notes_answers_every_question(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await TellingFile.InAsync(world);

        var story = await world.The<StoryQuery>().ReadAsync(child.FileId, child.Colleague);

        string Said(StoryPart part) => string.Join("\n", story[part].Lines.Select(l => $"{l.Lead}: {l.Words} {string.Join(" ", l.Beside.Select(b => $"{b.Name}: {b.Words}"))}"));
        Said(StoryPart.Child).Should().Contain("7 (4 June 2019)").And.Contain("allocated to Erin Callow, Social Worker, Care Management Team 1").And.Contain("@", "a colleague can reach the worker");
        story[StoryPart.Child].More!.Words.Should().Contain("2 notes").And.Contain("2 forms");
        Said(StoryPart.NeedsAndRisks).Should().Contain("Risk: No gate to the garden").And.Contain("Impact: He could run into traffic").And.Contain("Protective factor: His mother watches him");
        Said(StoryPart.Decisions).Should().Contain("Outcome of the assessment: Complex Needs plan Decided by: Erin Callow, Social Worker; authorised by Maureen Kneale, Team Manager Because: His mother asks for help. So that Juan: Juan comes to school rested.")
            .And.Contain("Juan stays at school for lunch Decided by: Maureen Kneale, Team Manager Because: He is hungry by noon. So that Juan: Juan eats every day.");
        Said(StoryPart.CarersViews).Should().Contain("What do the parents and carers want from this plan?");
        Said(StoryPart.Plan).Should().Contain("Complex Needs plan, in force since 4 November 2026, agreed by Maureen Kneale, Team Manager").And.Contain("Intended outcome: Juan sleeps through the night To be done: A bedtime routine; Kirree Quayle, mother; by 4 December 2026");
        Said(StoryPart.Contact).Should().Contain("Last seen, last seen alone, home last visited: 3 November 2026");
        Said(StoryPart.Family).Should().Contain("Mother: Kirree Quayle, parental responsibility");
        Said(StoryPart.Professionals).Should().Contain("Ann Radcliffe, Ballacottier School, 01624 000210").And.Contain("How promptly we answered: Referral from");
        Said(StoryPart.Due).Should().Contain("Ring the school");
        Said(StoryPart.Chronology).Should().Contain("Assessment authorised: Complex Needs plan").And.Contain("Complex Needs plan agreed").And.Contain("Case opened");
        Said(StoryPart.Oversight).Should().Contain("Authorised: Plan for a Child with Complex Needs, by Maureen Kneale, Team Manager");
        story.Parts.SelectMany(p => p.Lines).Should().OnlyContain(l => l.Source.Link.Length > 0 && l.Words.Length > 0);
    }

    [Theory, Engines, Policy("P27"), Policy("P43")]
    public async Task The_latest_of_the_chronology_is_what_a_worker_took_up_and_until_somebody_has_that_is_missed(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await TellingFile.InAsync(world);
        (await world.The<StoryQuery>().ReadAsync(child.FileId, child.Worker))[StoryPart.Chronology].Gaps.Should().ContainSingle()
            .Which.Should().Match<StoryGapRow>(g => g.Sentence == "No chronology has been curated." && g.Action == "Judge what the record holds" && g.Link == $"files/{child.FileId}/chronology");

        foreach (var day in Enumerable.Range(1, 8))
            await ClosingCase.DoneAsync(world.The<TakeUpEvent>().RunAsync(new(child.FileId, null, new(ChronologyKind.Other, new HappenedOn(new DateOnly(2025, 3, day)), $"Told on {day}", "School", day == 8 ? ChronologyStanding.Allegation : ChronologyStanding.Fact), HandInKey.New()), child.Worker));

        var latest = (await world.The<StoryQuery>().ReadAsync(child.FileId, child.Worker))[StoryPart.Chronology];
        latest.Gaps.Should().BeEmpty();
        latest.Lines.Select(l => (l.Lead, l.Words)).Should().Equal(("8 March 2025", "Allegation: Told on 8"), ("7 March 2025", "Told on 7"), ("6 March 2025", "Told on 6"), ("5 March 2025", "Told on 5"), ("4 March 2025", "Told on 4"), ("3 March 2025", "Told on 3"));
        latest.More!.Words.Should().Contain("2 more events");
    }

    [Theory, Engines, Policy("P05")]
    public async Task The_childs_own_words_come_before_all_that_is_said_of_the_child_the_latest_first_with_day_and_to_whom(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await TellingFile.InAsync(world);
        // Recorded last, and said first.
        await child.NoteAsync(A.Visit() with { HappenedOn = new HappenedOn(new DateOnly(2026, 10, 28)), Passages = [new(PassageKind.ChildsWords, "“I want to see Dad.”")], ChildSeen = ChildSeen.Seen, ChildSpokenToAlone = false, WhyNotSeen = "His mother stayed." });

        var story = await world.The<StoryQuery>().ReadAsync(child.FileId, child.Worker);

        story.Parts.Select(p => p.Part).Should().StartWith([StoryPart.Child, StoryPart.Voice]);
        story[StoryPart.Voice].Lines.Where(l => l.Voice == StoryVoice.Child).Select(l => (l.Words, l.Source.When, l.Source.By)).Should().Equal(
            ("I like it when Mum reads.", "3 November 2026", "Erin Callow, Social Worker"), ("I want to see Dad.", "28 October 2026", "Erin Callow, Social Worker"));
        story[StoryPart.Contact].Lines.First(l => l.Lead!.StartsWith("Last seen")).Words.Should().Be("3 November 2026");
    }

    [Theory, Engines, Policy("P43"), Policy("P70")]
    public async Task Of_an_empty_file_every_gap_is_named_with_the_act_for_those_who_may_act(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world, ethnicity: null);

        var worker = await world.The<StoryQuery>().ReadAsync(child.FileId, child.Worker);
        var secretary = await world.The<StoryQuery>().ReadAsync(child.FileId, child.Secretary);

        StoryGapRow Gap(ChildsStory story, string sentence) => story.Parts.SelectMany(p => p.Gaps).Single(g => g.Sentence == sentence);
        Gap(worker, "No assessment has been authorised.").Should().Match<StoryGapRow>(g => g.Action == "Start the assessment" && g.Link == $"files/{child.FileId}/work#narrates");
        Gap(worker, "No words of Juan are recorded.").Link.Should().Be($"files/{child.FileId}/notes/new?kind=Visit");
        Gap(worker, "No record of either parent or their whereabouts.").Link.Should().Be($"files/{child.FileId}/people");
        Gap(worker, "No supervision recorded since the case was allocated on 4 November 2026.").Link.Should().BeNull("a worker does not write the supervision note");
        Gap(secretary, "No assessment has been authorised.").Link.Should().BeNull();
        Gap(secretary, "No ethnicity is recorded.").Action.Should().Be("Ask, and record ethnicity");
        worker.Gaps.Should().BeGreaterThan(12);
        worker[StoryPart.Decisions].Lines.Should().BeEmpty();
    }

    [Theory, Engines, Policy("P42")]
    public async Task A_relative_on_a_restricted_file_is_not_in_the_story_nor_counted(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await TellingFile.InAsync(world);
        var brother = await world.FileAsync("Finlo");
        await world.ActAsync(async work =>
        {
            var (his, own) = (await work.Db.Files.Where(f => f.Id == brother).Select(f => f.PersonId).SingleAsync(), await work.Db.Files.Where(f => f.Id == child.FileId).Select(f => f.PersonId).SingleAsync());
            work.Db.Add(Relationship.Record(own, his, "brother", false, null, work.By));
            return his;
        });
        (await FamilyAsync(child.Worker)).Should().Contain(l => l.Words.StartsWith("Finlo Quayle"));

        await world.RestrictAsync(brother, child.SeniorManager);

        (await FamilyAsync(child.Worker)).Should().NotContain(l => l.Words.Contains("Finlo"));
        (await world.The<StoryQuery>().ReadAsync(child.FileId, child.Worker))[StoryPart.Family].More.Should().BeNull();
        (await FamilyAsync(child.SeniorManager)).Should().Contain(l => l.Words.StartsWith("Finlo Quayle"));

        async Task<IReadOnlyList<StoryLine>> FamilyAsync(Actor who) => (await world.The<StoryQuery>().ReadAsync(child.FileId, who))[StoryPart.Family].Lines;
    }

    [Theory, Engines, Policy("P39")]
    public async Task Words_stand_as_a_correction_put_them_and_sealed_words_are_not_there_for_anybody(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await TellingFile.InAsync(world);
        var note = await world.ReadAsync(db => db.CaseNotes.Where(n => n.FileId == child.FileId && n.Kind == NoteKind.Visit).Select(n => n.Id).SingleAsync());
        async Task<IEnumerable<string>> SaidAsync(Actor who) => (await world.The<StoryQuery>().ReadAsync(child.FileId, who))[StoryPart.Voice].Lines.Where(l => l.Voice == StoryVoice.Child).Select(l => l.Words);

        (await world.The<CorrectNote>().RunAsync(new(child.FileId, note, new(CorrectionGround.InaccurateFacts, "Misheard.", [new(NoteParts.Passage(1), "I like it when Nan reads.")]), [], HandInKey.New()), child.Worker)).Refusal.Should().BeNull();
        (await SaidAsync(child.Worker)).Should().Equal("I like it when Nan reads.");
        (await world.The<CorrectNote>().RunAsync(new(child.FileId, note, new(CorrectionGround.InappropriateContent, "It names a colleague.", [new(NoteParts.Passage(1), "")]), [], HandInKey.New()), child.Manager)).Refusal.Should().BeNull();

        (await SaidAsync(child.Worker)).Should().BeEmpty();
        (await SaidAsync(child.Manager)).Should().BeEmpty("the story goes on paper");
    }

    [Theory, Engines, Policy("P39")]
    public async Task A_note_that_was_moved_to_the_right_child_tells_nothing_here_and_is_in_that_childs_story_with_its_author(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await TellingFile.InAsync(world);
        var right = await OpenCase.InAsync(world, forename: "Finlo");
        var note = await child.NoteAsync(A.Visit() with { HomeVisited = true, Passages = [new(PassageKind.ChildsWords, "I have a new bike.")], HappenedOn = new HappenedOn(A.Today) });
        var number = await world.ReadAsync(db => db.Files.Where(f => f.Id == right.FileId).Select(f => f.PermanentNumber).SingleAsync());

        (await world.The<MoveNote>().RunAsync(new(child.FileId, note, PermanentNumber.Words(number), "Two windows were open.", HandInKey.New()), child.Manager)).Refusal.Should().BeNull();

        var (wrong, his) = (await world.The<StoryQuery>().ReadAsync(child.FileId, child.Manager), await world.The<StoryQuery>().ReadAsync(right.FileId, child.Manager));
        wrong.Parts.SelectMany(p => p.Lines).Should().NotContain(l => l.Words.Contains("bike") || l.Source.Link == $"notes/{note}");
        wrong[StoryPart.Contact].Lines[0].Words.Should().Be("3 November 2026");
        his[StoryPart.Voice].Lines.Should().ContainSingle().Which.Should().Match<StoryLine>(l => l.Words == "I have a new bike." && l.Source.By == "Erin Callow, Social Worker");
    }

    [Theory, Engines, Policy("P37"), Policy("P68"), Policy("P51")]
    public async Task What_a_senior_manager_decided_stands_in_the_childs_story_with_the_reasons_and_what_is_meant_by_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);

        (await world.The<AgreeComingIntoCare>().RunAsync(new(child.FileId, "No family home is available.", "Juan is warm, fed and rested.", HandInKey.New()), child.SeniorManager)).Refusal.Should().BeNull();

        var decision = (await world.The<StoryQuery>().ReadAsync(child.FileId, child.Colleague))[StoryPart.Decisions].Lines.Should().ContainSingle().Subject;
        (decision.Lead, decision.Words).Should().Be(("4 November 2026", "Juan comes into care"));
        decision.Beside.Select(b => $"{b.Name}: {b.Words}").Should().Equal($"Decided by: {child.SeniorManager.FullName}, {child.SeniorManager.JobTitle}", "Because: No family home is available.", "So that Juan: Juan is warm, fed and rested.");
    }

    [Theory, Engines, Policy("P43")]
    public async Task The_latest_is_what_happened_last_whenever_it_was_recorded_and_the_rest_is_counted(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        // What happened last was recorded first.
        for (var day = 30; day > 0; day--)
            await child.NoteAsync(A.Visit() with { HappenedOn = new HappenedOn(new DateOnly(2026, 10, day)), Passages = [new(PassageKind.ChildsWords, $"Said on {day}.")], ChildSeen = day == 7 ? ChildSeen.SeenAlone : ChildSeen.Seen, ChildSpokenToAlone = day == 7, WhyNotSeen = "Not alone.", LateReason = "The laptop was away." });

        var story = await world.The<StoryQuery>().ReadAsync(child.FileId, child.Worker);

        story[StoryPart.Voice].Lines.Select(l => l.Words).Should().Equal("Said on 30.", "Said on 29.", "Said on 28.");
        story[StoryPart.Voice].More!.Words.Should().Be("and 27 more times that Juan was quoted");
        story[StoryPart.Contact].Lines.Select(l => $"{l.Lead}: {l.Words}").Take(2).Should().Equal("Last seen: 30 October 2026", "Last seen alone: 7 October 2026");
        story[StoryPart.Child].More!.Words.Should().StartWith("The whole file: 30 notes");
    }
}
