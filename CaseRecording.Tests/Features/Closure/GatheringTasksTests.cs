using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Closure;
using CaseRecording.App.Features.Narrates;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.People;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Live;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.Features.Closure;

/// <summary>While evidence is gathered, the worker's tray shows what is still missing and nothing else, whatever act changed it (7.2.2).</summary>
[Policy("P67")]
public sealed class GatheringTasksTests
{
    private const string Reviewed = "For closure: A review shows the outcomes achieved and the child's welfare protected and promoted";
    private const string Supported = "For closure: Support by others arranged";
    private const string Complete = "For closure: File up to date and complete";
    private const string ChildAlone = "For closure: Child seen and spoken to alone";
    private const string CarersAlone = "For closure: Carers seen and spoken to alone";
    private const string HomeVisited = "For closure: Home visited";
    private const string Views = "For closure: Views of all professionals sought and considered";
    private const string Safeguarding = "For closure: Plan for the child's continuing safety and welfare recorded";

    [Theory, Engines]
    public async Task A_completed_note_and_the_answers_of_the_Closure_Record_finish_what_they_bring(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await (await ClosingCase.InAsync(world, harm: true)).AssessedAsync()).StartedAsync();
        (await OpenAsync(closing)).Should().BeEquivalentTo(Reviewed, Supported, ChildAlone, CarersAlone, HomeVisited, Views, Safeguarding);
        world.Clock.Advance(TimeSpan.FromDays(1));

        await ClosingCase.DoneAsync(closing.NoteAsync(A.Visit() with { HappenedOn = new(A.Today), CarersSeenAndSpokenToAlone = true, HomeVisited = true, ProfessionalsViewsSought = true }));
        (await OpenAsync(closing)).Should().BeEquivalentTo(Reviewed, Supported, Views, Safeguarding);

        await closing.WrittenAsync();
        (await OpenAsync(closing)).Should().BeEmpty();
        (await closing.SendAsync()).Refusal.Should().BeNull();
    }

    [Theory, Engines]
    public async Task An_authorised_form_finishes_what_it_shows_and_a_form_under_way_keeps_the_file_incomplete(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await ClosingCase.InAsync(world)).StartedAsync();
        await closing.WrittenAsync();
        (await OpenAsync(closing)).Should().Equal(Reviewed);

        var form = await ClosingCase.DoneAsync(world.The<StartNarrates>().RunAsync(new(closing.FileId, NarratesVariant.CwCN, HandInKey.New()), closing.Child.Worker));
        (await OpenAsync(closing)).Should().BeEquivalentTo(Reviewed, Complete);
        await closing.Child.FillAsync(form, closing.Child.Worker);
        await ClosingCase.DoneAsync(world.The<ChooseOutcome>().RunAsync(new(closing.FileId, form, NarratesOutcome.Closure, "Nothing more is needed.", "Juan goes on having breakfast.", NarratesChosen.Nothing), closing.Child.Worker));
        await ClosingCase.DoneAsync(world.The<SubmitNarrates>().RunAsync(new(closing.FileId, form, null, HandInKey.New()), closing.Child.Worker));
        await ClosingCase.DoneAsync(world.The<AuthoriseNarrates>().RunAsync(new(closing.FileId, form, HandInKey.New()), closing.Child.Manager));

        (await OpenAsync(closing)).Should().BeEmpty();
        (await world.ReadAsync(db => db.History.Where(h => h.What == $"Task done: {Reviewed}").Select(h => h.Recorded.ByName).ToListAsync())).Should().Equal("Maureen Kneale");
    }

    [Theory, Engines]
    public async Task A_task_finished_in_the_tray_completes_the_file(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ReadyAsync(world);
        var visit = await ClosingCase.DoneAsync(world.The<CaseWork>().OnFileAsync(closing.FileId, Permission.WriteNote, Actor.System, work =>
        {
            var task = WorkTask.ForPerson(closing.FileId, closing.Child.CaseId, TaskKind.Visit, "Visit Juan", null, closing.Child.Worker.Id, null, work.By.Day.AddDays(-1), work.By);
            work.Db.Add(task);
            return Task.FromResult(task.Id);
        }));
        (await OpenAsync(closing)).Should().Equal(Complete);

        await ClosingCase.DoneAsync(world.The<FinishTask>().RunAsync(new(visit, HandInKey.New()), closing.Child.Worker));

        (await OpenAsync(closing)).Should().BeEmpty();
    }

    [Theory, Engines]
    public async Task A_note_thrown_away_and_a_gap_filled_complete_the_file(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ReadyAsync(world);
        var note = await closing.NoteBegunAsync();
        await AmendAsync(closing, new PersonDetails("Juan", "Quayle", DateOfBirth: new DateOnly(2019, 6, 4)));
        (await OpenAsync(closing)).Should().Equal(Complete);

        await AmendAsync(closing, new PersonDetails("Juan", "Quayle", DateOfBirth: new DateOnly(2019, 6, 4), Ethnicity: "WhiteBritish"));
        (await OpenAsync(closing)).Should().Equal([Complete], "a note is unfinished");
        await ClosingCase.DoneAsync(world.The<DiscardNote>().RunAsync(new(note), closing.Child.Colleague));

        (await OpenAsync(closing)).Should().BeEmpty();
    }

    [Theory, Engines, Policy("P62")]
    public async Task A_mark_finishes_the_task_and_taking_it_back_brings_it_back(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await (await ClosingCase.InAsync(world)).AssessedAsync()).StartedAsync();
        await closing.WrittenAsync("support.arrangements");
        (await OpenAsync(closing)).Should().Equal(Supported);

        await ClosingCase.DoneAsync(world.The<MarkNotAppropriate>().RunAsync(new(closing.FileId, ClosureItemKind.ContinuingSupport, "None wanted.", HandInKey.New()), closing.Child.Worker));
        (await OpenAsync(closing)).Should().BeEmpty();
        await ClosingCase.DoneAsync(world.The<UnmarkNotAppropriate>().RunAsync(new(closing.FileId, ClosureItemKind.ContinuingSupport, HandInKey.New()), closing.Child.Worker));

        (await OpenAsync(closing)).Should().Equal(Supported);
    }

    [Theory, Engines, Policy("P65")]
    public async Task A_move_brings_the_visit_back_and_a_return_brings_back_what_came_to_be_missing_meanwhile(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await (await ClosingCase.InAsync(world, harm: true)).AssessedAsync()).StartedAsync();
        await closing.WrittenAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));
        await ClosingCase.DoneAsync(closing.NoteAsync(A.Visit() with { HappenedOn = new(A.Today), CarersSeenAndSpokenToAlone = true, HomeVisited = true, ProfessionalsViewsSought = true }));
        world.Clock.Advance(TimeSpan.FromDays(1));
        await ClosingCase.DoneAsync(closing.SendAsync());

        await ClosingCase.DoneAsync(world.The<MovePeople>().RunAsync(new([closing.PersonId], new AddressDetails("3 Strand Street", "Douglas", null), A.Today.AddDays(1), closing.FileId, HandInKey.New()), closing.Child.Worker));
        (await OpenAsync(closing)).Should().BeEmpty("nothing is gathered while it awaits countersignature");
        await ClosingCase.DoneAsync(world.The<ReturnClosure>().RunAsync(new(closing.FileId, "They moved.", HandInKey.New()), closing.Child.Manager));

        (await OpenAsync(closing)).Should().Equal(HomeVisited);
    }

    [Theory, Engines, Policy("P34")]
    public async Task The_workers_open_tray_is_told_by_the_act_that_brought_the_evidence(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await (await ClosingCase.InAsync(world, harm: true)).AssessedAsync()).StartedAsync();
        await closing.WrittenAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));
        var told = 0;
        using var listening = world.Services.GetRequiredService<LiveNotices>().Subscribe([Topics.Staff(closing.Child.Worker.Id)], () => Task.FromResult(told++));

        await ClosingCase.DoneAsync(closing.NoteAsync(A.Visit() with { HappenedOn = new(A.Today) }));

        told.Should().Be(1);
        (await world.The<MyWorkQuery>().ReadAsync(closing.Child.Worker)).Tasks.Rows.Should().NotContain(r => r.Title == ChildAlone);
    }

    [Fact]
    public async Task Where_no_closure_is_under_way_an_act_on_a_file_asks_the_database_nothing_more()
    {
        await using var world = await World.StartAsync();
        var closing = await ClosingCase.InAsync(world);
        Task WriteAsync() => ClosingCase.DoneAsync(world.The<CaseWork>().OnFileAsync(closing.FileId, Permission.WriteNote, closing.Child.Worker, work =>
        {
            var task = WorkTask.ForPerson(closing.FileId, null, TaskKind.Other, "Ring the school", null, closing.Child.Worker.Id, null, null, work.By);
            work.Db.Add(task);
            return Task.FromResult(task.Id);
        }));
        await WriteAsync();

        // The rights, the way the file is opened, the file itself, and the rows with their history.
        (await QueryCounter.OfAsync(WriteAsync)).Should().BeLessThanOrEqualTo(6);
        await closing.StartedAsync();
        (await QueryCounter.OfAsync(WriteAsync)).Should().BeGreaterThan(10, "where one is, the checklist is looked at");
    }

    /// <summary>Everything found, with the closure open to change.</summary>
    private static async Task<ClosingCase> ReadyAsync(World world)
    {
        var closing = await (await (await (await ClosingCase.InAsync(world)).AssessedAsync()).StartedAsync()).WrittenAsync();
        (await OpenAsync(closing)).Should().BeEmpty();
        return closing;
    }

    private static async Task AmendAsync(ClosingCase closing, PersonDetails details)
    {
        var read = (await closing.World.ReadAsync(db => db.People.AsNoTracking().SingleAsync(p => p.Id == closing.PersonId))).Details;
        await ClosingCase.DoneAsync(closing.World.The<AmendPerson>().RunAsync(new(closing.PersonId, details, read, "Asked Kirree.", closing.FileId, HandInKey.New()), closing.Child.Worker));
    }

    private static async Task<IReadOnlyList<string>> OpenAsync(ClosingCase closing) => await closing.World.ReadAsync(db => db.Tasks
        .Where(t => t.FileId == closing.FileId && t.Kind == TaskKind.GatherClosureEvidence && t.State == TaskState.Open).OrderBy(t => t.Id).Select(t => t.Title).ToListAsync());
}
