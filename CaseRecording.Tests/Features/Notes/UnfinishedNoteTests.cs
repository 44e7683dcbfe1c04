using CaseRecording.App.Features;
using CaseRecording.App.Features.Allocations;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Notices;
using CaseRecording.App.Features.Supervision;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Notes;

/// <summary>Notes begun and not finished: their author's alone, chased, and not lost when their author is gone (3.6.1, P33).</summary>
public sealed class UnfinishedNoteTests
{
    private static readonly Guid NoteId = new("01910000-0000-7000-8000-00000000c201");

    [Theory, Engines, Policy("P33")]
    public async Task After_a_working_day_the_author_is_reminded_once_and_nobody_else_is_told(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, file) = (world.Staff("Erin"), await world.CaseAsync(worker: world.Staff("Erin")));
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 6, 16, 0, 0, TimeSpan.Zero)); // a Friday
        await BeginAsync(world, erin, file);

        world.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 9, 23, 0, 0, TimeSpan.Zero));
        await ChaseAsync(world);
        (await world.The<NoticesQuery>().ReadAsync(erin)).Should().BeEmpty("Monday is the working day in which it is finished");

        world.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 10, 8, 0, 0, TimeSpan.Zero));
        await ChaseAsync(world);
        await ChaseAsync(world);
        var notice = (await world.The<NoticesQuery>().ReadAsync(erin)).Should().ContainSingle().Subject;
        (notice.What, notice.Link).Should().Be(("You began a note 4 days ago and have not finished it. Finish it now, or throw it away.", $"/files/{file}/notes/{NoteId}/write"));
        (await world.ReadAsync(db => db.Notices.CountAsync())).Should().Be(1, "while its author is at work it is theirs alone");
        (await world.The<UnfinishedNotesQuery>().ReadAsync(file, erin)).Rows.Single().Should().Match<UnfinishedNoteRow>(row =>
            row.Due == "Begun 4 days ago; finishing it was due Monday 9 November (1 working day late)" && row.Late);

        (await world.The<WriteNote>().RunAsync(new(file, NoteId, null), erin)).Refusal.Should().BeNull();
        (await world.The<NoticesQuery>().ReadAsync(erin)).Should().BeEmpty("the act was the work");
        (await world.The<ChaseUnfinishedNotes>().RunAsync(new(), world.Staff("David"))).Refusal.Should().NotBeNull("the program alone reminds");
    }

    [Theory, Engines, Policy("P07"), Policy("P33")]
    public async Task While_its_author_is_at_work_nobody_can_see_ask_for_open_or_take_over_a_note(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, file) = (world.Staff("Erin"), await world.CaseAsync(worker: world.Staff("Erin")));
        await BeginAsync(world, erin, file);

        foreach (var (actor, _) in world.OneForEachSetOfRoles().Where(row => row.Actor.Id != erin.Id))
            await RefusedAsync(world, file, actor);
        (await world.The<NotesLeftQuery>().ReadAsync(file, null, world.Staff("Maureen"))).Should().BeEmpty();
        (await world.The<UnfinishedNotesQuery>().ReadAsync(file, erin)).Rows.Should().ContainSingle();
    }

    [Theory, Engines, Policy("P07"), Policy("P33")]
    public async Task A_manager_asks_an_author_who_is_away_and_reads_a_note_only_after_a_reason(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen, file) = (world.Staff("Erin"), world.Staff("Maureen"), await world.CaseAsync(worker: world.Staff("Erin")));
        await BeginAsync(world, erin, file);
        await AwayAsync(world);

        var row = (await world.The<NotesLeftQuery>().ReadAsync(null, null, maureen)).Should().ContainSingle().Subject;
        row.Should().BeEquivalentTo(new { Author = "Erin Callow, Social Worker", Where = "away until 11 November 2026", MayAsk = true, Opened = false, Begun = "today" });
        (await world.The<AskForNote>().RunAsync(new(file, NoteId, HandInKey.New()), maureen)).Refusal.Should().BeNull();
        (await world.The<NoticesQuery>().ReadAsync(erin)).Should().Contain(n => n.What == "Maureen Kneale, Team Manager asks you to finish the note that you began 4 November 2026.");
        (await world.The<NotesLeftQuery>().ReadAsync(file, null, maureen)).Single().Asked.Should().StartWith("asked for by Maureen Kneale");

        await NoWordsAsync(world, file, maureen, NoteLeftQuery.ReasonFirst);
        (await world.The<OpenNoteLeft>().RunAsync(new(file, NoteId, " ", HandInKey.New()), maureen)).Refusal.Should().StartWith("Reason: this is needed.");
        (await world.The<OpenNoteLeft>().RunAsync(new(file, NoteId, "The court sits tomorrow.", HandInKey.New()), maureen)).Refusal.Should().BeNull();
        (await world.The<NoteLeftQuery>().ReadAsync(file, NoteId, maureen)).Parts.Should().Contain(new WrittenPart("I observed that", "There was bread."));

        (await world.ReadAsync(db => db.History.AsNoTracking().Where(h => h.FileId == file && h.Why == "The court sits tomorrow.").Select(h => h.What).ToListAsync()))
            .Should().Equal("Unfinished note of Erin Callow, begun 4 November 2026, opened to read");
        (await world.The<AccessLogQuery>().ReadAsync(file, null, maureen)).Where(v => v.Part == "Unfinished note of Erin Callow").Select(v => v.Reason)
            .Should().BeEquivalentTo("The court sits tomorrow.", null);
        foreach (var (actor, _) in world.OneForEachSetOfRoles().Where(r => r.Actor.Id != erin.Id && r.Actor.Id != maureen.Id && !r.Roles.Any(role => role is StaffRole.SeniorManager or StaffRole.HeadOfService)))
            await RefusedAsync(world, file, actor);
        await NoWordsAsync(world, file, world.Staff("David"), NoteLeftQuery.ReasonFirst);

        world.Clock.Advance(TimeSpan.FromHours(13));
        await NoWordsAsync(world, file, maureen, NoteLeftQuery.ReasonFirst);
    }

    [Theory, Engines, Policy("P33"), Policy("P53")]
    public async Task A_note_taken_over_is_finished_under_both_names_and_its_author_is_told(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen, file) = (world.Staff("Erin"), world.Staff("Maureen"), await world.CaseAsync(worker: world.Staff("Erin")));
        await BeginAsync(world, erin, file);
        await AwayAsync(world);
        (await world.The<TakeOverNote>().RunAsync(new(file, NoteId, null, HandInKey.New()), maureen)).Refusal.Should().StartWith("Reason: this is needed.");
        (await world.The<TakeOverNote>().RunAsync(new(file, NoteId, "She is ill.", HandInKey.New()), maureen)).Refusal.Should().BeNull();
        (await world.The<UnfinishedNotesQuery>().ReadAsync(file, maureen)).Rows.Should().ContainSingle();
        (await world.The<UnfinishedNotesQuery>().ReadAsync(file, erin)).Rows.Should().BeEmpty();

        // She comes back to an open window and types on: her words are kept, and not handed in over the manager's.
        await world.The<DraftStore>().PutAsync(DraftScope.Note(NoteId), "p1", file, "There was bread and milk.", erin);
        (await world.The<WriteNote>().RunAsync(new(file, NoteId, null), erin)).Refusal.Should().StartWith("Maureen Kneale, Team Manager took this note over.");
        (await world.The<WriteNote>().RunAsync(new(file, NoteId, null), maureen)).Refusal.Should().BeNull();

        var note = (await world.The<NotesQuery>().ReadAsync(file, null, erin)).Rows.Should().ContainSingle().Subject;
        (note.Begun!.Author, note.Recorded.ToString(), note.Author).Should().Be(("Erin Callow, Social Worker", "Maureen Kneale, Team Manager", "Erin Callow, Social Worker"));
        (await world.The<NoticesQuery>().ReadAsync(erin)).Should().Contain(n => n.What.StartsWith("Maureen Kneale, Team Manager took over the note that you began"));
        (await world.ReadAsync(db => db.History.Where(h => h.FileId == file).Select(h => h.What).ToListAsync()))
            .Should().Contain(["Unfinished note of Erin Callow, begun 4 November 2026, taken over", "Note begun by Erin Callow and finished by Maureen Kneale"]);
        (await world.ReadAsync(db => db.Set<DraftField>().Where(d => d.AuthorId == erin.Id).CountAsync())).Should().Be(1, "nothing typed is lost");
    }

    [Theory, Engines, Policy("P07"), Policy("P33")]
    public async Task Of_somebody_who_has_left_the_managers_are_told_and_what_is_thrown_away_stays_on_record(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen, file) = (world.Staff("Erin"), world.Staff("Maureen"), await world.CaseAsync(worker: world.Staff("Erin")));
        await BeginAsync(world, erin, file);
        (await world.The<MarkAsLeft>().RunAsync(new(erin.Id, "She moved away.", HandInKey.New()), maureen)).Refusal.Should().BeNull();
        await ChaseAsync(world);
        await ChaseAsync(world);

        (await world.The<NoticesQuery>().ReadAsync(maureen)).Should().ContainSingle().Which.What.Should().Be("Erin Callow has left, and a note begun 4 November 2026 is not finished. Open it or take it over, with a reason.");
        (await world.The<NotesLeftQuery>().ReadAsync(null, erin.Id, maureen)).Single().Should().BeEquivalentTo(new { Where = "has left", MayAsk = false });
        (await world.The<AskForNote>().RunAsync(new(file, NoteId, HandInKey.New()), maureen)).Refusal.Should().StartWith("Erin Callow has left and cannot be asked.");
        (await world.The<UnfinishedNotesQuery>().Invoking(q => q.ReadAsync(file, erin)).Should().ThrowAsync<RuleBrokenException>()).Which.Message.Should().Contain("can open a child's file");

        (await world.The<TakeOverNote>().RunAsync(new(file, NoteId, "She has left.", HandInKey.New()), maureen)).Refusal.Should().BeNull();
        (await world.The<DiscardNote>().RunAsync(new(NoteId), maureen)).Refusal.Should().BeNull();
        (await world.ReadAsync(db => db.History.Where(h => h.FileId == file).Select(h => h.What).ToListAsync())).Should().Contain("Unfinished note of Erin Callow, begun 4 November 2026, thrown away");
    }

    [Theory, Engines, Policy("P42")]
    public async Task On_a_restricted_file_a_manager_who_is_not_named_is_told_nothing(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen, file) = (world.Staff("Erin"), world.Staff("Maureen"), await world.CaseAsync(worker: world.Staff("Erin")));
        await BeginAsync(world, erin, file);
        await AwayAsync(world);
        await world.RestrictAsync(file, erin, world.Staff("David"));

        await RefusedAsync(world, file, maureen);
        (await world.The<NotesLeftQuery>().ReadAsync(null, null, maureen)).Should().BeEmpty();
        (await world.The<NotesLeftQuery>().ReadAsync(null, null, world.Staff("David"))).Should().ContainSingle();
        (await world.The<NotesOutOfReachQuery>().ReadAsync(erin)).Should().Be(0, "she is named");
    }

    [Theory, Engines, Policy("P42")]
    public async Task An_author_from_whom_a_file_was_kept_since_is_told_that_the_words_are_kept_and_nothing_of_the_child(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, file) = (world.Staff("Erin"), await world.CaseAsync(worker: world.Staff("Erin")));
        await BeginAsync(world, erin, file);
        await world.RestrictAsync(file, world.Staff("David"));

        (await world.The<UnfinishedNotesQuery>().ReadAsync(null, erin)).Rows.Should().BeEmpty();
        (await world.The<NotesOutOfReachQuery>().ReadAsync(erin)).Should().Be(1);
        (await world.The<WriteNote>().RunAsync(new(file, NoteId, null), erin)).Refusal.Should().StartWith("There is no file here that you may open.");
        (await world.ReadAsync(db => db.Set<DraftField>().CountAsync(d => d.AuthorId == erin.Id))).Should().Be(2);
    }

    [Theory, Engines, Policy("P07")]
    public async Task Only_a_manager_of_all_their_teams_marks_somebody_as_left_and_their_rights_end_at_once(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen, david) = (world.Staff("Erin"), world.Staff("Maureen"), world.Staff("David"));
        async Task<string?> MarkAsync(Actor who, Actor by) => (await world.The<MarkAsLeft>().RunAsync(new(who.Id, "They moved away.", HandInKey.New()), by)).Refusal;

        (await MarkAsync(erin, world.Staff("Robert"))).Should().StartWith("Only a senior manager, or a manager of every team that Erin Callow works in");
        (await MarkAsync(world.Staff("Robert"), maureen)).Should().StartWith("Only a senior manager");
        (await MarkAsync(david, david)).Should().Be("Nobody marks themselves as left. Ask your manager.");
        (await world.The<CaseloadInSupervisionQuery>().ReadAsync(erin.Id, maureen)).MayMarkAsLeft.Should().BeTrue();
        (await MarkAsync(erin, maureen)).Should().BeNull();

        (await world.The<MyCasesQuery>().Invoking(q => q.ReadAsync(erin)).Should().ThrowAsync<RuleBrokenException>()).Which.Message.Should().Contain("can open a child's file");
        (await MarkAsync(erin, david)).Should().Be("Erin Callow holds no role any more and is marked as left already.");
        (await world.The<CaseloadInSupervisionQuery>().ReadAsync(erin.Id, maureen)).Should().BeEquivalentTo(new { HasLeft = true, MayMarkAsLeft = false, MayBringBack = true });

        (await world.The<BringBack>().RunAsync(new(erin.Id, "It was somebody else.", HandInKey.New()), world.Staff("Robert"))).Refusal.Should().StartWith("Only a senior manager, or a manager of every team that Erin Callow worked in");
        (await world.The<BringBack>().RunAsync(new(erin.Id, "It was somebody else.", HandInKey.New()), maureen)).Refusal.Should().BeNull();
        (await world.The<MyCasesQuery>().ReadAsync(erin)).Should().BeEmpty("she may again what she might before");
        (await world.The<BringBack>().RunAsync(new(erin.Id, "Again.", HandInKey.New()), maureen)).Refusal.Should().Be("Erin Callow has not left: they hold a role, or never held one.");
    }

    private static async Task RefusedAsync(World world, Guid file, Actor actor)
    {
        (await world.The<AskForNote>().RunAsync(new(file, NoteId, HandInKey.New()), actor)).Refusal.Should().NotBeNull(actor.FullName);
        (await world.The<OpenNoteLeft>().RunAsync(new(file, NoteId, "I want to.", HandInKey.New()), actor)).Refusal.Should().NotBeNull(actor.FullName);
        (await world.The<TakeOverNote>().RunAsync(new(file, NoteId, "I want to.", HandInKey.New()), actor)).Refusal.Should().NotBeNull(actor.FullName);
        await NoWordsAsync(world, file, actor, null);
    }

    private static async Task NoWordsAsync(World world, Guid file, Actor actor, string? sentence)
    {
        var refused = (await world.The<NoteLeftQuery>().Invoking(q => q.ReadAsync(file, NoteId, actor)).Should().ThrowAsync<RuleBrokenException>(actor.FullName)).Which;
        if (sentence is not null)
            refused.Message.Should().Be(sentence);
    }

    private static async Task AwayAsync(World world) => (await world.The<CoverWorker>().RunAsync(
        new(world.Staff("Erin").Id, world.Staff("Samuel").Id, A.Today, A.Today.AddDays(7), "She is on leave.", HandInKey.New()), world.Staff("Maureen"))).Refusal.Should().BeNull();

    private static async Task ChaseAsync(World world) => (await world.The<ChaseUnfinishedNotes>().RunAsync(new(), Actor.System)).Refusal.Should().BeNull();

    private static async Task BeginAsync(World world, Actor who, Guid file)
    {
        var head = NoteHead.Begin(NoteKind.Telephone, IslandTime.DayOf(world.Clock.GetUtcNow().UtcDateTime));
        head.Passages[0].Kind = PassageKind.ObservedFact;
        foreach (var (field, text) in new[] { (NoteHead.Field, head.ToJson()), ("p1", "There was bread.") })
            await world.The<DraftStore>().PutAsync(DraftScope.Note(NoteId), field, file, text, who);
    }
}
