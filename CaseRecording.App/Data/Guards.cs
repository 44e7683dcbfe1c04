using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data;

/// <summary>
/// Triggers that refuse UPDATE and DELETE on append-only tables, whatever program asks (3.7.1, P39). They are laid after every migration,
/// because SQLite rebuilds a table to alter it and drops its triggers.
/// </summary>
internal static class Guards
{
    public static IReadOnlyList<string> TablesOf(CaseDb db) =>
        [.. db.Model.GetEntityTypes().Where(e => typeof(IAppendOnly).IsAssignableFrom(e.ClrType)).Select(e => e.GetTableName()!).Order()];

    public static async Task LayAsync(CaseDb db, CancellationToken ct)
    {
        foreach (var statement in db is PostgresCaseDb ? Postgres(db) : Sqlite(db))
        {
#pragma warning disable RS0030, EF1002 // EF Core has no word for triggers. Table names come from our own model, never from outside.
            await db.Database.ExecuteSqlRawAsync(statement, ct);
#pragma warning restore RS0030, EF1002
        }
    }

    private static IEnumerable<string> Sqlite(CaseDb db) =>
        from table in TablesOf(db)
        from act in (string[])["UPDATE", "DELETE"]
        select $"""
                CREATE TRIGGER IF NOT EXISTS "guard_{table}_{act.ToLowerInvariant()}" BEFORE {act} ON "{table}"
                BEGIN SELECT RAISE(ABORT, 'append-only: what is completed is not altered (policy 3.7.1)'); END
                """;

    private static IEnumerable<string> Postgres(CaseDb db) =>
        TablesOf(db).Select(table => $"""
            CREATE OR REPLACE TRIGGER "guard_{table}" BEFORE UPDATE OR DELETE ON "{table}"
            FOR EACH ROW EXECUTE FUNCTION case_recording_refuse()
            """).Prepend("""
            CREATE OR REPLACE FUNCTION case_recording_refuse() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'append-only: what is completed is not altered (policy 3.7.1)'; END $$
            """);
}
