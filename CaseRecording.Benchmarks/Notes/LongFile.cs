using CaseRecording.App.Features.Notes;
using CaseRecording.Benchmarks.Measuring;
using CaseRecording.Benchmarks.Writes;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Benchmarks.Notes;

/// <summary>A child's file with thousands of notes, opened and scrolled to its end: page by page as the tab asks, against the bare keyset query.</summary>
internal static class LongFile
{
    private const int Written = 100;

    public static async Task RunAsync(bool quick)
    {
        var total = quick ? 1_000 : 10_000;
        await using var record = await RecordUnderTest.SqliteAsync();
        var (file, worker) = await OfAsync(record, total);
        Guid middle, end;
        await using (var db = await record.OpenAsync())
        {
            var notes = db.CaseNotes.Where(n => n.FileId == file).OrderByDescending(n => n.Id).Select(n => n.Id);
            middle = await notes.Skip(total / 2).FirstAsync();
            end = await notes.Skip(total - NotesQuery.Size - 1).FirstAsync();
        }

        Report.Heading($"A page of {NotesQuery.Size} from a file of {total:N0} notes, of seven passages each");
        var pairs = quick ? 10 : 60;
        Report.Ratios("bare keyset query", [
            (await PageAsync("Notes, newest", record, file, null, worker, pairs), null),
            (await PageAsync($"At depth {total / 2:N0}", record, file, middle, worker, pairs), null),
            (await PageAsync($"The last page, at depth {total - NotesQuery.Size:N0}", record, file, end, worker, pairs), null),
            (await PageAsync("One kind alone (the child's words), newest", record, file, null, worker, pairs, PassageKind.ChildsWords), null),
        ]);
    }

    /// <summary>A file with so many notes, and its worker.</summary>
    public static async Task<(Guid File, Actor Worker)> OfAsync(RecordUnderTest record, int notes)
    {
        var worker = await record.StaffAsync("daniel.osei");
        var file = await ManyFiles.UpToAsync(record, 100, worker.Id);
        var note = new NoteCompleted(record, file, worker);
        for (var i = 0; i < Written; i++)
            await note.WriteAsync();
        await CopyAsync(record, file, notes / Written - 1);
        return (file, worker);
    }

    private static async Task<Ratio> PageAsync(string name, RecordUnderTest record, Guid file, Guid? before, Actor worker, int pairs, PassageKind? only = null)
    {
        var query = record.Get<NotesQuery>();
        await using var connection = await record.ConnectAsync();
        var (deep, kind) = (before is null ? "" : "AND \"Id\" < @before", only is null ? "" : $"AND p.\"Kind\" = '{only}'");
        await using var bare = await Bare.PrepareAsync(connection, $"""
            SELECT n.*, p.* FROM (SELECT * FROM "CaseNotes" WHERE "FileId" = @file {deep} ORDER BY "Id" DESC LIMIT {NotesQuery.Size + 1}) n
            JOIN "Passages" p ON p."NoteId" = n."Id" {kind} ORDER BY n."Id" DESC, p."Position"
            """, [("@file", file), .. before is { } last ? new (string, object)[] { ("@before", last) } : []]);
        return await Ratio.OfAsync(name, () => query.ReadAsync(file, before, worker, only), () => Bare.ReadAllAsync(bare), pairs);
    }

    // With keys before those of the notes that were written, as older notes have.
    private static async Task CopyAsync(RecordUnderTest record, Guid file, int copies)
    {
        await using var db = await record.OpenAsync();
        await using var connection = await record.ConnectAsync();
        foreach (var (type, key) in new[] { (typeof(CaseNote), "Id"), (typeof(Passage), "NoteId"), (typeof(NotePresence), "NoteId") })
        {
            var table = db.Model.FindEntityType(type)!.GetTableMappings().Single().Table;
            await using var insert = await Bare.PrepareAsync(connection, $"""
                WITH RECURSIVE copy(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < {copies})
                INSERT INTO "{table.Name}" ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))})
                SELECT {string.Join(", ", table.Columns.Select(c => c.Name is "Id" or "NoteId" ? $"printf('%08d', n) || substr(t.\"{c.Name}\", 9)" : $"t.\"{c.Name}\""))}
                FROM "{table.Name}" t, copy WHERE t."{key}" IN (SELECT "Id" FROM "CaseNotes" WHERE "FileId" = @file AND "Id" > '00000100')
                """, ("@file", file));
            await insert.ExecuteNonQueryAsync();
        }
        await using var analyse = await Bare.PrepareAsync(connection, "PRAGMA optimize");
        await analyse.ExecuteNonQueryAsync();
    }
}
