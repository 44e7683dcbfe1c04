using CaseRecording.App.Features;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Reference;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaseRecording.Tests.Features.Notes;

/// <summary>Kinds of note as they come from the service's own table, and as they stand on the record.</summary>
public sealed class NoteKindsTests
{
    private static readonly NoteKindTable Kinds = ReferenceData.From(Path.Combine(Repository.Root, "seed-data")).NoteKinds;

    [Theory, Engines]
    public async Task Supervision_is_offered_to_those_who_supervise(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var file = await world.CaseAsync(worker: world.Staff("Erin"));

        (await world.The<NoteWritingQuery>().ReadAsync(file, world.Staff("Erin"))).Offered.Should().NotContain(NoteKind.Supervision).And.Contain(NoteKind.Visit);
        (await world.The<NoteWritingQuery>().ReadAsync(file, world.Staff("Maureen"))).Should().Match<NoteWriting>(w => w.Offered.Contains(NoteKind.Supervision) && !w.CaseClosed);
    }

    [Theory, Engines, Policy("P48")]
    public async Task What_a_note_is_more_closely_stands_in_its_heading_its_history_and_its_lists(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        var note = await RecordAsync(world, erin, A.Visit() with { FileId = file, SubKind = "at school" });

        var row = (await world.The<NotesQuery>().ReadAsync(file, null, erin)).Rows.Should().ContainSingle().Subject;
        (row.Title, row.NoDecision).Should().Be(("Visit: at school", true));
        (await world.The<NoteQuery>().ReadAsync(note, erin)).Title.Should().Be("Visit: at school");
        (await world.The<AmendingQuery>().ReadAsync(note, erin)).Title.Should().Be("visit (at school), 3 November 2026");
        (await world.ReadAsync(db => db.History.AnyAsync(h => h.FileId == file && h.What == "Note recorded: visit (at school), 3 November 2026"))).Should().BeTrue();
    }

    [Theory, Engines, Policy("P39"), Policy("P48")]
    public async Task A_note_that_is_moved_stays_what_it_was(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, david) = (world.Staff("Erin"), world.Staff("David"));
        var (wrong, right) = (await world.CaseAsync(worker: erin), await world.CaseAsync(worker: erin, forename: "Grace"));
        var note = await RecordAsync(world, erin, A.Visit() with { FileId = wrong, SubKind = "at nursery" });
        var number = await world.ReadAsync(db => db.Files.Where(f => f.Id == right).Select(f => f.PermanentNumber).SingleAsync());

        (await world.The<MoveNote>().RunAsync(new(wrong, note, number, "Two files were open.", HandInKey.New()), david)).Refusal.Should().BeNull();

        (await world.The<NotesQuery>().ReadAsync(right, null, david)).Rows.Single().Should().Match<NoteRow>(n => n.Title == "Visit: at nursery" && n.NoDecision);
    }

    [Theory, Engines, Policy("P47"), Policy("P51")]
    public async Task A_passage_keeps_its_number_in_the_whole_note_where_only_some_are_shown(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        await RecordAsync(world, erin, A.Visit() with { FileId = file, Passages = [new(PassageKind.WhatHappened, "He rang."), new(PassageKind.Allegation, "He is out late.", "C. Kelly"), new(PassageKind.ObservedFact, "There was no gate.")] });

        var whole = (await world.The<NotesQuery>().ReadAsync(file, null, erin)).Rows.Single();
        var facts = (await world.The<NotesQuery>().ReadAsync(file, null, erin, PassageKind.ObservedFact)).Rows.Single();

        whole.Passages.Select(p => (p.Number, p.Opening, p.Marked)).Should().Equal((1, "What happened", null), (2, "Alleged by C. Kelly", "allegation"), (3, "I observed that", "observed fact"));
        facts.Passages.Single().Number.Should().Be(3);
        facts.NoDecision.Should().BeFalse("it is shown for its facts");

        (await world.The<CorrectNote>().RunAsync(new(file, whole.Id, new(CorrectionGround.InaccurateFacts, "She rang.", [new(NoteParts.Passage(1), "He is out."), new(NoteParts.Passage(2), "There is no gate.")]), [], HandInKey.New()), erin)).Refusal.Should().BeNull();
        (await world.The<NotesQuery>().ReadAsync(file, null, erin, PassageKind.ObservedFact)).Rows.Single().Corrections.Single().Parts.Should()
            .ContainSingle("words of a passage that is not shown are not told by its correction").Which.Before.Should().Be("There was no gate.");
        (await world.The<NotesQuery>().ReadAsync(file, null, erin, PassageKind.Allegation)).Rows.Single().Corrections.Single().Parts.Should().ContainSingle().Which.Now.Should().Be("He is out.");
    }

    [Fact]
    public void Another_kind_lets_go_of_what_only_the_one_before_could_be()
    {
        var head = NoteHead.Begin(NoteKind.Visit, A.Today);
        head.Choose("at home", Kinds);
        head.NoDecision = true;
        head.HomeVisited.Should().BeTrue("that is where the visit was");

        head.Change(NoteKind.Meeting, Kinds);
        (head.Kind, head.SubKind, head.NoDecision).Should().Be((NoteKind.Meeting, null, true));
        head.Change(NoteKind.Telephone, Kinds);
        head.NoDecision.Should().BeFalse("a call does not ask for it, so nobody sees the tick");
        head.Choose("", Kinds);
        head.SubKind.Should().BeNull();
    }

    [Theory]
    [InlineData(null, false, false)]
    [InlineData(ChildSeen.NotSeen, false, true)]
    [InlineData(ChildSeen.Seen, false, true)]
    [InlineData(ChildSeen.SeenAlone, false, true)]
    [InlineData(ChildSeen.SeenAlone, true, false)]
    public void Why_not_is_asked_once_it_is_said_that_the_child_was_not_seen_or_spoken_to_alone(ChildSeen? seen, bool spoken, bool why) =>
        new ChildHead { Seen = seen, SpokenToAlone = spoken }.LeavesWhy.Should().Be(why);

    [Theory]
    [InlineData("\"asks\": [\"SubKind\", \"Reason\", \"Topics\", \"Decisions\", \"Seen\"]", "\"asks\": [\"Reason\"]", "seed-data/codes/note-kinds.json: “Visit” has to ask for Topics, Decisions, Seen: the policy does*Mend it, then start again.")]
    [InlineData("\"code\": \"Visit\"", "\"code\": \"Visitt\"", "*“Visitt” is no kind of note that the program knows*")]
    [InlineData("\"codes\"", "\"code\"", "*note-kinds.json: “Visit”, *is missing*")]
    [InlineData("[", "", "*note-kinds.json cannot be read*")]
    public void A_table_that_is_not_right_stops_the_start_with_a_sentence(string was, string becomes, string sentence) =>
        StartOn(table => OnOneLine(table).Replace(was, becomes, StringComparison.Ordinal)).Should().Throw<RefusesToStartException>().WithMessage(sentence);

    [Fact]
    public void A_table_that_is_missing_stops_the_start_with_a_sentence() =>
        StartOn(_ => null).Should().Throw<RefusesToStartException>().WithMessage("seed-data/codes/note-kinds.json cannot be read*Mend it, then start again.");

    // Lists as people may write them too, so that a test can find one.
    private static string OnOneLine(string table) => System.Text.RegularExpressions.Regex.Replace(table, @"\[\s+|\s+\]|,\s+(?="")", m => m.Value.Trim() is "," ? ", " : m.Value.Trim());

    private static Action StartOn(Func<string, string?> change) => () =>
    {
        var folder = Directory.CreateTempSubdirectory("case-recording-tables-");
        try
        {
            foreach (var file in new[] { "organisation.json", "teams.json", "timescales.json", "calendar/working-days.csv", "codes/note-kinds.json" })
            {
                var to = new FileInfo(Path.Combine(folder.FullName, file));
                to.Directory!.Create();
                var text = File.ReadAllText(Path.Combine(Repository.Root, "seed-data", file));
                if ((file.StartsWith("codes", StringComparison.Ordinal) ? change(text) : text) is { } kept)
                    File.WriteAllText(to.FullName, kept);
            }
            using var program = World.ProgramOn(new Dictionary<string, string?> { ["Data:SeedFolder"] = folder.FullName, ["Data:Folder"] = folder.FullName }, new FakeTimeProvider(A.Now));
            program.GetRequiredService<ReferenceData>();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    };

    private static async Task<Guid> RecordAsync(World world, Actor who, NoteToWrite told)
    {
        var outcome = await world.The<RecordNote>().RunAsync(new(told, null), who);
        outcome.Refusal.Should().BeNull();
        return outcome.Id;
    }
}
