using CaseRecording.Domain.Words;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Words;

/// <summary>Asks the full-text index. What is sought reaches it as a value and holds letters, digits and our own signs alone.</summary>
public static class WordsMatching
{
    /// <summary>The texts in which everything that is sought stands; narrow it down before it is read.</summary>
    /// <param name="db">The database.</param>
    /// <param name="sought">Not empty.</param>
    /// <param name="fileId">Of one file alone; null for all.</param>
    public static IQueryable<IndexedText> TextsWith(this CaseDb db, WordsSought sought, Guid? fileId)
    {
#pragma warning disable RS0030 // EF Core has no word for a full-text search that both engines know.
        var found = db is PostgresCaseDb
            ? db.IndexedTexts.FromSql($"""
                SELECT i."Number", i."FileId", i."ItemId", i."SourceId", i."Of", i."Kind", i."Day", i."AuthorId", i."AuthorName", i."RecordedAt", i."Text", i."Scope"
                FROM "IndexedTexts" i WHERE i."Terms" @@ to_tsquery('case_recording', {Postgres(sought)})
                """)
            // The number is the index's own, so that it is read backwards and stops where the page is full.
            : db.IndexedTexts.FromSql($"""
                SELECT w.rowid AS "Number", i."FileId", i."ItemId", i."SourceId", i."Of", i."Kind", i."Day", i."AuthorId", i."AuthorName", i."RecordedAt", i."Text", i."Scope"
                FROM "IndexedWords" w CROSS JOIN "IndexedTexts" i ON i."Number" = w.rowid WHERE w."IndexedWords" MATCH {Sqlite(sought, fileId)}
                """);
#pragma warning restore RS0030
        return fileId is { } file ? found.Where(t => t.FileId == file) : found;
    }

    /// <summary>The same texts with every hit marked as <see cref="WordsInContext"/> reads it, by number.</summary>
    public static async Task<Dictionary<long, string>> MarkedAsync(this CaseDb db, WordsSought sought, IReadOnlyList<long> numbers, CancellationToken ct)
    {
        if (numbers.Count == 0)
            return [];
        var (before, after) = (WordsInContext.Before.ToString(), WordsInContext.After.ToString());
        var these = string.Join(',', numbers); // Numbers of our own, read a moment ago.
        var sql = db is PostgresCaseDb
            ? $$"""
               SELECT "Number", ts_headline('case_recording', {{WordsIndex.Level("\"Text\"")}}, to_tsquery('case_recording', {0}),
                   'HighlightAll=true, StartSel="' || {1} || '", StopSel="' || {2} || '"') AS "Text" FROM "IndexedTexts" WHERE "Number" IN ({{these}})
               """
            : $$"""
               SELECT rowid AS "Number", highlight("IndexedWords", 0, {1}, {2}) AS "Text" FROM "IndexedWords" WHERE "IndexedWords" MATCH {0} AND rowid IN ({{these}})
               """;
#pragma warning disable RS0030 // As above.
        return await db.Database.SqlQueryRaw<Marked>(sql, db is PostgresCaseDb ? Postgres(sought) : Sqlite(sought, null), before, after).ToDictionaryAsync(m => m.Number, m => m.Text, ct);
#pragma warning restore RS0030
    }

    private static string Sqlite(WordsSought sought, Guid? fileId)
    {
        var words = string.Join(" AND ", sought.Phrases.Select(p => $"\"{string.Join(' ', p)}\""));
        var file = fileId is { } id ? $" AND ({{Scope}} : \"{IndexedText.FileWord(id)}\")" : "";
        return $"({{Text}} : ({words})){file}";
    }

    private static string Postgres(WordsSought sought) =>
        string.Join(" & ", sought.Phrases.Select(p => $"({string.Join(" <-> ", p.Select(w => $"'{w}'"))})"));

    private sealed record Marked(long Number, string Text);
}
