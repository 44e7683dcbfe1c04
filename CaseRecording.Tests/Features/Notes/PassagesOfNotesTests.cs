using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Notes;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using static CaseRecording.Tests.Features.Notes.DraftsOfNotes;

namespace CaseRecording.Tests.Features.Notes;

/// <summary>What passages are read for, and what becomes of them beside the note.</summary>
public sealed class PassagesOfNotesTests
{
    private static readonly DateOnly Today = new(2026, 11, 4);

    [Theory, Engines, Policy("P47"), Policy("P51")]
    public async Task A_file_can_be_read_for_one_kind_of_passage_in_pages(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        for (var i = 0; i < NotesQuery.Size + 1; i++)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            (await world.The<RecordNote>().RunAsync(new(new(file, NoteKind.Telephone, new HappenedOn(Today), [new(PassageKind.ObservedFact, $"Fact {i}"), new(PassageKind.Allegation, "He said", "his uncle")]), null), erin)).Done.Should().BeTrue();
            (await world.The<RecordNote>().RunAsync(new(new(file, NoteKind.Telephone, new HappenedOn(Today), [new(PassageKind.ProfessionalOpinion, "A view")]), null), erin)).Done.Should().BeTrue();
        }

        var first = await world.The<NotesQuery>().ReadAsync(file, null, erin, PassageKind.ObservedFact);
        var second = await world.The<NotesQuery>().ReadAsync(file, first.Next, erin, PassageKind.ObservedFact);

        first.Rows.Should().HaveCount(NotesQuery.Size).And.OnlyContain(n => n.Passages.Count == 1 && n.Passages[0].Kind == PassageKind.ObservedFact);
        second.Rows.Should().ContainSingle().Which.Passages.Should().ContainSingle().Which.Text.Should().Be("Fact 0");
        (await world.The<NotesQuery>().ReadAsync(file, null, erin, PassageKind.Decision)).Rows.Should().BeEmpty();
    }

    [Theory, Engines]
    public async Task An_action_becomes_a_task_in_the_same_act(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        await DraftAsync(world, erin, file, head => Ask(head, erin.Id, null), ("p1", "He rang."), ("p2", "Ring the school.\nAsk for Mrs Norris."));

        (await world.The<WriteNote>().RunAsync(new(file, NoteId, null), erin)).Refusal.Should().StartWith("Put the day by which the action is to be done");
        await DraftAsync(world, erin, file, head => Ask(head, erin.Id, Today.AddDays(2)));
        (await world.The<WriteNote>().RunAsync(new(file, NoteId, null), erin)).Refusal.Should().BeNull();

        (await world.ReadAsync(db => db.Tasks.AsNoTracking().Where(t => t.FileId == file && t.Kind == TaskKind.Other).ToListAsync())).Should().ContainSingle()
            .Which.Should().Match<WorkTask>(t => t.Title == "Ring the school." && t.AssignedToId == erin.Id && t.DueOn == Today.AddDays(2));
    }

    [Theory, Engines]
    public async Task Only_a_manager_makes_an_action_somebody_elses_task_but_anybody_may_leave_it_in_the_teams_tray(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        await DraftAsync(world, erin, file, head => Ask(head, world.Staff("Samuel").Id, Today), ("p1", "He rang."), ("p2", "Ring the school."));

        (await world.The<WriteNote>().RunAsync(new(file, NoteId, null), erin)).Done.Should().BeFalse();
        await DraftAsync(world, erin, file, head => Ask(head, null, Today));
        (await world.The<WriteNote>().RunAsync(new(file, NoteId, null), erin)).Refusal.Should().BeNull();

        (await world.ReadAsync(db => db.Tasks.AsNoTracking().SingleAsync(t => t.FileId == file && t.Kind == TaskKind.Other))).AssignedToId.Should().BeNull();
    }

    private static void Ask(NoteHead head, Guid? owner, DateOnly? due)
    {
        var action = head.Add(PassageKind.Action);
        (action.Task, action.TaskFor, action.TaskDue) = (true, owner, due);
    }
}
