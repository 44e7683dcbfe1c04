using CaseRecording.App.Data;
using CaseRecording.App.Data.Words;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Words;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Data;

/// <summary>What can be searched comes and goes with the record, in the same transaction, on both engines.</summary>
public sealed class WordsIndexTests
{
    [Theory, Engines]
    public async Task An_answer_is_found_by_its_latest_words_alone(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var form = (await world.The<StartForm>().RunAsync(new(child.FileId, StartForm.StrategyDiscussion, null, HandInKey.New()), child.Manager)).Id;
        await SaveAsync(child, form, new("concerns.what", "No gate to the garden.", 0));
        await SaveAsync(child, form, new("concerns.what", "No trampoline in the garden.", 1));

        (await FoundAsync(world, child.Worker, "gate")).Should().BeEmpty();
        (await FoundAsync(world, child.Worker, "trampoline")).Should().ContainSingle().Which.Should().Match<WordsHit>(h => h.Link == $"forms/{form}" && h.What.StartsWith("Strategy Discussion: "));
    }

    [Theory, Engines, Policy("P39")]
    public async Task A_note_taken_out_of_the_index_is_not_found_again_and_no_start_puts_it_back(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var note = await NoteAsync(child, "The gate.");

        await world.ActAsync(async work =>
        {
            await work.Db.ForgetWordsAsync(note, work.Cancelled);
            return note;
        });
        await LayAsync(world);

        (await FoundAsync(world, child.Worker, "gate")).Should().BeEmpty();
        (await world.ReadAsync(db => db.IndexedTexts.AnyAsync(t => t.Text.Contains("gate")))).Should().BeFalse();
    }

    [Theory, Engines]
    public async Task A_start_fills_the_index_with_what_was_recorded_before_there_was_one_and_lays_what_was_dropped(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        await NoteAsync(child, "The gate.");
        await world.ReadAsync(async db => await db.Database.ExecuteSqlRawAsync(engine == Engine.Sqlite
            ? "DROP TRIGGER words_insert; DROP TRIGGER words_update; DROP TRIGGER words_delete; DROP TABLE \"IndexedWords\"; DELETE FROM \"IndexedTexts\""
            : "ALTER TABLE \"IndexedTexts\" DROP COLUMN \"Terms\"; DELETE FROM \"IndexedTexts\""));

        await LayAsync(world);

        (await FoundAsync(world, child.Worker, "gate")).Should().ContainSingle();
    }

    [Theory, Engines]
    public async Task A_draft_is_never_found(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        await world.The<DraftStore>().PutAsync(DraftScope.Note(child.CaseId), "p1", child.FileId, "The gate.", child.Worker);

        (await FoundAsync(world, child.Worker, "gate")).Should().BeEmpty();
        (await world.ReadAsync(db => db.IndexedTexts.CountAsync())).Should().Be(0);
    }

    [Theory, Engines]
    public async Task The_longest_note_is_recorded_and_found_by_its_last_word(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var words = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"wörd{i:x}"));
        await NoteAsync(child, $"{words} {words[..20_000]} trampoline");

        (await FoundAsync(world, child.Worker, "trampoline")).Should().ContainSingle();
    }

    private static async Task SaveAsync(OpenCase child, Guid form, AnswerGiven answer) =>
        (await child.World.The<SaveAnswers>().RunAsync(new(child.FileId, form, [answer]), child.Worker)).Refusal.Should().BeNull();

    private static async Task<Guid> NoteAsync(OpenCase child, string text)
    {
        var told = new NoteToWrite(child.FileId, NoteKind.Telephone, new HappenedOn(new DateOnly(2026, 11, 4)), [new(PassageKind.WhatHappened, text)]);
        var outcome = await child.World.The<RecordNote>().RunAsync(new(told, null), child.Worker);
        outcome.Refusal.Should().BeNull();
        return outcome.Id;
    }

    private static async Task<IReadOnlyList<WordsHit>> FoundAsync(World world, Actor who, string typed) => (await world.The<WordsSearch>().ReadAsync(new(typed), null, who)).Rows;

    private static Task LayAsync(World world) => world.ReadAsync(async db =>
    {
        await WordsIndex.LayAsync(db, CancellationToken.None);
        return 0;
    });
}
