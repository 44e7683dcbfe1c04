using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.Story;
using CaseRecording.Benchmarks.Measuring;
using CaseRecording.Benchmarks.Notes;

namespace CaseRecording.Benchmarks.Reads;

/// <summary>The story that a file opens with, from a file of thousands of notes and from one of a hundred, against the bare query for its newest notes.</summary>
internal static class StoryBench
{
    private const int Newest = 20;

    public static async Task RunAsync(bool quick)
    {
        Report.Heading($"The story of a file, against the newest {Newest} notes with their passages");
        var pairs = quick ? 10 : 60;
        List<(Ratio, double?)> figures = [];
        foreach (var notes in quick ? new[] { 100, 1_000 } : [100, 10_000])
        {
            await using var record = await RecordUnderTest.SqliteAsync();
            var (file, worker) = await LongFile.OfAsync(record, notes);
            await using var connection = await record.ConnectAsync();
            await using var bare = await Bare.PrepareAsync(connection, $"""
                SELECT n.*, p.* FROM (SELECT * FROM "CaseNotes" WHERE "FileId" = @file ORDER BY "Id" DESC LIMIT {Newest}) n
                JOIN "Passages" p ON p."NoteId" = n."Id" ORDER BY n."Id" DESC, p."Position"
                """, ("@file", file));
            var (story, header) = (record.Get<StoryQuery>(), record.Get<FileHeaderQuery>());
            figures.Add((await Ratio.OfAsync($"The story, of {notes:N0} notes", () => story.ReadAsync(file, worker), () => Bare.ReadAllAsync(bare), pairs), null));
            figures.Add((await Ratio.OfAsync($"The header above it, of {notes:N0} notes", () => header.ReadAsync(file, worker, null), () => Bare.ReadAllAsync(bare), pairs), null));
        }
        Report.Ratios("bare query", figures);
    }
}
