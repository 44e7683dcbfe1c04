using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Words;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Words;

/// <summary>The search follows what was done to a note after it was finished (3.7.1): in the same save, and again where the index is filled anew.</summary>
public sealed class WordsOfAmendedNotesTests
{
    [Theory, Engines, Policy("P39")]
    public async Task What_a_correction_put_right_is_found_and_what_it_replaced_no_more(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        var note = await NoteAsync(world, erin, file, "He goes to Ballasalla School.");
        var later = await NoteAsync(world, erin, file, "The school rang.");

        await DoneAsync(world.The<CorrectNote>().RunAsync(new(file, note, new(CorrectionGround.InaccurateFacts, "I misheard.", [new(NoteParts.Passage(0), "He goes to Ballacottier School.")]), [], HandInKey.New()), erin));
        await DoneAsync(world.The<AddToNote>().RunAsync(new(file, note, "His bus is the twenty-five.", HandInKey.New()), erin));

        foreach (var rebuilt in new[] { false, true })
        {
            if (rebuilt)
                await FillAnewAsync(world);
            (await FoundAsync(world, erin, "Ballasalla")).Should().BeEmpty();
            (await FoundAsync(world, erin, "Ballacottier")).Should().Equal($"notes/{note}");
            (await FoundAsync(world, erin, "bus")).Should().Equal($"notes/{note}");
        }
        (await FoundAsync(world, erin, "school")).Should().Equal(new[] { $"notes/{later}", $"notes/{note}" }, "a corrected note stays where it was among the others");
    }

    [Theory, Engines, Policy("P39")]
    public async Task Words_of_a_note_that_was_moved_are_found_on_the_right_file_alone(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, david) = (world.Staff("Erin"), world.Staff("David"));
        var (wrong, right) = (await world.CaseAsync(worker: erin), await world.CaseAsync(worker: erin, forename: "Grace"));
        var note = await NoteAsync(world, erin, wrong, "She has a rabbit.");
        await DoneAsync(world.The<AddToNote>().RunAsync(new(wrong, note, "It is a white rabbit.", HandInKey.New()), erin));
        var number = await world.ReadAsync(db => db.Files.Where(f => f.Id == right).Select(f => f.PermanentNumber).SingleAsync());

        await DoneAsync(world.The<MoveNote>().RunAsync(new(wrong, note, number, "Two files were open.", HandInKey.New()), david));

        foreach (var rebuilt in new[] { false, true })
        {
            if (rebuilt)
                await FillAnewAsync(world);
            foreach (var reader in new[] { erin, david })
                (await world.The<WordsSearch>().ReadAsync(new("rabbit"), null, reader)).Rows.Should().HaveCount(2).And.OnlyContain(h => h.FileId == right);
        }
    }

    private static async Task FillAnewAsync(World world)
    {
        await using var db = await world.The<IDbContextFactory<CaseDb>>().CreateDbContextAsync();
        await db.IndexedTexts.ExecuteDeleteAsync();
        await App.Data.Words.WordsIndex.LayAsync(db, default);
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(World world, Actor reader, string words) =>
        [.. (await world.The<WordsSearch>().ReadAsync(new(words), null, reader)).Rows.Select(h => h.Link)];

    private static Task<Guid> NoteAsync(World world, Actor by, Guid file, string text)
    {
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        return DoneAsync(world.The<RecordNote>().RunAsync(new(A.Call(new PassageToWrite(PassageKind.WhatHappened, text)) with { FileId = file }, HandInKey.New()), by));
    }

    private static async Task<Guid> DoneAsync(Task<Outcome> act)
    {
        var outcome = await act;
        outcome.Refusal.Should().BeNull();
        return outcome.Id;
    }
}
