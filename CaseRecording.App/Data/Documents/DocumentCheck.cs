using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Documents;

/// <summary>Holds every content on the disk against the record: for whoever looks after the server, who sees numbers and keys and no document.</summary>
public sealed class DocumentCheck(IDbContextFactory<CaseDb> databases, DocumentStore store)
{
    private const int Page = 500;

    /// <summary>Looks at all of them; a sentence for each that is missing or altered, and one for the whole.</summary>
    public async Task<(bool AllWell, IReadOnlyList<string> Report)> LookAsync(CancellationToken ct = default)
    {
        var (report, seen, documents) = (new List<string>(), new Dictionary<string, ContentStanding>(), 0);
        for (var after = Guid.Empty; await PageAsync(after, ct) is { Count: > 0 } page; after = page[^1].Id)
            foreach (var row in page)
            {
                documents++;
                if (!seen.TryGetValue(row.Hash, out var standing))
                    seen[row.Hash] = standing = await store.LookAsync(row.Hash, row.Length, ct);
                if (standing != ContentStanding.AsRecorded)
                    report.Add($"{(standing == ContentStanding.Missing ? "Missing" : "Altered")}: document {row.Id} on file No. {PermanentNumber.Words(row.Number)}, added {IslandTime.Words(row.At)} by {row.By}. Its content is {row.Hash}; restore it from a backup of the folder documents.");
            }
        var (wrong, left) = (report.Count, store.All().Count(hash => !seen.ContainsKey(hash)));
        report.Add(wrong == 0 ? $"{documents:N0} documents with {seen.Count:N0} contents: each is there, and as it was recorded." : $"{wrong:N0} of {documents:N0} documents are not as they were recorded.");
        if (left > 0)
            report.Add($"{left:N0} {(left == 1 ? "content belongs" : "contents belong")} to no document: sent, but never put on a file. Nothing on record is missing because of that.");
        return (wrong == 0, report);
    }

    private async Task<List<Row>> PageAsync(Guid after, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Documents.AsNoTracking().Where(d => d.Id.CompareTo(after) > 0).OrderBy(d => d.Id).Take(Page)
            .Join(db.Files, d => d.FileId, f => f.Id, (d, f) => new Row(d.Id, f.PermanentNumber, d.Hash, d.Length, d.Recorded.At, d.Recorded.ByName)).ToListAsync(ct);
    }

    private sealed record Row(Guid Id, string Number, string Hash, long Length, DateTime At, string By);
}
