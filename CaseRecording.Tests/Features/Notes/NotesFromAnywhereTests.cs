using CaseRecording.App.Features;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.Narrates;
using CaseRecording.App.Features.Night;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Tasks;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Notes;

/// <summary>A note can be begun from many places, and is then linked to what it came from; notes are pinned and linked (3.4.3, P23).</summary>
public sealed class NotesFromAnywhereTests
{
    [Theory, Engines, Policy("P23")]
    public async Task A_note_begun_from_a_task_or_a_form_is_linked_to_it_and_both_show_the_other(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var (erin, file) = (world.Staff("Erin"), child.FileId);
        var task = await world.TaskAsync(file, TaskKind.Other, of: erin, title: "Ring the school");
        (await world.The<StartNarrates>().RunAsync(new(file, NarratesVariant.CwCN, HandInKey.New()), erin)).Refusal.Should().BeNull();
        var formId = await world.ReadAsync(db => db.Forms.Where(f => f.FileId == file).Select(f => f.Id).SingleAsync());

        (await world.The<NoteFromQuery>().ReadAsync(file, $"task:{task}", erin)).Should().Be("From the task “Ring the school”. Once finished, the note is linked to it.");
        var fromTask = await FinishAsync(world, erin, file, $"task:{task}");
        var fromForm = await FinishAsync(world, erin, file, $"form:{formId}");

        var rows = (await world.The<NotesQuery>().ReadAsync(file, null, erin)).Rows;
        rows.Single(n => n.Id == fromTask).Links.Select(l => (l.What, l.Link)).Should().Equal(("Task: Ring the school", $"files/{file}/work#tasks"));
        rows.Single(n => n.Id == fromForm).Links.Should().ContainSingle().Which.Link.Should().Be($"forms/{formId}");
        (await world.The<TasksOfFileQuery>().ReadAsync(file, erin)).Rows.Single(t => t.Id == task).Notes.Should().ContainSingle().Which.NoteId.Should().Be(fromTask);
        (await world.The<NotesLinkedQuery>().ReadAsync(file, formId, erin)).Should().ContainSingle().Which.What.Should().Be("Telephone call, 4 November 2026, by Erin Callow");
    }

    [Theory, Engines, Policy("P23")]
    public async Task What_it_was_begun_from_is_no_longer_there_and_the_note_is_recorded_all_the_same(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var (file, other) = (await world.CaseAsync(worker: erin), await world.CaseAsync(worker: erin, forename: "Voirrey"));
        var elsewhere = await world.TaskAsync(other, TaskKind.Other, of: erin);

        foreach (var from in new[] { $"task:{elsewhere}", $"note:{Guid.CreateVersion7()}", "nonsense", "review:" })
            await FinishAsync(world, erin, file, from);

        (await world.The<NotesQuery>().ReadAsync(file, null, erin)).Rows.Should().HaveCount(4).And.OnlyContain(n => n.Links.Count == 0, "another child's task is not told here");
        (await world.The<NoteFromQuery>().ReadAsync(file, $"task:{elsewhere}", erin)).Should().BeNull();
    }

    [Theory, Engines, Policy("P23"), Policy("P28")]
    public async Task A_note_in_answer_to_a_night_alert_acknowledges_it_for_its_author_and_is_linked_to_the_nights_note(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen, file) = (world.Staff("Erin"), world.Staff("Maureen"), await world.CaseAsync(worker: world.Staff("Erin")));
        var night = (await world.The<RecordNote>().RunAsync(new(A.Call(new PassageToWrite(PassageKind.WhatHappened, "The police rang.")) with { FileId = file }, HandInKey.New()), world.Staff("Lucy"))).Id;
        var alert = (await world.The<MyNightAlertsQuery>().ReadAsync(erin)).Single();
        alert.Reply.Should().StartWith($"files/{file}/notes/new?from=alert:{alert.AlertId}");
        world.Clock.Advance(TimeSpan.FromMinutes(5));

        var answer = await FinishAsync(world, erin, file, $"alert:{alert.AlertId}");

        (await world.The<MyNightAlertsQuery>().ReadAsync(erin)).Should().BeEmpty();
        (await world.The<MyNightAlertsQuery>().ReadAsync(maureen)).Single().Others.Single().At.Should().NotBeNull("the other who was told sees who has read it");
        var rows = (await world.The<NotesQuery>().ReadAsync(file, null, erin)).Rows;
        rows.Single(n => n.Id == answer).Links.Single().Link.Should().Be($"notes/{night}");
        rows.Single(n => n.Id == night).Links.Single().Link.Should().Be($"notes/{answer}");
        (await FinishAsync(world, world.Staff("Samuel"), file, $"alert:{alert.AlertId}")).Should().NotBeEmpty("somebody who was not told can answer too, and acknowledges nothing");
        (await world.The<MyNightAlertsQuery>().ReadAsync(maureen)).Should().ContainSingle();
    }

    [Theory, Engines, Policy("P23")]
    public async Task A_pinned_note_comes_first_and_says_who_pinned_it_and_the_history_keeps_both_acts(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen, file) = (world.Staff("Erin"), world.Staff("Maureen"), await world.CaseAsync(worker: world.Staff("Erin")));
        var first = await FinishAsync(world, erin, file, null);
        await FinishAsync(world, erin, file, null);

        (await world.The<PinNote>().RunAsync(new(file, first, HandInKey.New()), maureen)).Refusal.Should().BeNull();
        var page = await world.The<NotesQuery>().ReadAsync(file, null, erin);
        var pinned = page.Pinned.Should().ContainSingle().Subject;
        (pinned.NoteId, pinned.By.ByName, pinned.Start).Should().Be((first, "Maureen Kneale", "I observed that: There was bread."));
        page.Rows.Should().HaveCount(2).And.ContainSingle(n => n.Pinned != null);
        (await world.The<NotesQuery>().ReadAsync(file, null, erin, PassageKind.Decision)).Pinned.Should().BeEmpty("only decisions were asked for");
        (await world.The<PinNote>().RunAsync(new(file, first, HandInKey.New()), erin)).Refusal.Should().Be("This note is pinned already.");

        (await world.The<UnpinNote>().RunAsync(new(file, first, HandInKey.New()), erin)).Refusal.Should().BeNull();
        (await world.The<UnpinNote>().RunAsync(new(file, first, HandInKey.New()), erin)).Refusal.Should().Be("This note is not pinned any more.");
        (await world.The<NotesQuery>().ReadAsync(file, null, erin)).Pinned.Should().BeEmpty();
        (await world.The<HistoryQuery>().ReadAsync(file, null, erin)).Select(h => (h.What, h.By)).Should().Contain([("Note unpinned", "Erin Callow, Social Worker"), ("Note pinned to the top: telephone call, 4 November 2026", "Maureen Kneale, Team Manager")]);
    }

    [Theory, Engines, Policy("P23"), Policy("P39")]
    public async Task Five_notes_can_be_pinned_and_what_is_sealed_is_neither_pinned_nor_linked_for_anybody(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen, file, right) = (world.Staff("Erin"), world.Staff("Maureen"), await world.CaseAsync(worker: world.Staff("Erin")), await world.CaseAsync(worker: world.Staff("Erin"), forename: "Voirrey"));
        var notes = new List<Guid>();
        for (var i = 0; i <= NotePin.Most; i++)
            notes.Add(await FinishAsync(world, erin, file, null));
        foreach (var note in notes.Take(NotePin.Most))
            (await world.The<PinNote>().RunAsync(new(file, note, HandInKey.New()), erin)).Refusal.Should().BeNull();
        (await world.The<PinNote>().RunAsync(new(file, notes[^1], HandInKey.New()), erin)).Refusal.Should().StartWith("5 notes are pinned on this file already.");
        (await world.The<LinkNotes>().RunAsync(new(file, notes[1], notes[0], HandInKey.New()), erin)).Refusal.Should().BeNull();
        (await world.The<LinkNotes>().RunAsync(new(file, notes[0], notes[1], HandInKey.New()), erin)).Refusal.Should().Be("These two notes are linked already.");
        (await world.The<LinkNotes>().RunAsync(new(file, notes[0], notes[0], HandInKey.New()), erin)).Refusal.Should().StartWith("A note is not linked to itself.");
        (await world.The<NotesToLinkQuery>().ReadAsync(file, notes[0], erin)).Select(n => n.NoteId).Should().BeEquivalentTo(notes.Skip(2));

        var number = await world.ReadAsync(db => db.Files.Where(f => f.Id == right).Select(f => f.PermanentNumber).SingleAsync());
        (await world.The<MoveNote>().RunAsync(new(file, notes[0], number, "Two files were open.", HandInKey.New()), maureen)).Refusal.Should().BeNull();

        var page = await world.The<NotesQuery>().ReadAsync(file, null, maureen);
        page.Pinned.Should().HaveCount(4).And.NotContain(p => p.NoteId == notes[0]);
        page.Rows.Single(n => n.Id == notes[1]).Links.Should().BeEmpty();
        (await world.The<PinNote>().RunAsync(new(file, notes[0], HandInKey.New()), maureen)).Refusal.Should().StartWith("There is no such note on this file.");
        (await world.The<PinNote>().RunAsync(new(file, notes[^1], HandInKey.New()), erin)).Refusal.Should().BeNull("the sealed one takes no place");
        (await world.The<LinkNotes>().RunAsync(new(right, notes[2], notes[3], HandInKey.New()), erin)).Refusal.Should().StartWith("There is no such note on this file.");
    }

    [Theory, Engines, Policy("P23")]
    public async Task A_link_made_by_mistake_is_taken_away_by_its_maker_or_a_manager_with_a_reason(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, samuel, maureen) = (world.Staff("Erin"), world.Staff("Samuel"), world.Staff("Maureen"));
        var file = await world.CaseAsync(worker: erin);
        var (one, other) = (await FinishAsync(world, erin, file, null), await FinishAsync(world, erin, file, null));
        var link = (await world.The<LinkNotes>().RunAsync(new(file, one, other, HandInKey.New()), erin)).Id;

        (await world.The<TakeLinkAway>().RunAsync(new(file, link, "Not the same call.", HandInKey.New()), samuel)).Refusal.Should().StartWith("Only whoever made this link, or a manager");
        (await world.The<TakeLinkAway>().RunAsync(new(file, link, " ", HandInKey.New()), erin)).Refusal.Should().StartWith("Reason: this is needed");
        (await world.The<NoteQuery>().ReadAsync(other, samuel)).Links.Should().ContainSingle().Which.MayTakeAway.Should().BeFalse();
        (await world.The<TakeLinkAway>().RunAsync(new(file, link, "Not the same call.", HandInKey.New()), erin)).Refusal.Should().BeNull();

        (await world.The<NoteQuery>().ReadAsync(one, erin)).Links.Should().BeEmpty();
        (await world.The<NoteQuery>().ReadAsync(other, erin)).Links.Should().BeEmpty();
        (await world.The<HistoryQuery>().ReadAsync(file, null, erin)).Should().Contain(h => h.What == "Link of a note to another note taken away" && h.Why == "Not the same call.");
        (await world.The<TakeLinkAway>().RunAsync(new(file, link, "Again.", HandInKey.New()), erin)).Refusal.Should().Be("This link was taken away already.");
        var again = await world.The<LinkNotes>().RunAsync(new(file, one, other, HandInKey.New()), erin);
        again.Refusal.Should().BeNull("two notes can be linked again");
        (await world.The<TakeLinkAway>().RunAsync(new(file, again.Id, "A manager may.", HandInKey.New()), maureen)).Refusal.Should().BeNull();
    }

    private static async Task<Guid> FinishAsync(World world, Actor who, Guid file, string? from)
    {
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        var note = HandInKey.New();
        var head = NoteHead.Begin(NoteKind.Telephone, A.Today);
        (head.Passages[0].Kind, head.From) = (PassageKind.ObservedFact, from);
        foreach (var (field, text) in new[] { (NoteHead.Field, head.ToJson()), ("p1", "There was bread.") })
            await world.The<DraftStore>().PutAsync(DraftScope.Note(note), field, file, text, who);
        var outcome = await world.The<WriteNote>().RunAsync(new(file, note, null), who);
        outcome.Refusal.Should().BeNull();
        return outcome.Id;
    }
}
