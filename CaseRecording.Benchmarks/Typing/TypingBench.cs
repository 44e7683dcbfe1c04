using CaseRecording.Benchmarks.Circuits;
using CaseRecording.Benchmarks.Measuring;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Benchmarks.Typing;

/// <summary>Typing: from the last key to "Saved", and what a minute of it costs beside the stock bound text area.</summary>
internal static class TypingBench
{
    private const int Characters = 5_000, Files = 30;

    public static async Task RunAsync(bool quick)
    {
        await using var record = await RecordUnderTest.SqliteAsync();
        var worker = await record.StaffAsync("daniel.osei");
        await ManyFiles.UpToAsync(record, quick ? 100 : 1000, worker.Id);
        List<Guid> files;
        await using (var db = await record.OpenAsync())
            files = await db.Cases.Where(c => c.AllocatedToId == worker.Id).OrderBy(c => c.Id).Select(c => c.FileId).Take(Files).ToListAsync();
        var many = quick ? new[] { 1, 5, 10 } : [1, 50, 200];
        // Everybody writes a note of their own, and each measurement has fresh ones.
        var notes = new Queue<NoteLeft>(await EditorPages.LeftInOnePassageAsync(record, files, 50 + many.Sum(), Characters, worker));
        IReadOnlyList<NoteLeft> Next(int n) => [.. Enumerable.Range(0, n).Select(_ => notes.Dequeue())];

        await using var program = await ProgramUnderTest.StartAsync(record);
        using var visitor = await ProgramUnderTest.SignInAsync(program.Address, worker.Id);
        foreach (var note in Next(10))
            await using (var typist = await HeadlessTypist.OpenAsync(visitor, program.Address, note, Characters))
                await typist.HurryAsync(quick ? 50 : 300);

        Report.Heading("From the last key to \"Saved\"");
        Report.Line($"| people typing | texts saved | after a rest: last key to Saved, median and 95 of 100 | of it the pause | every text: sent to Saved, median and 95 of 100 | longest | processor of the server for each, in a minute |\n|---|---|---|---|---|---|---|");
        foreach (var n in many)
            Report.Line($"{await SavedFigures.HeadlessAsync(program, visitor, Next(n), Characters, quick)}");
        // Fifty pages of Chromium leave two cores nothing for the server.
        foreach (var n in new[] { 1, 5 })
            Report.Line($"{await SavedFigures.ChromiumAsync(program, visitor, Next(n), quick)}");
        await MinuteBench.RunAsync(program, visitor, Next(10), Characters, quick);
    }
}
