using CaseRecording.Benchmarks.Measuring;

namespace CaseRecording.Benchmarks.Writes;

/// <summary>An act through the whole path of a write, against the bare rows it leaves.</summary>
internal static class WriteBench
{
    public static async Task RunAsync(bool quick)
    {
        await using (var sqlite = await RecordUnderTest.SqliteAsync())
            await MeasureAsync(sqlite, quick);
        await using var server = await DurablePostgres.StartAsync();
        if (server is null)
        {
            Report.Line($"No PostgreSQL here, so nothing was measured on it.");
            return;
        }
        await using var postgres = await RecordUnderTest.PostgresAsync(server);
        await MeasureAsync(postgres, quick);
    }

    private static async Task MeasureAsync(RecordUnderTest record, bool quick)
    {
        var duty = await record.StaffAsync("daniel.osei");
        var referral = new ReferralDecided(record, duty, await record.StaffAsync("breeshey.cain"));
        var note = new NoteCompleted(record, await ManyFiles.UpToAsync(record, 500, duty.Id), duty);
        List<(Ratio, double?)> figures =
        [
            (await AgainstBareAsync("A completed note", record, note.WriteAsync, quick), 2.5),
            (await AgainstBareAsync("A workflow step: a referral is accepted", record, referral.DecideAsync, quick, referral.PrepareAsync, ReferralDecided.MakeRoom), 2.5),
        ];
        Report.Heading(record.Engine);
        Report.Ratios("bare rows", figures);
    }

    private static async Task<Ratio> AgainstBareAsync(string name, RecordUnderTest record, Func<Task> act, bool quick, Func<Task>? prepare = null, string? makeRoom = null)
    {
        await (prepare?.Invoke() ?? Task.CompletedTask);
        IReadOnlyList<WrittenRow> rows;
        await using (var db = await record.OpenAsync())
        await using (var reading = await record.ConnectAsync())
            rows = await TableReader.RowsOfAsync(db, reading, act);
        Report.Line($"{name}: {string.Join(", ", rows.GroupBy(r => (r.Table, r.Added)).Select(g => $"{g.Count()} {(g.Key.Added ? "new" : "changed")} in {g.Key.Table}"))}.");
        await using var connection = await record.ConnectToCopyAsync();
        var bare = await BareWriter.PrepareAsync(connection, rows);
        return await Ratio.OfAsync(name, act, bare.WriteAsync, quick ? 60 : 200, prepare: prepare,
            prepareBare: makeRoom is null ? null : () => bare.MakeRoomAsync(makeRoom));
    }
}
