using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Ecomaps;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Words;

/// <summary>
/// The full-text index over <see cref="IndexedText"/>: FTS5 on SQLite, a tsvector with GIN on PostgreSQL, both without stop words, because
/// "not seen" is not "seen". Laid at every start like the guards, since a migration that remakes the table drops what hangs on it.
/// </summary>
internal static class WordsIndex
{
    // Texts filled in at once where an older database has none yet.
    private const int Batch = 500;

    private const string Accented = "áàâäãåéèêëíìîïóòôöõúùûüçñýÿÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÇÑÝ";
    private const string Bare = "aaaaaaeeeeiiiiooooouuuucnyyaaaaaaeeeeiiiiooooouuuucny";
    private const string Marks = @"./-–—_@:\'’‘&<>+=#~^|";

    /// <summary>Makes what is missing, and fills it from what is recorded.</summary>
    public static async Task LayAsync(CaseDb db, CancellationToken ct)
    {
        if (db is PostgresCaseDb)
            await RunAsync(db, Postgres, ct);
        else
            await LaySqliteAsync(db, ct);
        await FillAsync<CaseNote>(db, notes => notes.NotSealed(db).Whole(), ct, notes => NoteWords.OfAsync(db, notes, ct));
        await FillAsync<NoteAddendum>(db, addenda => addenda.Where(a => !db.NoteSeals.Any(s => s.NoteId == a.NoteId && s.Part == null)), ct);
        await FillAsync<Answer>(db, answers => answers.Where(a => a.Value.Contains(" ")), ct);
        await FillAsync<OutcomeRow>(db, rows => rows.Where(r => !r.Removed), ct);
        await FillAsync<RiskRow>(db, rows => rows.Where(r => !r.Removed), ct);
        await FillAsync<ProgressRow>(db, rows => rows.Where(r => !r.Removed), ct);
        await FillAsync<DocumentText>(db, texts => texts.Where(t => !db.DocumentSeals.Any(s => s.DocumentId == t.DocumentId)), ct);
        await FillAsync<EcomapVersion>(db, versions => versions.Include(v => v.Ties), ct);
        await FillAsync<ChronologyWording>(db, wordings => wordings.Findable(db), ct);
    }

    /// <summary>
    /// A text as PostgreSQL indexes it: without accents, and without the marks that its parser takes for addresses and paths. Of the same length,
    /// so that a place in it is the same place in the text.
    /// </summary>
    public static string Level(string column) =>
        $"translate({column}, '{(Accented + Marks).Replace("'", "''")}', '{Bare}{new string(' ', Marks.Length)}')";

    private static string[] Postgres =>
    [
        """
        DO $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM pg_ts_config WHERE cfgname = 'case_recording') THEN
            CREATE TEXT SEARCH DICTIONARY case_recording_stem (TEMPLATE = snowball, Language = english);
            CREATE TEXT SEARCH CONFIGURATION case_recording (COPY = pg_catalog.simple);
            ALTER TEXT SEARCH CONFIGURATION case_recording ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part WITH case_recording_stem;
        END IF; END $$
        """,
        $"""
         ALTER TABLE "IndexedTexts" ADD COLUMN IF NOT EXISTS "Terms" tsvector
         GENERATED ALWAYS AS (to_tsvector('case_recording'::regconfig, {Level("\"Text\"")})) STORED
         """,
        """CREATE INDEX IF NOT EXISTS "IX_IndexedTexts_Terms" ON "IndexedTexts" USING gin ("Terms")""",
    ];

    private static async Task LaySqliteAsync(CaseDb db, CancellationToken ct)
    {
#pragma warning disable RS0030 // What hangs on the table is not in the model.
        var there = await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name IN ('IndexedWords', 'words_insert', 'words_delete', 'words_update')").SingleAsync(ct);
#pragma warning restore RS0030
        if (there == 4)
            return;
        await RunAsync(db, Sqlite, ct);
    }

    // secure-delete: what is taken out leaves nothing behind in the index.
    private static string[] Sqlite =>
    [
        """CREATE VIRTUAL TABLE IF NOT EXISTS "IndexedWords" USING fts5("Text", "Scope", content='IndexedTexts', content_rowid='Number', tokenize='porter unicode61 remove_diacritics 2')""",
        """INSERT INTO "IndexedWords"("IndexedWords", rank) VALUES ('secure-delete', 1)""",
        $"""CREATE TRIGGER IF NOT EXISTS "words_insert" AFTER INSERT ON "IndexedTexts" BEGIN {Put} END""",
        $"""CREATE TRIGGER IF NOT EXISTS "words_delete" AFTER DELETE ON "IndexedTexts" BEGIN {Take} END""",
        $"""CREATE TRIGGER IF NOT EXISTS "words_update" AFTER UPDATE ON "IndexedTexts" BEGIN {Take} {Put} END""",
        """INSERT INTO "IndexedWords"("IndexedWords") VALUES ('rebuild')""",
    ];

    private const string Put = """INSERT INTO "IndexedWords"(rowid, "Text", "Scope") VALUES (new."Number", new."Text", new."Scope");""";

    private const string Take = """INSERT INTO "IndexedWords"("IndexedWords", rowid, "Text", "Scope") VALUES ('delete', old."Number", old."Text", old."Scope");""";

    private static async Task RunAsync(CaseDb db, IEnumerable<string> statements, CancellationToken ct)
    {
        foreach (var statement in statements)
        {
#pragma warning disable RS0030, EF1002 // EF Core has no word for a full-text index. All of it is ours, nothing comes from outside.
            await db.Database.ExecuteSqlRawAsync(statement, ct);
#pragma warning restore RS0030, EF1002
        }
    }

    private static async Task FillAsync<T>(CaseDb db, Func<IQueryable<T>, IQueryable<T>> whole, CancellationToken ct, Func<IReadOnlyList<T>, Task<IEnumerable<IndexedText>>>? texts = null) where T : RecordItem
    {
        Guid? after = null;
        while (true)
        {
            var missing = db.Set<T>().AsNoTracking().Where(i => !db.IndexedTexts.Any(t => t.SourceId == i.Id));
            if (after is { } last)
                missing = missing.Where(i => i.Id.CompareTo(last) > 0);
            var items = await whole(missing).OrderBy(i => i.Id).Take(Batch).ToListAsync(ct);
            if (items.Count == 0)
                return;
            db.AddRange(texts is null ? items.SelectMany(TextsOfItems.Of) : await texts(items));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            after = items[^1].Id;
        }
    }
}
