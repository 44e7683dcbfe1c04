using System.Diagnostics;
using CaseRecording.App.Data.Words;
using CaseRecording.App.Features.Words;
using CaseRecording.Benchmarks.Measuring;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Words;

namespace CaseRecording.Benchmarks.Notes;

/// <summary>Words inside notes: a page of hits as the page asks for it, with rights, context and the log of views, against the bare full-text query.</summary>
internal static class SearchBench
{
    private const int Files = 500;

    public static async Task RunAsync(bool quick, int? notes)
    {
        var many = notes ?? (quick ? 20_000 : 1_000_000);
        await using var record = await RecordUnderTest.SqliteAsync();
        var worker = await record.StaffAsync("daniel.osei");
        var file = await ManyFiles.UpToAsync(record, Files, worker.Id);
        var began = Stopwatch.GetTimestamp();
        await ManyNotes.WriteAsync(record, many, worker);
        Report.Heading($"Words inside {many:N0} notes of {ManyNotes.Length} words, of {Files:N0} children");
        Report.Line($"Written and indexed in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} seconds.\n");

        var manager = await record.StaffAsync("david.lewthwaite");
        var (often, seldom) = (ManyNotes.Word(20), ManyNotes.Word(1_500));
        List<(string Name, string Typed, Guid? File, Actor Who)> searches =
        [
            ("A word of every second note", often, null, manager), ("A word of about one note in 100", seldom, null, manager),
            ($"A word of one note in {ManyNotes.RareIn:N0}", ManyNotes.Rare, null, manager), ("Two words", $"{often} {seldom}", null, manager),
            ("Two words that stand together", $"\"{ManyNotes.Word(1)} {ManyNotes.Word(2)}\"", null, manager),
            ("A word of about one note in 100, by a worker who may open some files", seldom, null, worker),
            ("A word of every second note, in one file", often, file, worker),
        ];
        await using var connection = await record.ConnectAsync();
        var figures = new List<(Ratio, double?)>();
        foreach (var (name, typed, of, who) in searches)
        {
            var match = $"({{Text}} : ({string.Join(" AND ", WordsSought.Parse(typed).Phrases.Select(p => $"\"{string.Join(' ', p)}\""))}))"
                + (of is { } id ? $" AND ({{Scope}} : \"{IndexedText.FileWord(id)}\")" : "");
            await using var bare = await Bare.PrepareAsync(connection, $"""
                SELECT w.rowid, i."FileId", i."ItemId", i."Kind", i."Day", i."AuthorName", highlight("IndexedWords", 0, '[', ']')
                FROM "IndexedWords" w CROSS JOIN "IndexedTexts" i ON i."Number" = w.rowid WHERE w."IndexedWords" MATCH @match ORDER BY w.rowid DESC LIMIT {WordsSearch.Size + 1}
                """, ("@match", match));
            var search = record.Get<WordsSearch>();
            var find = new WordsToFind(typed, of);
            var found = await search.ReadAsync(find, null, who);
            var children = found.Rows.Select(h => h.FileId).Distinct().Count();
            figures.Add((await Ratio.OfAsync($"{name} ({found.Rows.Count} hits of {children} {(children == 1 ? "child" : "children")})",
                () => search.ReadAsync(find, null, who), () => Bare.ReadAllAsync(bare), quick ? 8 : 30), null));
        }
        Report.Ratios("bare full-text query", figures);
    }
}
