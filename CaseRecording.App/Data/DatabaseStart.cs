using CaseRecording.App.Data.Matching;
using CaseRecording.App.Data.Words;
using CaseRecording.App.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseRecording.App.Data;

/// <summary>
/// Brings the database to the program's own version before anybody is served. What stands in the way is a sentence, never a stack trace.
/// </summary>
public static class DatabaseStart
{
    /// <summary>Creates or migrates the database and lays its guards, its index of words and the keys by which people are found.</summary>
    /// <exception cref="RefusesToStartException">It cannot be used; the message says why and what to do.</exception>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken ct = default)
    {
        var databases = services.GetRequiredService<IDbContextFactory<CaseDb>>();
        await using var db = await databases.CreateDbContextAsync(ct);
        try
        {
            var known = db.Database.GetMigrations().ToHashSet();
            var applied = await db.Database.CanConnectAsync(ct) ? (await db.Database.GetAppliedMigrationsAsync(ct)).ToList() : [];
            if (applied.Any(m => !known.Contains(m)))
                throw new RefusesToStartException("The database was written by a newer version of Case Recording than this one. Start that version, or restore a backup made with this one. Nothing was changed.");
            if (known.Except(applied).Any())
                await db.Database.MigrateAsync(ct);
            await Guards.LayAsync(db, ct);
            await KeepWriteAheadLogAsync(db, ct);
            await WordsIndex.LayAsync(db, ct);
            await PeopleKeeping.FillAsync(db, ct);
            await TryToWriteAsync(db, ct);
            services.GetRequiredService<Pragmas>().DatabaseIsThere();
        }
        catch (SqliteException failure)
        {
            throw new RefusesToStartException(failure.SqliteErrorCode switch
            {
                5 or 6 => "The database file is locked by another program. Close whatever holds it, then start again. Nothing was changed.",
                8 or 14 => "The database file or its folder cannot be written. Give the program's user the right to write there, then start again. Nothing was changed.",
                13 => "The disk is full, so the database cannot be opened for writing. Free some space, then start again. Nothing was lost.",
                11 or 26 => "The database file is damaged or is not a Case Recording database. Restore a backup, or name another file under Database:ConnectionString. Nothing was changed.",
                _ => $"The database cannot be opened (SQLite says: {failure.Message}).",
            });
        }
        catch (NpgsqlException failure)
        {
            throw new RefusesToStartException($"PostgreSQL cannot be reached or refuses the sign-in. Check Database:ConnectionString and that the server runs. (It says: {failure.Message})");
        }
    }

    // A file restored from elsewhere may have come without it.
    private static async Task KeepWriteAheadLogAsync(CaseDb db, CancellationToken ct)
    {
#pragma warning disable RS0030 // EF Core has no word for a pragma.
        if (db is SqliteCaseDb)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
#pragma warning restore RS0030
    }

    // A database that can only be read opens without complaint, and the first to be told would be somebody with a note to save.
    private static async Task TryToWriteAsync(CaseDb db, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
#pragma warning disable RS0030 // A table that never comes to be is none of the model's.
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE \"CanItBeWritten\" (\"Answer\" INTEGER)", ct);
#pragma warning restore RS0030
        await transaction.RollbackAsync(ct);
    }
}
