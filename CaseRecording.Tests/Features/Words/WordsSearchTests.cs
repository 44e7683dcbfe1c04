using CaseRecording.App.Data;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Words;
using CaseRecording.App.Security;
using CaseRecording.Domain.Audit;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Words;

public sealed class WordsSearchTests
{
    private static readonly DateOnly Today = new(2026, 11, 4);

    [Theory, Engines]
    public async Task Words_of_a_note_are_found_in_any_form_order_and_place_and_shown_in_context(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        var note = await NoteAsync(world, erin, file, "There was no gate to the garden. Juan’s café trip with his step-father was cancelled.", "He was not seen alone.");

        foreach (var typed in new[] { "gates garden", "GARDEN gate", "\"no gate\"", "cafe", "step-father", "\"step father\"", "\"not seen alone\"", "Juan's", "cancelling", "gate alone" })
        {
            var hit = (await FindAsync(world, erin, new(typed))).Rows.Should().ContainSingle(typed).Subject;
            (hit.Link, hit.Child, hit.What, hit.Author).Should().Be(($"notes/{note}", "Juan Quayle", "Telephone call", "Erin Callow"));
            hit.Context.Should().Contain(p => p.Hit, typed);
            string.Concat(hit.Context.Select(p => p.Text)).Should().Contain("no gate to the garden");
        }
        foreach (var typed in new[] { "\"gate no\"", "\"seen gate\"", "gate trampoline", "\"seen alone not\"" })
            (await FindAsync(world, erin, new(typed))).Rows.Should().BeEmpty(typed);
        (await FindAsync(world, erin, new("gates"))).Rows[0].Context.Where(p => p.Hit).Select(p => p.Text).Should().Equal("gate");
    }

    [Theory, Engines("&&& !!!"), Engines("\""), Engines("\"\"\" AND OR NOT NEAR( * ^ :"), Engines("'; DROP TABLE \"CaseNotes\"; --"), Engines("a\u0000\u0001\u202E 👩‍👧 مرحبا {Text}:x | \\ 1e5 a.b@c.d/e"), Engines("   ")]
    public async Task Whatever_is_typed_finds_something_or_nothing_and_never_fails(Engine engine, string? typed)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        await NoteAsync(world, erin, await world.CaseAsync(worker: erin), "There was no gate.");

        (await FindAsync(world, erin, new(typed))).Rows.Should().BeEmpty();
        (await FindAsync(world, erin, new("gate", Kind: typed, By: typed))).Rows.Should().HaveCount(string.IsNullOrWhiteSpace(typed) ? 1 : 0);
    }

    [Theory, Engines, Policy("P42"), Policy("P07")]
    public async Task Nothing_is_found_in_a_file_that_does_not_open_and_a_reason_opens_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen, stranger) = (world.Staff("Erin"), world.Staff("Maureen"), world.Staff("Peter"));
        var mine = await world.CaseAsync(worker: erin, forename: "Mine");
        var hidden = await world.CaseAsync(worker: erin, forename: "Hidden");
        await NoteAsync(world, erin, mine, "The gate.");
        await NoteAsync(world, erin, hidden, "The gate.");
        await world.RestrictAsync(hidden, maureen);

        (await FindAsync(world, erin, new("gate"))).Rows.Select(h => h.Child).Should().Equal("Mine Quayle");
        (await FindAsync(world, erin, new("gate", hidden))).Rows.Should().BeEmpty();
        (await FindAsync(world, maureen, new("gate"))).Rows.Select(h => h.Child).Should().Equal("Hidden Quayle", "Mine Quayle");

        var elsewhere = await world.CaseAsync("cm2", forename: "Elsewhere");
        await NoteAsync(world, world.Staff("David"), elsewhere, "The trampoline.");
        (await FindAsync(world, erin, new("trampoline"))).Rows.Should().BeEmpty();
        await world.The<CaseRead>().GiveReasonAsync(elsewhere, erin, "Their cousin told me about the trampoline.");
        (await FindAsync(world, erin, new("trampoline"))).Rows.Should().ContainSingle();
    }

    [Theory, Engines, Policy("P07")]
    public async Task The_files_that_are_searched_are_the_files_that_open_for_everybody_alike(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var files = new List<Guid> { await world.FileAsync(), await world.CaseAsync(), await world.CaseAsync(worker: erin), await world.CaseAsync("cm2"), await world.CaseAsync("irt"), await world.CaseAsync("cm2", erin) };
        await world.RestrictAsync(files[1], world.Staff("Maureen"));
        await world.TaskAsync(files[3], CaseRecording.Domain.Tasks.TaskKind.Visit, of: world.Staff("Peter"));
        foreach (var (actor, _) in world.OneForEachSetOfRoles())
        {
            var searched = await world.ReadAsync(async db =>
            {
                var now = world.Clock.GetUtcNow().UtcDateTime;
                var rights = await Rights.ReadAsync(db, actor, Today, default);
                return (await db.Files.OpenTo(db, rights, now).Select(f => f.Id).ToListAsync(), rights);
            });
            foreach (var file in files.Where(_ => searched.rights.May(Permission.OpenFiles)))
                searched.Item1.Contains(file).Should().Be(await OpensAsync(world, actor, file), "{0} and file {1}", actor.FullName, files.IndexOf(file));
        }
    }

    [Theory, Engines, Policy("P07")]
    public async Task Seeing_the_words_is_a_view_in_the_access_log_and_finding_nothing_is_none(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        await NoteAsync(world, erin, file, "The gate.");
        await NoteAsync(world, erin, file, "The gate again.");

        await FindAsync(world, erin, new("trampoline"));
        (await ViewsAsync(world)).Should().BeEmpty();
        await FindAsync(world, erin, new("gate"));
        (await ViewsAsync(world)).Should().ContainSingle().Which.Should().Match<FileView>(v => v.FileId == file && v.Recorded.ById == erin.Id && v.Relationship == "Allocated worker");
    }

    [Theory, Engines]
    public async Task A_search_is_narrowed_by_kind_day_author_and_file(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen) = (world.Staff("Erin"), world.Staff("Maureen"));
        var (file, other) = (await world.CaseAsync(worker: erin), await world.CaseAsync(worker: erin, forename: "Voirrey"));
        await NoteAsync(world, erin, file, "The gate, first.");
        await NoteAsync(world, maureen, file, "The gate, second.", day: Today.AddDays(-3), kind: NoteKind.Email);
        await NoteAsync(world, erin, other, "The gate, third.");

        async Task<string> FoundAsync(WordsToFind find) => string.Join(' ', (await FindAsync(world, erin, find)).Rows.Select(h => string.Concat(h.Context.Select(p => p.Text)).Split(' ')[^1]));
        (await FoundAsync(new("gate"))).Should().Be("third. second. first.");
        (await FoundAsync(new("gate", file))).Should().Be("second. first.");
        (await FoundAsync(new("gate", Kind: nameof(NoteKind.Email)))).Should().Be("second.");
        (await FoundAsync(new("gate", Kind: WordsToFind.Forms))).Should().BeEmpty();
        (await FoundAsync(new("gate", By: "kneale"))).Should().Be("second.");
        (await FoundAsync(new("gate", From: Today.AddDays(-1)))).Should().Be("third. first.");
        (await FoundAsync(new("gate", Until: Today.AddDays(-1)))).Should().Be("second.");
    }

    [Theory, Engines]
    public async Task Hits_come_recorded_last_first_in_pages(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        for (var i = 0; i < WordsSearch.Size + 3; i++)
            await NoteAsync(world, erin, file, $"The gate {i}.");

        var first = await FindAsync(world, erin, new("gate"));
        var second = await FindAsync(world, erin, new("gate"), first.Next);

        string.Concat(first.Rows[0].Context.Select(p => p.Text)).Should().Be($"The gate {WordsSearch.Size + 2}.");
        second.Next.Should().BeNull();
        first.Rows.Concat(second.Rows).Select(h => h.Number).Should().HaveCount(WordsSearch.Size + 3).And.OnlyHaveUniqueItems().And.BeInDescendingOrder();
    }

    private static async Task<Guid> NoteAsync(World world, Actor who, Guid file, params string[] passages) => await NoteAsync(world, who, file, passages, Today, NoteKind.Telephone);

    private static Task<Guid> NoteAsync(World world, Actor who, Guid file, string passage, DateOnly day, NoteKind kind) => NoteAsync(world, who, file, [passage], day, kind);

    private static async Task<Guid> NoteAsync(World world, Actor who, Guid file, string[] passages, DateOnly day, NoteKind kind)
    {
        var outcome = await world.The<RecordNote>().RunAsync(new(new(file, kind, new HappenedOn(day), [.. passages.Select(p => new PassageToWrite(PassageKind.WhatHappened, p))]), null), who);
        outcome.Refusal.Should().BeNull();
        return outcome.Id;
    }

    private static Task<WordsFound> FindAsync(World world, Actor who, WordsToFind find, long? before = null) => world.The<WordsSearch>().ReadAsync(find, before, who);

    private static Task<List<FileView>> ViewsAsync(World world) => world.ReadAsync(db => db.FileViews.AsNoTracking().Where(v => v.Part == FileView.WordsFound).ToListAsync());

    private static async Task<bool> OpensAsync(World world, Actor actor, Guid file)
    {
        try
        {
            await world.The<CaseRead>().OnFileAsync(file, actor, null, _ => Task.FromResult(true));
            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }
}
