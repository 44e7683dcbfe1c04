using CaseRecording.App.Features;
using CaseRecording.App.Features.Closure;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Supervision;
using CaseRecording.App.Features.Words;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Notes;

/// <summary>A wrong day, a child who was not seen after all: what relies on a fact of a note follows its correction (3.7.1).</summary>
public sealed class CorrectedFactsTests
{
    private static readonly DateOnly Day = new(2026, 11, 3), Earlier = new(2026, 10, 30);

    [Theory, Engines, Policy("P39"), Policy("P40")]
    public async Task Last_seen_and_the_evidence_for_a_closure_follow_a_corrected_fact(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen) = (world.Staff("Erin"), world.Staff("Maureen"));
        var file = await world.CaseAsync(worker: erin);
        var note = await VisitAsync(world, file, erin);
        (await LastSeenAsync(world, file)).Should().Be("3 November 2026 · alone: 3 November 2026 · at home: 3 November 2026");

        await CorrectAsync(world, file, note, erin, was => was with { HappenedOn = new(Earlier, new TimeOnly(15, 30)) });
        (await LastSeenAsync(world, file)).Should().Be("30 October 2026 · alone: 30 October 2026 · at home: 30 October 2026");
        (await EvidenceAsync(world, file)).ChildSeenAlone.Should().ContainSingle().Which.On.Should().Be(Earlier);

        await CorrectAsync(world, file, note, erin, was => was with { ChildSeen = ChildSeen.Seen, ChildSpokenToAlone = false, HomeVisited = false });
        (await LastSeenAsync(world, file)).Should().Be("30 October 2026 · alone: not recorded · at home: not recorded");
        var evidence = await EvidenceAsync(world, file);
        evidence.ChildSeenAlone.Should().BeEmpty();
        evidence.HomeVisits.Should().BeEmpty();
        var row = (await world.The<CaseloadInSupervisionQuery>().ReadAsync(erin.Id, maureen)).Rows.Single();
        (row.LastSeen, row.LastSeenAlone).Should().Be((Earlier, null));
    }

    [Theory, Engines, Policy("P39"), Policy("P53")]
    public async Task Readers_see_the_fact_as_it_stands_and_what_was_recorded_first(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, samuel) = (world.Staff("Erin"), world.Staff("Samuel"));
        var file = await world.CaseAsync(worker: erin);
        var note = await VisitAsync(world, file, erin);

        await CorrectAsync(world, file, note, erin, was => was with { HappenedOn = new(Earlier), Presence = [new("Breeshey Quayle", "grandmother")] });
        await CorrectAsync(world, file, note, erin, was => was with { ChildSeen = ChildSeen.Seen, ChildSpokenToAlone = false });

        var row = (await world.The<NotesQuery>().ReadAsync(file, null, samuel)).Rows.Single();
        row.Happened.Should().Be(new HappenedOn(Earlier));
        row.Present.Should().Equal("Breeshey Quayle (grandmother)");
        row.Seen.Should().Equal("child seen", "home visited");
        row.Corrections[0].By.ToString().Should().Be("Erin Callow, Social Worker");
        row.Corrections[0].Parts.Where(p => p.Part == NoteParts.Facts).Select(p => (p.Name, p.Before, p.Now)).Should().Contain(
            [("When it happened", "3 November 2026", "30 October 2026"), ("Present", "Kirree Quayle (mother)", "Breeshey Quayle (grandmother)")]);
        row.Corrections[1].Parts.Should().ContainSingle().Which.Should().Match<CorrectedRow>(p => p.Name == "The child" && p.Before == "seen alone and spoken to alone" && p.Now == "seen, not alone");
        row.Only(PassageKind.WhatHappened).Corrections[1].Parts.Should().ContainSingle("a page of one kind of passage tells it too");
        (await world.ReadAsync(db => db.CaseNotes.Select(n => n.HappenedOn.Day).SingleAsync())).Should().Be(Day, "the original is kept");
        (await world.The<AmendingQuery>().ReadAsync(note, erin)).Title.Should().Contain("30 October 2026");
        (await world.ReadAsync(db => db.IndexedTexts.Where(t => t.SourceId == note).Select(t => t.Day).Distinct().SingleAsync())).Should().Be(Earlier, "a search by day finds it where it belongs");
        (await world.ReadAsync(db => db.IndexedTexts.AnyAsync(t => t.SourceId == note && t.Text.Contains("Breeshey")))).Should().BeTrue();
        (await world.The<HistoryQuery>().ReadAsync(file, null, erin)).Select(h => h.What).Should().Contain(what => what.EndsWith("(when it happened; present)"));
    }

    [Theory, Engines, Policy("P33"), Policy("P39")]
    public async Task A_corrected_day_does_not_make_a_note_late_that_was_in_time(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        var note = await VisitAsync(world, file, erin);

        await CorrectAsync(world, file, note, erin, was => was with { HappenedOn = new(Day.AddMonths(-2)) });

        var row = await world.The<NoteQuery>().ReadAsync(note, erin);
        row.LateBy.Should().Be(0);
        row.Corrections.Single().Parts.Should().Contain(p => p.Name.StartsWith("How late it was") && p.Before == "in time" && p.Now!.EndsWith("working days late"));
        (await world.The<FileTimelinessQuery>().ReadAsync(file, erin)).Late.Should().Be(0);
    }

    [Theory, Engines, Policy("P39")]
    public async Task A_moved_note_takes_its_facts_along_as_they_stand(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, david) = (world.Staff("Erin"), world.Staff("David"));
        var file = await world.CaseAsync(worker: erin);
        var right = await world.CaseAsync(worker: erin, forename: "Grace");
        var note = await VisitAsync(world, file, erin);
        await CorrectAsync(world, file, note, erin, was => was with { HappenedOn = new(Earlier), HomeVisited = false });
        var number = await world.ReadAsync(db => db.Files.Where(f => f.Id == right).Select(f => f.PermanentNumber).SingleAsync());

        var moved = await world.The<MoveNote>().RunAsync(new(file, note, number, "Two files were open.", HandInKey.New()), david);

        moved.Refusal.Should().BeNull();
        (await LastSeenAsync(world, file)).Should().Be("not recorded · alone: not recorded · at home: not recorded");
        (await LastSeenAsync(world, right)).Should().Be("30 October 2026 · alone: 30 October 2026 · at home: not recorded");
    }

    [Theory, Engines, Policy("P40")]
    public async Task A_decision_that_relied_on_a_wrong_fact_outside_the_words_opens_a_review(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        var note = await VisitAsync(world, file, erin);
        var decided = (await world.The<RecordNote>().RunAsync(new(new(file, NoteKind.Telephone, new HappenedOn(Day), [new(PassageKind.Decision, "He stays.", null, "Erin Callow", "He said so.", "He is safe.")]), null), erin)).Id;

        await CorrectAsync(world, file, note, erin, was => was with { ChildSpokenToAlone = false }, decided);

        (await world.ReadAsync(db => db.CorrectionReviews.CountAsync())).Should().Be(1);
    }

    [Theory, Engines, Policy("P40"), Policy("P66")]
    public async Task Supervision_is_counted_anew_from_the_last_day_that_stands(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen) = (world.Staff("Erin"), world.Staff("Maureen"));
        var file = await world.CaseAsync(worker: erin);
        var first = await SupervisedAsync(world, file, Earlier);
        var last = await SupervisedAsync(world, file, Day);
        (await SuperviseByAsync(world, file)).Should().Be(Day.AddMonths(1));

        await CorrectAsync(world, file, first, maureen, was => was with { HappenedOn = new(Earlier.AddDays(-2)) });
        (await SuperviseByAsync(world, file)).Should().Be(Day.AddMonths(1), "the case was talked over since");
        await CorrectAsync(world, file, last, maureen, was => was with { HappenedOn = new(Earlier) });
        (await SuperviseByAsync(world, file)).Should().Be(Earlier.AddMonths(1));
        var row = (await world.The<CaseloadInSupervisionQuery>().ReadAsync(erin.Id, maureen)).Rows.Single();
        (row.LastSupervised, row.SuperviseBy).Should().Be((Earlier, "by Monday 30 November (18 working days left)"));
    }

    [Theory, Engines, Policy("P39"), Policy("P66")]
    public async Task Supervision_is_counted_anew_on_both_files_when_its_note_moves_to_the_right_one(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen) = (world.Staff("Erin"), world.Staff("Maureen"));
        var wrong = await world.CaseAsync(worker: erin);
        var right = await world.CaseAsync(worker: erin, forename: "Grace");
        await SupervisedAsync(world, right, Earlier.AddDays(-2));
        var first = await SupervisedAsync(world, wrong, Earlier);
        var last = await SupervisedAsync(world, wrong, Day);

        await MoveAsync(last);
        (await SuperviseByAsync(world, wrong)).Should().Be(Earlier.AddMonths(1), "what was said on the third was not about this child");
        (await SuperviseByAsync(world, right)).Should().Be(Day.AddMonths(1), "it was about this one");
        await MoveAsync(first);
        var since = await world.ReadAsync(db => db.Allocations.Where(a => a.FileId == wrong && a.Until == null).Select(a => a.From).SingleAsync());
        (await SuperviseByAsync(world, wrong)).Should().Be(since.AddMonths(1), "this case was never talked over");
        (await SuperviseByAsync(world, right)).Should().Be(Day.AddMonths(1), "the case was talked over since");

        async Task MoveAsync(Guid note)
        {
            var number = await world.ReadAsync(db => db.Files.Where(f => f.Id == right).Select(f => f.PermanentNumber).SingleAsync());
            (await world.The<MoveNote>().RunAsync(new(wrong, note, number, "Two files were open.", HandInKey.New()), maureen)).Refusal.Should().BeNull();
            world.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private static async Task<Guid> SupervisedAsync(World world, Guid file, DateOnly day)
    {
        var outcome = await world.The<RecordNote>().RunAsync(new(new(file, NoteKind.Supervision, new HappenedOn(day),
            [new(PassageKind.Analysis, "The child is settled."), new(PassageKind.Action, "Erin arranges the review.")]) { NoDecisionMade = true }, null), world.Staff("Maureen"));
        outcome.Refusal.Should().BeNull();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        return outcome.Id;
    }

    private static Task<DateOnly?> SuperviseByAsync(World world, Guid file) =>
        world.ReadAsync(db => db.Tasks.Where(t => t.FileId == file && t.Kind == TaskKind.Supervise && t.State == TaskState.Open).Select(t => t.DueOn).SingleAsync());

    private static async Task<Guid> VisitAsync(World world, Guid file, Actor by)
    {
        var outcome = await world.The<RecordNote>().RunAsync(new(new(file, NoteKind.Visit, new HappenedOn(Day), [new(PassageKind.WhatHappened, "He showed me his room.")])
        {
            ReasonForContact = "To see him", KeyTopics = "His room", NoDecisionMade = true, ChildSeen = ChildSeen.SeenAlone, ChildSpokenToAlone = true, HomeVisited = true,
            SubKind = "at home", Presence = [new("Kirree Quayle", "mother")],
        }, null), by);
        outcome.Refusal.Should().BeNull();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        return outcome.Id;
    }

    private static async Task CorrectAsync(World world, Guid file, Guid note, Actor by, Func<FactsOfNote, FactsOfNote> put, params Guid[] relied)
    {
        var was = (await world.The<AmendingQuery>().ReadAsync(note, by)).Told!;
        var outcome = await world.The<CorrectNote>().RunAsync(new(file, note, new(CorrectionGround.InaccurateFacts, "Two visits were mixed up.", []) { Facts = put(was) }, relied, HandInKey.New()), by);
        outcome.Refusal.Should().BeNull();
        world.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private static async Task<string> LastSeenAsync(World world, Guid file) => (await world.The<FileHeaderQuery>().ReadAsync(file, world.Staff("Erin"), null)).LastSeen;

    private static Task<EvidenceInNotes> EvidenceAsync(World world, Guid file) =>
        world.ReadAsync(async db => await EvidenceInNotes.FindAsync(db, await db.Cases.Where(c => c.FileId == file).Select(c => c.Id).SingleAsync(), default));
}
