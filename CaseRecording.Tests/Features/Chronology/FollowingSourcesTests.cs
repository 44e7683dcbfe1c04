using CaseRecording.App.Features;
using CaseRecording.App.Features.Chronology;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Words;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Chronology;

/// <summary>An event follows what became of its source: the chronology never says what the record has taken back (3.7.1).</summary>
[Policy("P27")]
public sealed class FollowingSourcesTests
{
    private static readonly DateOnly Recorded = new(2026, 11, 3), Corrected = new(2026, 11, 1);

    [Theory, Engines, Policy("P40")]
    public async Task The_day_follows_a_corrected_fact_and_the_event_says_so(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (child, note, _) = await TakenAsync(world);
        var facts = FactsOfNote.Recorded(await world.ReadAsync(db => db.CaseNotes.Include(n => n.Presence).SingleAsync(n => n.Id == note)));
        world.Clock.Advance(TimeSpan.FromDays(1));

        await DoneAsync(world.The<CorrectNote>().RunAsync(new(child.FileId, note, new(CorrectionGround.InaccurateFacts, "The diary shows it.", []) { Facts = facts with { HappenedOn = new HappenedOn(Corrected) } }, [], HandInKey.New()), child.Worker));

        var row = (await ReadAsync(child)).Should().ContainSingle().Subject;
        (row.When.Day, row.SourceSince).Should().Be((Corrected, "Corrected on 5 November 2026 from 3 November 2026 to 1 November 2026."));
    }

    [Theory, Engines, Policy("P40")]
    public async Task A_day_that_the_worker_put_stays_and_the_event_says_that_its_source_was_corrected(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (child, note, entry) = await TakenAsync(world, told => told with { When = new HappenedOn(new DateOnly(2026, 10, 1), About: true) });

        world.Clock.Advance(TimeSpan.FromDays(1));
        await DoneAsync(world.The<CorrectNote>().RunAsync(new(child.FileId, note, new(CorrectionGround.InaccurateFacts, "Misheard.", [new(NoteParts.Passage(0), "It was his uncle.")]), [], HandInKey.New()), child.Worker));

        var row = (await ReadAsync(child)).Should().ContainSingle().Subject;
        (row.When.ToString(), row.SourceSince).Should().Be(("about 1 October 2026", "Its source was corrected on 5 November 2026. Look whether these words still hold."));
        await RewordAsync(child, entry, child.Worker, "Juan was hurt by his uncle");
        (await ReadAsync(child)).Single().SourceSince.Should().BeNull("whoever words it anew has read the correction");
    }

    [Theory, Engines, Policy("P39")]
    public async Task What_was_written_from_words_that_are_sealed_since_is_held_back_and_not_found_until_a_manager_words_it_anew(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (child, note, entry) = await TakenAsync(world);
        (await FoundAsync(child, "belt")).Should().BeTrue();
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        await DoneAsync(world.The<CorrectNote>().RunAsync(new(child.FileId, note, new(CorrectionGround.InappropriateContent, "It defames.", [new(NoteParts.Passage(0), "")]), [], HandInKey.New()), child.Manager));

        (await ReadAsync(child)).Should().BeEmpty();
        (await FoundAsync(child, "belt")).Should().BeFalse();
        (await HeldBackAsync(child, child.Worker)).Should().Be(("Words of its source were sealed after it was taken up. Taken up by Erin Callow on 4 November 2026.", false));
        (await HeldBackAsync(child, child.Manager)).Should().Be(("Words of its source were sealed after it was taken up. Taken up by Erin Callow on 4 November 2026: “Alan hit him with a belt.”.", true));
        var tried = () => RewordAsync(child, entry, child.Worker, "Juan was hurt");
        await tried.Should().ThrowAsync<Exception>();

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await RewordAsync(child, entry, child.Manager, "Juan was hurt");
        (await ReadAsync(child)).Single().Headline.Should().Be("Juan was hurt");
        (await FoundAsync(child, "hurt")).Should().BeTrue();
        (await FoundAsync(child, "belt")).Should().BeFalse();
        (await world.The<EventQuery>().ReadAsync(child.FileId, entry, child.Worker)).Wordings.Select(w => w.Told?.Headline).Should().Equal("Juan was hurt", null);
    }

    [Theory, Engines, Policy("P39")]
    public async Task An_event_from_a_note_that_was_moved_to_another_child_is_held_back_here_and_can_only_be_left_out(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (child, note, entry) = await TakenAsync(world);
        var right = await OpenCase.InAsync(world, forename: "Finlo");
        var number = await world.ReadAsync(db => db.Files.Where(f => f.Id == right.FileId).Select(f => f.PermanentNumber).SingleAsync());

        await DoneAsync(world.The<MoveNote>().RunAsync(new(child.FileId, note, PermanentNumber.Words(number), "Two windows were open.", HandInKey.New()), child.Manager));

        (await ReadAsync(child)).Should().BeEmpty();
        (await FoundAsync(child, "belt")).Should().BeFalse("it is found on the other child's file alone");
        (await HeldBackAsync(child, child.Worker)).Should().Be(("Its source is no longer on this file. Taken up by Erin Callow on 4 November 2026.", false));
        (await world.The<ToJudgeQuery>().ReadAsync(right.FileId, ToJudgeQuery.Size, child.Worker)).Rows.Should().Contain(c => c.Offered.Headline == "Alan hit him with a belt.");
        await DoneAsync(world.The<LeaveOutEvent>().RunAsync(new(child.FileId, entry, "The note was another child’s.", HandInKey.New()), child.Worker));
        var judge = await world.The<ToJudgeQuery>().ReadAsync(child.FileId, ToJudgeQuery.Size, child.Worker);
        judge.HeldBack.Should().BeEmpty();
        judge.LeftOut.Should().BeEmpty("its words are another child's");
        (await world.The<TakeUpEventAgain>().RunAsync(new(child.FileId, entry, "It was his.", HandInKey.New()), child.Worker)).Refusal.Should().Contain("sealed or no longer on this file");
    }

    [Theory, Engines]
    public async Task The_words_of_an_event_are_found_as_they_stand_and_not_once_it_is_left_out(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var entry = await DoneAsync(world.The<TakeUpEvent>().RunAsync(new(child.FileId, null, new(ChronologyKind.Achievement, new HappenedOn(Corrected), "Juan swam a length", "His swimming teacher", ChronologyStanding.Fact, "He beamed."), HandInKey.New()), child.Worker));
        (await FoundAsync(child, "beamed")).Should().BeTrue();

        await RewordAsync(child, entry, child.Worker, "Juan swam two lengths");
        (await FoundAsync(child, "\"two lengths\"")).Should().BeTrue();
        await DoneAsync(world.The<LeaveOutEvent>().RunAsync(new(child.FileId, entry, "It is told elsewhere.", HandInKey.New()), child.Worker));
        (await FoundAsync(child, "swam")).Should().BeFalse();
        await DoneAsync(world.The<TakeUpEventAgain>().RunAsync(new(child.FileId, entry, "It matters to him.", HandInKey.New()), child.Worker));
        (await FoundAsync(child, "swam")).Should().BeTrue();
    }

    private static async Task<(OpenCase Child, Guid Note, Guid Entry)> TakenAsync(World world, Func<ChronologyDetails, ChronologyDetails>? put = null)
    {
        var child = await OpenCase.InAsync(world);
        var note = await child.NoteAsync(A.Call(new PassageToWrite(PassageKind.Allegation, "Alan hit him with a belt.", "Doreen Quayle, grandmother")) with { SignificantRisk = true, HappenedOn = new HappenedOn(Recorded) });
        var offered = (await world.The<ToJudgeQuery>().ReadAsync(child.FileId, ToJudgeQuery.Size, child.Worker)).Rows.Single(c => c.Source.ItemId == note);
        return (child, note, await DoneAsync(world.The<TakeUpEvent>().RunAsync(new(child.FileId, offered.Source, put?.Invoke(offered.Offered) ?? offered.Offered, HandInKey.New()), child.Worker)));
    }

    private static async Task<IReadOnlyList<ChronologyRow>> ReadAsync(OpenCase child) => (await child.World.The<ChronologyQuery>().ReadAsync(child.FileId, child.Worker)).Entries;

    private static async Task<(string, bool)> HeldBackAsync(OpenCase child, Actor who)
    {
        var held = (await child.World.The<ToJudgeQuery>().ReadAsync(child.FileId, ToJudgeQuery.Size, who)).HeldBack.Should().ContainSingle().Subject;
        return (held.What, held.MayReword);
    }

    private static async Task<bool> FoundAsync(OpenCase child, string words) =>
        (await child.World.The<WordsSearch>().ReadAsync(new WordsToFind(words, child.FileId, WordsToFind.Events), null, child.Worker)).Rows.Count > 0;

    private static async Task RewordAsync(OpenCase child, Guid entry, Actor who, string headline)
    {
        var row = await child.World.The<EventQuery>().ReadAsync(child.FileId, entry, who);
        await DoneAsync(child.World.The<RewordEvent>().RunAsync(new(child.FileId, entry, row.Standing with { Headline = headline }, row.WordingId, "Said more closely.", HandInKey.New()), who));
    }

    private static Task<Guid> DoneAsync(Task<CaseRecording.App.Data.Outcome> act) => ClosingCase.DoneAsync(act);
}
