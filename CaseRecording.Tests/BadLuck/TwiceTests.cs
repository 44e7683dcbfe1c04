using CaseRecording.App.Data;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Files;
using CaseRecording.Domain.Drafts;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.BadLuck;

/// <summary>
/// A step taken twice: by a double click, by a retry after a server that died before it answered, by two people in the same instant. Here
/// everything is carried out for good, each command on a child of its own.
/// </summary>
public sealed class TwiceTests(TwiceTests.Worlds worlds) : IClassFixture<TwiceTests.Worlds>
{
    // Without a key of the screen, and why twice is no worse than once.
    private static readonly string[] TwiceIsOnce =
    [
        "ChooseOutcomeCommand", "SaveAnswersCommand", "SaveDraftsCommand", // the same words again change nothing
        "RemoveRowCommand", "ResolveClashCommand", "DiscardNoteCommand", // what is gone or settled is said to be so
        "GiveReasonCommand", // a second line in the access log is true
        "WriteNoteCommand", // the note's own key is the key
    ];

    public static TheoryData<Engine, Type> EveryHandIn()
    {
        var all = new TheoryData<Engine, Type>();
        foreach (var row in Rehearsals.EveryCommand().Where(row => !TwiceIsOnce.Contains(((Type)row[1]).Name)))
            all.Add((Engine)row[0], (Type)row[1]);
        return all;
    }

    [Theory, MemberData(nameof(EveryHandIn))]
    public async Task A_double_click_is_carried_out_once_and_of_two_people_one_is_told_what_the_other_did(Engine engine, Type command)
    {
        var world = worlds.On(engine);
        var ready = await Catalogue.ReadyAsync(command, new Stage(world, anew: true));
        var (key, theirs) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var clicks = new[] { key, key }.Select(k => Task.Run(() => ready.RunAsync(ready.WithHandIn(k)))).ToList();
        var rival = ready.Rival is null ? null : Task.Run(() => ready.RunAsync(ready.WithHandIn(theirs), ready.Rival));
        var (mine, other) = (await Task.WhenAll(clicks), rival is null ? null : await rival);

        mine[0].Done.Should().Be(mine[1].Done, "a double click is one act");
        mine[0].Id.Should().Be(mine[1].Id, "a double click is one act");
        new[] { mine[0], other }.Count(outcome => outcome?.Done == true).Should().Be(1, $"{mine[0].Refusal} {other?.Refusal}");
        foreach (var refused in mine.Append(other).Where(outcome => outcome?.Done == false))
            refused!.Refusal.ShouldBePlain("whoever comes second is told");
        var history = await HistoryAsync(world);
        var retry = other?.Done == true ? await ready.RunAsync(ready.WithHandIn(theirs), ready.Rival) : await ready.RunAsync(ready.WithHandIn(key));
        retry.Should().Be(other?.Done == true ? other : mine[0], "whoever asks again what became of it gets the same answer");
        (await HistoryAsync(world)).Should().Be(history, "nothing is carried out twice");
        (await world.ReadAsync(db => db.HandIns.CountAsync(h => h.Key == key || h.Key == theirs))).Should().Be(1);
    }

    [Fact]
    public void Every_command_that_has_no_key_of_its_screen_is_known_to_be_safe_without() =>
        Catalogue.Commands.Where(command => command.GetProperty("HandIn") is null).Select(command => command.Name).Should().BeEquivalentTo(TwiceIsOnce);

    [Theory, Engines]
    public async Task Sixteen_people_do_everything_there_is_to_do_at_once_write_drafts_and_open_files_and_nothing_fails(Engine engine)
    {
        var world = worlds.On(engine);
        var ready = new List<Ready>();
        foreach (var command in Catalogue.Commands)
            ready.Add(await Catalogue.ReadyAsync(command, new Stage(world, anew: true)));
        var file = await world.CaseAsync("cm1", world.Staff("Erin Callow"));
        var refusals = new System.Collections.Concurrent.ConcurrentBag<string>();

        await Parallel.ForEachAsync(ready, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (one, ct) =>
        {
            var note = DraftScope.Note(Guid.CreateVersion7());
            await world.The<DraftStore>().PutAsync(note, "p1", file, "The school rang.", one.Actor, ct);
            if ((await one.RunAsync()).Refusal is { } refusal)
                refusals.Add($"{one.Command.GetType().Name}: {refusal}");
            await world.The<FileHeaderQuery>().ReadAsync(file, world.Staff("Erin Callow"), "File", ct);
            await world.The<DraftStore>().DiscardAsync(note, one.Actor, ct);
        });

        refusals.Should().BeEmpty();
    }

    private static Task<int> HistoryAsync(World world) => world.ReadAsync(db => db.History.CountAsync());

    /// <summary>A world on each engine.</summary>
    public sealed class Worlds : IAsyncLifetime
    {
        private readonly Dictionary<Engine, World> _worlds = [];

        public World On(Engine engine) => _worlds[engine];

        public async Task InitializeAsync()
        {
            foreach (var engine in Enum.GetValues<Engine>())
                _worlds[engine] = await World.StartAsync(engine);
        }

        public async Task DisposeAsync()
        {
            foreach (var world in _worlds.Values)
                await world.DisposeAsync();
        }
    }
}
