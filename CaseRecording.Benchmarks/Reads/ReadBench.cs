using System.Data.Common;
using System.Diagnostics;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Security;
using CaseRecording.Benchmarks.Measuring;
using CaseRecording.Benchmarks.Writes;
using CaseRecording.Domain.Audit;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Benchmarks.Reads;

/// <summary>Pages of a long file against the bare keyset query, and the pages people open first as the record grows.</summary>
internal static class ReadBench
{
    private const int Entries = 10_000, Deep = 9_900;

    public static async Task RunAsync(bool quick)
    {
        var pairs = quick ? 40 : 150;
        await LongFileAsync(pairs);
        await GrowingRecordAsync(pairs, quick ? 10 : 100);
    }

    private static async Task LongFileAsync(int pairs)
    {
        await using var record = await RecordUnderTest.SqliteAsync();
        var worker = await record.StaffAsync("daniel.osei");
        var file = await ManyFiles.UpToAsync(record, 1000, worker.Id);
        await LongHistoryAsync(record, file);
        await using var connection = await record.ConnectAsync();
        Guid deep;
        await using (var db = await record.OpenAsync())
            deep = await db.History.Where(e => e.FileId == file).OrderByDescending(e => e.Id).Skip(Deep).Select(e => e.Id).FirstAsync();

        Report.Heading($"A page of 50 from a file of {Entries:N0} entries");
        Report.Ratios("bare keyset query", [
            (await HistoryAsync("History, newest", record, connection, file, null, worker, pairs), 3),
            (await HistoryAsync($"History, at depth {Deep:N0}", record, connection, file, deep, worker, pairs), 3),
        ]);
    }

    private static async Task GrowingRecordAsync(int times, int larger)
    {
        await using var record = await RecordUnderTest.SqliteAsync();
        var worker = await record.StaffAsync("daniel.osei");
        var file = await ManyFiles.UpToAsync(record, 1000, worker.Id);
        var note = new NoteCompleted(record, file, worker);
        for (var i = 0; i < 100; i++)
            await note.WriteAsync();

        Report.Heading("Pages as the record grows");
        Report.Line($"| | 1,000 files | {larger * 1000:N0} files | larger to smaller |\n|---|---|---|---|");
        var pages = GrowingPages.Of(record, file, worker);
        var small = new List<TimeSpan>();
        foreach (var (_, read) in pages)
            small.Add(await MedianAsync(read, times));
        await Multiply.FilesAsync(record, larger - 1);
        foreach (var ((name, read), before) in pages.Zip(small))
        {
            var after = await MedianAsync(read, times);
            Report.Line($"| {name} | {Report.Ms(before)} | {Report.Ms(after)} | {after / before:0.00} |");
        }
    }

    private static async Task<Ratio> HistoryAsync(string name, RecordUnderTest record, DbConnection connection, Guid file, Guid? before, Actor worker, int pairs)
    {
        var query = record.Get<HistoryQuery>();
        await using var bare = await Bare.PrepareAsync(connection, $"""
            SELECT "Id", "Recorded_ById", "Recorded_ByName", "Recorded_ByRole", "Recorded_At", "What", "Why", "Changes" <> '[]', "SubjectKind", "SubjectId"
            FROM "History" WHERE "FileId" = @file {(before is null ? "" : "AND \"Id\" < @before")} ORDER BY "Id" DESC LIMIT {HistoryQuery.PageSize}
            """, [("@file", file), .. before is { } last ? new (string, object)[] { ("@before", last) } : []]);
        return await Ratio.OfAsync(name, () => query.ReadAsync(file, before, worker), () => Bare.ReadAllAsync(bare), pairs, inARow: 5);
    }

    private static async Task LongHistoryAsync(RecordUnderTest record, Guid file)
    {
        for (var i = 0; i < Entries / 1000; i++)
        {
            await record.DoAsync(Permission.ManageStaff, Actor.System, work =>
            {
                for (var j = 0; j < 1000; j++)
                {
                    work.Db.Add(new HistoryEntry(work.By, file, "Task given to Daniel Osei: Complete the CwCN", "He knows the family", "WorkTask", file,
                        """[{"kind":"WorkTask","id":"019a0000-0000-7000-8000-000000000000","act":"Modified","fields":{"AssignedToId":[null,"019a0000-0000-7000-8000-000000000001"]}}]"""));
                }
                return Task.FromResult(file);
            });
        }
    }

    private static async Task<TimeSpan> MedianAsync(Func<Task> read, int times)
    {
        for (var i = 0; i < times; i++)
            await read();
        var taken = new List<TimeSpan>();
        for (var i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await read();
            taken.Add(Stopwatch.GetElapsedTime(began));
        }
        return taken.Order().ElementAt(times / 2);
    }
}
