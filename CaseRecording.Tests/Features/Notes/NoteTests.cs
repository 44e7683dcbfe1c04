using CaseRecording.App.Data;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Tasks;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using static CaseRecording.Tests.Features.Notes.DraftsOfNotes;

namespace CaseRecording.Tests.Features.Notes;

public sealed class NoteTests
{
    private static readonly DateOnly Today = new(2026, 11, 4);

    [Theory, Engines, Policy("P47"), Policy("P48"), Policy("P49"), Policy("P51"), Policy("P53")]
    public async Task A_finished_note_holds_what_its_draft_held_and_the_draft_is_gone(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        await DraftAsync(world, erin, file, head =>
        {
            (head.Kind, head.SubKind, head.Own.Seen, head.Own.SpokenToAlone, head.HomeVisited) = (NoteKind.Visit, "at home", ChildSeen.SeenAlone, true, true);
            head.Present.Add(new("Kirree Quayle", "mother"));
            head.Add(PassageKind.ChildsWords);
            head.Add(PassageKind.Decision).DecidedBy = "Erin Callow, Social Worker";
            head.Add(PassageKind.InformationFromAnother).Source = "C. Kelly, neighbour";
        }, ("reason", "To hear how school is"), ("topics", "School"), ("p1", "There was no gate."), ("p2", "I like it when Mum reads."),
            ("p3", "Read every evening."), ("p3-reasons", "He asked for it."), ("p3-outcome", "Juan sleeps well."), ("p4", "He goes to his gran's."), ("how-views", "We did as he asked."));

        (await world.The<WriteNote>().RunAsync(new(file, NoteId, null), erin)).Refusal.Should().BeNull();

        var note = (await world.The<NotesQuery>().ReadAsync(file, null, erin)).Rows.Should().ContainSingle().Subject;
        note.Passages.Select(p => (p.Opening, p.Text)).Should().Equal(
            ("I observed that", "There was no gate."), ("The child's own words", "I like it when Mum reads."), ("Decision", "Read every evening."), ("Told by C. Kelly, neighbour", "He goes to his gran's."));
        note.Passages[2].Should().Match<PassageRow>(p => p.DecidedBy == "Erin Callow, Social Worker" && p.Reasons == "He asked for it." && p.IntendedOutcome == "Juan sleeps well.");
        note.Title.Should().Be("Visit: at home");
        note.Seen.Should().Equal("child seen alone and spoken to alone", "home visited");
        note.Present.Should().Equal("Kirree Quayle (mother)");
        note.Recorded.ToString().Should().Be("Erin Callow, Social Worker");
        (await world.ReadAsync(db => db.Set<DraftField>().CountAsync())).Should().Be(0);
        (await world.The<NoteQuery>().ReadAsync(note.Id, erin)).Reason.Should().Be("To hear how school is");
    }

    [Theory, Engines]
    public async Task A_note_handed_in_twice_is_one_note(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        await DraftAsync(world, erin, file, _ => { }, ("p1", "Once."));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => world.The<WriteNote>().RunAsync(new(file, NoteId, null), erin))));

        outcomes.Should().OnlyContain(o => o.Done).And.Subject.Select(o => o.Id).Distinct().Should().ContainSingle();
        (await world.ReadAsync(db => db.CaseNotes.CountAsync())).Should().Be(1);
    }

    [Theory, Engines]
    public async Task A_note_whose_text_has_not_all_arrived_waits_and_loses_nothing(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        await DraftAsync(world, erin, file, _ => { }, ("p1", "What the server has."));

        var outcome = await world.The<WriteNote>().RunAsync(new(file, NoteId, [new FieldSeen("p1", DraftField.DigestOf("What the server has. And more."), true)]), erin);

        outcome.Refusal.Should().Be(DraftLine.NotTheSame);
        (await world.The<UnfinishedNotesQuery>().ReadAsync(file, erin)).Rows.Should().ContainSingle().Which.NoteId.Should().Be(NoteId);
        (await world.The<WriteNote>().RunAsync(new(file, NoteId, [new FieldSeen("p1", DraftField.DigestOf("What the server has."), true), new FieldSeen("late", DraftField.DigestOf(""), false)]), erin)).Done.Should().BeTrue();
    }

    [Theory, Engines]
    public async Task An_unfinished_note_is_its_authors_alone_and_can_be_thrown_away(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, samuel) = (world.Staff("Erin"), world.Staff("Samuel"));
        var file = await world.CaseAsync(worker: erin);
        await DraftAsync(world, erin, file, _ => { }, ("p1", "Half a"));

        (await world.The<UnfinishedNotesQuery>().ReadAsync(null, erin)).Rows.Should().ContainSingle().Which.Should().Match<UnfinishedNoteRow>(n => n.Child == "Juan Quayle" && n.Link == $"/files/{file}/notes/{NoteId}/write");
        (await world.The<UnfinishedNotesQuery>().ReadAsync(null, samuel)).Rows.Should().BeEmpty();
        (await world.The<WriteNote>().RunAsync(new(file, NoteId, null), samuel)).Refusal.Should().StartWith("There is nothing of this note to finish");
        await world.The<DiscardNote>().RunAsync(new(NoteId), samuel);
        (await world.The<UnfinishedNotesQuery>().ReadAsync(null, erin)).Rows.Should().ContainSingle();
        await world.The<DiscardNote>().RunAsync(new(NoteId), erin);
        (await world.The<UnfinishedNotesQuery>().ReadAsync(null, erin)).Rows.Should().BeEmpty();
    }

    [Theory, Engines, Policy("P33")]
    public async Task A_late_note_asks_why_and_a_significant_risk_leaves_one_working_day(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        // Monday 2 November: five working days are not over, one is.
        await DraftAsync(world, erin, file, head => (head.Day, head.SignificantRisk) = (new DateOnly(2026, 11, 2), true), ("p1", "He was alone."));

        (await world.The<WriteNote>().RunAsync(new(file, NoteId, null), erin)).Refusal.Should().StartWith("Why this note is late: this is needed.");
        await PutAsync(world, erin, file, ("late", "The visit was followed by a strategy discussion."));
        (await world.The<WriteNote>().RunAsync(new(file, NoteId, null), erin)).Refusal.Should().BeNull();

        (await world.The<NotesQuery>().ReadAsync(file, null, erin)).Rows.Single().Should().Match<NoteRow>(n => n.LateBy == 1 && n.LateReason!.StartsWith("The visit") && n.SignificantRisk);
        world.The<NoteWritingQuery>().RecordBy(new HappenedOn(Today), false).Words.Should().Be("Record by Wednesday 11 November 2026 (5 working days)");
        world.The<NoteWritingQuery>().RecordBy(new HappenedOn(Today), true).Words.Should().Be("Record by Thursday 5 November 2026 (1 working day, because of the significant risk)");
    }

    [Theory, Engines]
    public async Task A_visit_that_was_noted_is_no_longer_a_task(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        await world.TaskAsync(file, TaskKind.Visit, of: erin);
        await DraftAsync(world, erin, file, head => (head.Kind, head.SubKind, head.NoDecision, head.Own.Seen) = (NoteKind.Visit, "at school", true, ChildSeen.Seen), ("reason", "Planned"), ("topics", "School"), ("p1", "Seen."));

        (await world.The<WriteNote>().RunAsync(new(file, NoteId, null), erin)).Refusal.Should().BeNull();

        (await world.The<MyWorkQuery>().ReadAsync(erin)).Tasks.Rows.Should().BeEmpty();
    }

    [Theory, Engines]
    public async Task A_closed_case_takes_no_new_notes_and_the_draft_is_kept(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        await DraftAsync(world, world.Staff("David"), file, _ => { }, ("p1", "Too late."));
        await world.ActAsync(async work =>
        {
            var open = await work.OpenCaseAsync(file);
            open!.Close(Today.AddYears(75), "Done", work.By);
            return open.Id;
        });

        (await world.The<WriteNote>().RunAsync(new(file, NoteId, null), world.Staff("David"))).Refusal.Should().StartWith("This case is closed and takes no new notes.");
        (await world.The<NoteWritingQuery>().ReadAsync(file, world.Staff("David"))).CaseClosed.Should().BeTrue("nobody writes first and is refused then");
        (await world.The<UnfinishedNotesQuery>().ReadAsync(file, world.Staff("David"))).Rows.Should().ContainSingle();
    }

    [Theory, Engines("", "is needed"), Engines("   ", "is needed"), Engines("a\u0001\u202Eb 👩‍👧 مرحبا", null)]
    public async Task Whatever_is_typed_is_kept_or_refused_in_words(Engine engine, string text, string? refusal)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        await DraftAsync(world, erin, file, head => head.Passages[0].Source = refusal is null ? null : "somebody", ("p1", text));

        var outcome = await world.The<WriteNote>().RunAsync(new(file, NoteId, null), erin);

        if (refusal is null)
            (await world.The<NotesQuery>().ReadAsync(file, null, erin)).Rows.Single().Passages.Single().Text.Should().Contain("👩‍👧 مرحبا");
        else
            outcome.Refusal.Should().Contain(refusal);
    }

    [Theory, Engines]
    public async Task Notes_come_newest_first_in_pages(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        for (var i = 0; i < NotesQuery.Size + 3; i++)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            (await world.The<RecordNote>().RunAsync(new(new(file, NoteKind.Telephone, new HappenedOn(Today), [new(PassageKind.WhatHappened, $"Call {i}")]), null), erin)).Done.Should().BeTrue();
        }

        var first = await world.The<NotesQuery>().ReadAsync(file, null, erin);
        var second = await world.The<NotesQuery>().ReadAsync(file, first.Next, erin);

        first.Rows[0].Passages[0].Text.Should().Be($"Call {NotesQuery.Size + 2}");
        second.Next.Should().BeNull();
        first.Rows.Concat(second.Rows).Select(n => n.Id).Should().HaveCount(NotesQuery.Size + 3).And.OnlyHaveUniqueItems();
    }

    [Fact, Policy("P23"), Policy("P42")]
    public async Task A_note_from_the_header_offers_my_cases_first_and_no_restricted_child()
    {
        await using var world = await World.StartAsync();
        var erin = world.Staff("Erin");
        await world.CaseAsync(worker: erin, forename: "Mine");
        var opened = await world.CaseAsync(forename: "Opened");
        await world.RestrictAsync(await world.CaseAsync(worker: erin, forename: "Hidden"), world.Staff("Maureen"));
        await world.The<CaseRead>().OnFileAsync(opened, erin, "File", _ => Task.FromResult(0));

        (await world.The<ChildrenToWriteAboutQuery>().ReadAsync(erin)).Select(c => (c.Child, c.Why)).Should().Equal(("Mine Quayle", "Your case"), ("Opened Quayle", "Opened lately"));
    }
}
