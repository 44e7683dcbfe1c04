using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Notes;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Notes;

public sealed class NoteForSeveralTests
{
    private static readonly Guid NoteId = new("01910000-0000-7000-8000-00000000b101");

    [Theory, Engines, Policy("P44"), Policy("P49")]
    public async Task One_visit_becomes_a_stand_alone_note_on_each_childs_file(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var (juan, voirrey) = await TwoAsync(world, erin);
        await DraftAsync(world, erin, juan, voirrey);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => world.The<WriteNote>().RunAsync(new(juan, NoteId, null), erin))));

        outcomes.Should().OnlyContain(o => o.Refusal == null);
        var his = (await world.The<NotesQuery>().ReadAsync(juan, null, erin)).Rows.Should().ContainSingle("it is handed in once, however often it is pressed").Subject;
        var hers = (await world.The<NotesQuery>().ReadAsync(voirrey, null, erin)).Rows.Should().ContainSingle().Subject;
        his.Seen.Should().Equal("child seen alone and spoken to alone");
        hers.Seen.Should().Equal("child not seen");
        hers.WhyNotSeen.Should().Be("She was asleep.");
        (his.Relevance, hers.Relevance).Should().Be(("He was heard.", "She lives there too."));
        his.Passages.Select(p => p.Text).Should().Equal("There was bread.", "I like it when Mum reads.");
        hers.Passages.Select(p => p.Text).Should().Equal("There was bread.");
        his.AlsoOn.Should().Equal(new AlsoOnRow(hers.Id, "Voirrey Quayle"));
        hers.AlsoOn.Should().Equal(new AlsoOnRow(his.Id, "Juan Quayle"));
        (await world.ReadAsync(db => db.Set<DraftField>().CountAsync())).Should().Be(0);
    }

    [Theory, Engines, Policy("P44")]
    public async Task Where_one_file_refuses_nothing_is_recorded_on_any_and_the_sentence_says_whose(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var (juan, voirrey) = await TwoAsync(world, erin);
        await DraftAsync(world, erin, juan, voirrey);
        await world.RestrictAsync(voirrey, world.Staff("Maureen"));

        (await world.The<WriteNote>().RunAsync(new(juan, NoteId, null), erin)).Refusal.Should().StartWith("Voirrey Quayle: There is no file here").And.EndWith("Nothing was recorded yet, on any child's file.");

        (await world.ReadAsync(db => db.CaseNotes.CountAsync())).Should().Be(0);
        (await world.The<UnfinishedNotesQuery>().ReadAsync(juan, erin)).Rows.Should().ContainSingle();
    }

    [Theory, Engines, Policy("P44")]
    public async Task What_is_missing_for_one_child_is_asked_for_by_the_childs_name(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var (juan, voirrey) = await TwoAsync(world, erin);
        await DraftAsync(world, erin, juan, voirrey, ($"relevance-{voirrey:N}", " "));

        (await world.The<WriteNote>().RunAsync(new(juan, NoteId, null), erin)).Refusal.Should().StartWith("Voirrey Quayle: Why this is relevant to the child: this is needed.");
        (await world.ReadAsync(db => db.CaseNotes.CountAsync())).Should().Be(0);
    }

    [Theory, Engines, Policy("P42"), Policy("P44")]
    public async Task That_a_note_stands_on_a_restricted_file_too_is_told_only_to_those_who_may_know_of_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen) = (world.Staff("Erin"), world.Staff("Maureen"));
        var (juan, voirrey) = await TwoAsync(world, erin);
        await DraftAsync(world, erin, juan, voirrey);
        (await world.The<WriteNote>().RunAsync(new(juan, NoteId, null), erin)).Refusal.Should().BeNull();
        await world.RestrictAsync(voirrey, maureen);

        (await world.The<NotesQuery>().ReadAsync(juan, null, erin)).Rows.Single().AlsoOn.Should().BeEmpty();
        (await world.The<NotesQuery>().ReadAsync(juan, null, maureen)).Rows.Single().AlsoOn.Should().ContainSingle();
    }

    [Theory, Engines, Policy("P39"), Policy("P44")]
    public async Task The_history_of_one_file_holds_no_part_of_the_others_note(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var (juan, voirrey) = await TwoAsync(world, erin);
        await DraftAsync(world, erin, juan, voirrey);
        (await world.The<WriteNote>().RunAsync(new(juan, NoteId, null), erin)).Refusal.Should().BeNull();

        var notes = await world.ReadAsync(db => db.CaseNotes.AsNoTracking().Include(n => n.Passages).ToListAsync());
        var lines = await world.ReadAsync(db => db.History.AsNoTracking().Where(h => h.What.StartsWith("Note recorded")).ToListAsync());
        foreach (var note in notes)
        {
            var line = lines.Single(h => h.FileId == note.FileId);
            note.Passages.Should().OnlyContain(p => line.Changes.Contains(p.Id.ToString()));
            notes.Where(other => other.Id != note.Id).SelectMany(other => other.Passages).Should().OnlyContain(p => !line.Changes.Contains(p.Id.ToString()));
        }
    }

    [Fact, Policy("P42"), Policy("P44")]
    public async Task The_note_can_be_for_brothers_and_sisters_whose_files_open_to_the_author()
    {
        await using var world = await World.StartAsync();
        var erin = world.Staff("Erin");
        var (juan, voirrey) = await TwoAsync(world, erin);

        (await world.The<NoteWritingQuery>().ReadAsync(juan, erin)).Siblings.Should().Equal(new SiblingToWriteForRow(voirrey, "Voirrey Quayle"));

        await world.RestrictAsync(voirrey, world.Staff("Maureen"));
        (await world.The<NoteWritingQuery>().ReadAsync(juan, erin)).Siblings.Should().BeEmpty();
    }

    private static async Task<(Guid Juan, Guid Voirrey)> TwoAsync(World world, Actor worker)
    {
        var (juan, voirrey) = (await world.CaseAsync(worker: worker, forename: "Juan"), await world.CaseAsync(worker: worker, forename: "Voirrey"));
        await world.ActAsync(async work =>
        {
            var people = await work.Db.Files.Where(f => f.Id == juan || f.Id == voirrey).ToDictionaryAsync(f => f.Id, f => f.PersonId);
            work.Db.Add(Relationship.Record(people[juan], people[voirrey], "sister", false, null, work.By));
            return juan;
        });
        return (juan, voirrey);
    }

    private static async Task DraftAsync(World world, Actor who, Guid juan, Guid voirrey, params (string Field, string Text)[] instead)
    {
        var head = NoteHead.Begin(NoteKind.Visit, A.Today);
        (head.Own.Name, head.Own.Seen, head.Own.SpokenToAlone) = ("Juan Quayle", ChildSeen.SeenAlone, true);
        (head.SubKind, head.NoDecision) = ("at home", true);
        head.Also.Add(new ChildHead { FileId = voirrey, Name = "Voirrey Quayle", Ticked = true, Seen = ChildSeen.NotSeen });
        head.Add(PassageKind.ChildsWords).OnlyFor = juan;
        var texts = new Dictionary<string, string>
        {
            [NoteHead.Field] = head.ToJson(), ["reason"] = "To hear how mornings are.", ["topics"] = "Breakfast", ["p1"] = "There was bread.", ["p2"] = "I like it when Mum reads.",
            ["relevance"] = "He was heard.", [$"relevance-{voirrey:N}"] = "She lives there too.", [$"why-not-seen-{voirrey:N}"] = "She was asleep.",
        };
        foreach (var (field, text) in instead)
            texts[field] = text;
        foreach (var (field, text) in texts)
            await world.The<DraftStore>().PutAsync(DraftScope.Note(NoteId), field, juan, text, who);
    }
}
