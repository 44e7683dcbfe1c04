using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Tasks;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Notes;

/// <summary>Corrections, addenda, seals and moves through the one path of a write, and what readers then see (3.7.1).</summary>
public sealed class AmendingTests
{
    private const string Wrong = "He is at Ballasalla School.", Right = "He is at Ballacottier School.", Slur = "Typical of that lazy colleague.";

    [Theory, Engines, Policy("P39"), Policy("P53")]
    public async Task A_corrected_note_shows_the_right_words_who_changed_them_and_the_original(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        var note = await NoteAsync(world, file, erin, Wrong);

        await CorrectAsync(world, file, note, erin, Right);

        var row = (await world.The<NotesQuery>().ReadAsync(file, null, world.Staff("Samuel"))).Rows.Single();
        row.Passages.Single().Text.Should().Be(Right);
        var correction = row.Corrections.Should().ContainSingle().Subject;
        correction.By.ToString().Should().Be("Erin Callow, Social Worker");
        correction.Parts.Should().ContainSingle().Which.Should().Be(new CorrectedRow("Passage 1, what happened", Wrong, Right) { Part = "passage-0" });
        (await world.ReadAsync(db => db.Passages.Select(p => p.Text).SingleAsync())).Should().Be(Wrong, "the original is kept");
        (await world.The<HistoryQuery>().ReadAsync(file, null, erin)).Select(h => h.What).Should().Contain(what => what.StartsWith("Note corrected: significant inaccurate facts"));
    }

    [Fact, Policy("P39")]
    public void What_is_added_to_a_note_is_never_altered_itself()
    {
        foreach (var kind in new[] { typeof(NoteCorrection), typeof(CorrectedPart), typeof(NoteAddendum), typeof(NoteSeal), typeof(NoteOrigin), typeof(CorrectionReliance) })
            typeof(IAppendOnly).IsAssignableFrom(kind).Should().BeTrue(kind.Name);
    }

    [Theory, Engines, Policy("P39")]
    public async Task Inappropriate_words_are_sealed_to_managers_in_every_read(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen) = (world.Staff("Erin"), world.Staff("Maureen"));
        var file = await world.CaseAsync(worker: erin);
        var note = await NoteAsync(world, file, erin, Slur);
        // An earlier correction that still held the words says them no longer either.
        await CorrectAsync(world, file, note, erin, $"{Slur} He rang.");
        (await CorrectAsync(world, file, note, maureen, "", CorrectionGround.InappropriateContent, erin)).Should().StartWith("Only a manager");
        await CorrectAsync(world, file, note, maureen, "", CorrectionGround.InappropriateContent);

        var forErin = await world.The<NoteQuery>().ReadAsync(note, erin);
        System.Text.Json.JsonSerializer.Serialize(forErin).Should().NotContain("lazy");
        forErin.Passages.Single().Text.Should().Be(NoteParts.Removed);
        forErin.Corrections[1].Parts.Single().Before.Should().BeNull();
        (await world.The<AmendingQuery>().ReadAsync(note, erin)).Texts.Should().NotContain(p => p.Text.Contains("lazy"));
        (await world.ReadAsync(db => db.Passages.NotSealed(db).CountAsync())).Should().Be(0, "nor does a search find them");
        (await world.The<NoteQuery>().ReadAsync(note, maureen)).Corrections[1].Parts.Single().Before.Should().StartWith(Slur);
    }

    [Theory, Engines, Policy("P39")]
    public async Task More_to_tell_stands_under_the_note_with_its_own_author(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, samuel) = (world.Staff("Erin"), world.Staff("Samuel"));
        var file = await world.CaseAsync(worker: erin);
        var note = await NoteAsync(world, file, samuel, Right);
        var key = HandInKey.New();

        (await world.The<AddToNote>().RunAsync(new(file, note, "He likes it there.", key), samuel)).Refusal.Should().BeNull();
        (await world.The<AddToNote>().RunAsync(new(file, note, "He likes it there.", key), samuel)).Refusal.Should().BeNull();

        var row = await world.The<NoteQuery>().ReadAsync(note, erin);
        row.Addenda.Should().ContainSingle().Which.Should().Match<AddendumRow>(a => a.Text == "He likes it there." && a.By.ByName == "Samuel Adeyemi");
        row.Corrections.Should().BeEmpty();
    }

    [Theory, Engines, Policy("P39")]
    public async Task A_closed_case_takes_corrections_but_no_addenda(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, david) = (world.Staff("Erin"), world.Staff("David"));
        var file = await world.CaseAsync(worker: erin);
        var note = await NoteAsync(world, file, erin, Wrong);
        await world.ActAsync(async work =>
        {
            var open = await work.OpenCaseAsync(file);
            open!.Close(new DateOnly(2101, 1, 1), "Done", work.By);
            return open.Id;
        });

        (await world.The<AddToNote>().RunAsync(new(file, note, "More.", HandInKey.New()), david)).Refusal.Should().StartWith("The case of this note is closed");
        await CorrectAsync(world, file, note, david, Right);

        (await world.The<NoteQuery>().ReadAsync(note, david)).Passages.Single().Text.Should().Be(Right);
    }

    [Theory, Engines, Policy("P39"), Policy("P53")]
    public async Task A_note_on_the_wrong_child_leaves_a_marker_and_stands_on_the_right_file(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, david) = (world.Staff("Erin"), world.Staff("David"));
        var wrong = await world.CaseAsync(worker: erin);
        var right = await world.CaseAsync(worker: erin, forename: "Grace");
        var note = await NoteAsync(world, wrong, erin, "She was at home.", homeVisited: true);
        await CorrectAsync(world, wrong, note, erin, "She was at home, alone.");
        await world.The<AddToNote>().RunAsync(new(wrong, note, "She was well.", HandInKey.New()), erin);
        var number = await world.ReadAsync(db => db.Files.Where(f => f.Id == right).Select(f => f.PermanentNumber).SingleAsync());

        (await world.The<MoveNote>().RunAsync(new(wrong, note, number, "Grace has it.", HandInKey.New()), david)).Refusal.Should().Contain("must not name Grace");
        (await world.The<NoteQuery>().ReadAsync(note, erin)).Moved.Should().BeNull("nothing is done by halves");
        var moved = await world.The<MoveNote>().RunAsync(new(wrong, note, number, "Two files were open.", HandInKey.New()), david);
        moved.Refusal.Should().BeNull();

        var marker = (await world.The<NotesQuery>().ReadAsync(wrong, null, erin)).Rows.Single();
        marker.Moved!.By.ByName.Should().Be(david.FullName);
        marker.Moved.Why.Should().Be("Two files were open.");
        var shown = System.Text.Json.JsonSerializer.Serialize(marker) + System.Text.Json.JsonSerializer.Serialize(await world.The<HistoryQuery>().ReadAsync(wrong, null, erin));
        shown.Should().NotContainAny("at home", "well", "Grace");
        (await world.The<FileHeaderQuery>().ReadAsync(wrong, erin, null)).LastSeen.Should().EndWith("at home: not recorded");
        (await world.The<NoteQuery>().ReadAsync(note, david)).Passages.Should().ContainSingle("a manager still reads it");
        var there = await world.The<NoteQuery>().ReadAsync(moved.Id, erin);
        there.Passages.Single().Text.Should().Be("She was at home, alone.");
        there.Author.Should().Be("Erin Callow, Social Worker");
        there.Origin!.CorrectedBefore.Should().StartWith("Corrected by Erin Callow, Social Worker").And.NotContain("home");
        there.Recorded.ByName.Should().Be(david.FullName);
        there.Addenda.Single().Text.Should().StartWith("She was well.").And.Contain("Added by Erin Callow, Social Worker");
        (await world.The<MoveNote>().RunAsync(new(wrong, note, number, "Again.", HandInKey.New()), david)).Refusal.Should().StartWith("This note was moved already");
    }

    [Theory, Engines, Policy("P40")]
    public async Task A_decision_that_relied_on_a_wrong_fact_opens_a_managers_review(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen) = (world.Staff("Erin"), world.Staff("Maureen"));
        var file = await world.CaseAsync(worker: erin);
        var note = await NoteAsync(world, file, erin, Wrong);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var decided = (await world.The<RecordNote>().RunAsync(new(new(file, NoteKind.Meeting, new HappenedOn(new DateOnly(2026, 11, 3)),
            [new(PassageKind.Decision, "He goes to its breakfast club.", null, "Erin Callow", "He is at that school.", "He eats.")])
        { SubKind = "planning meeting", ReasonForContact = "To decide", KeyTopics = "School", Presence = [new("Kirree Quayle", "mother")] }, null), erin)).Id;

        (await world.The<AmendingQuery>().ReadAsync(note, erin)).Relied.Should().ContainSingle().Which.ItemId.Should().Be(decided);
        await CorrectAsync(world, file, note, erin, Right, relied: [decided]);

        var task = await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.Kind == TaskKind.ReviewCorrection && t.State == TaskState.Open));
        TaskNeeds.Permission(task.Kind).Should().Be(App.Security.Permission.AnswerForNotes);
        var told = new ReviewOfCorrection("The school.", "The breakfast club.", "He goes to the other club.", LegalAdvice.NotNeeded, "No right turns on it.");
        (await world.The<CompleteCorrectionReview>().RunAsync(new(file, task.SubjectId!.Value, told, HandInKey.New()), erin)).Refusal.Should().StartWith("Only a Team Manager can");
        (await world.The<CompleteCorrectionReview>().RunAsync(new(file, task.SubjectId!.Value, told, HandInKey.New()), maureen)).Refusal.Should().BeNull();

        var review = await world.The<CorrectionReviewQuery>().ReadAsync(task.SubjectId.Value, erin);
        review.Said.Should().Be(told);
        review.CompletedBy.Should().StartWith("Maureen Kneale");
        review.Correction.ReliedOn.Should().ContainSingle();
        (await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.Id == task.Id))).State.Should().Be(TaskState.Done);
    }

    [Theory, Engines, Policy("P40")]
    public async Task What_nobody_relied_on_opens_no_review_and_what_is_not_on_the_file_cannot_be_ticked(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        var note = await NoteAsync(world, file, erin, Wrong);

        (await world.The<CorrectNote>().RunAsync(Correction(file, note, Right, CorrectionGround.InaccurateFacts, [Guid.CreateVersion7()]), erin)).Refusal.Should().StartWith("What you ticked is no longer on this file");
        await CorrectAsync(world, file, note, erin, Right);

        (await world.ReadAsync(db => db.CorrectionReviews.CountAsync())).Should().Be(0);
    }

    private static async Task<Guid> NoteAsync(World world, Guid file, Actor by, string text, bool homeVisited = false)
    {
        var outcome = await world.The<RecordNote>().RunAsync(new(new(file, homeVisited ? NoteKind.Contact : NoteKind.Telephone, new HappenedOn(new DateOnly(2026, 11, 3)), [new(PassageKind.WhatHappened, text)]) { HomeVisited = homeVisited }, null), by);
        outcome.Refusal.Should().BeNull();
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        return outcome.Id;
    }

    private static CorrectNoteCommand Correction(Guid file, Guid note, string text, CorrectionGround ground, Guid[] relied) =>
        new(file, note, new(ground, "It was found out when the note was read again.", [new(NoteParts.Passage(0), text)]), relied, HandInKey.New());

    private static async Task<string?> CorrectAsync(World world, Guid file, Guid note, Actor by, string text, CorrectionGround ground = CorrectionGround.InaccurateFacts, Actor? refused = null, Guid[]? relied = null)
    {
        var outcome = await world.The<CorrectNote>().RunAsync(Correction(file, note, text, ground, relied ?? []), refused ?? by);
        outcome.Done.Should().Be(refused is null, outcome.Refusal);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        return outcome.Refusal;
    }
}
