using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseRecording.App.Data;

/// <summary>What the database could not do, as a sentence; null for a fault of ours, which is logged once at the edge.</summary>
internal static class DatabaseTrouble
{
    private const string LostRace = "Somebody changed this while you were working on it. Nothing of yours was saved over theirs: look at what they did, then do it again.";
    private const string Busy = "The database is busy and did not answer in time. Nothing was changed; what you typed is still here. Try again.";

    public static string? Sentence(Exception failure) => failure switch
    {
        DbUpdateConcurrencyException => LostRace,
        DbUpdateException { InnerException: { } inner } => Sentence(inner),
        SqliteException { SqliteErrorCode: 5 or 6 } => Busy,
        SqliteException { SqliteErrorCode: 8 } => "The database can only be read at the moment. Nothing was changed; what you typed is still here. Tell a system administrator.",
        SqliteException { SqliteErrorCode: 13 } => "The server's disk is full. Nothing was changed; what you typed is still here. Tell a system administrator, then try again.",
        SqliteException { SqliteErrorCode: 10 or 14 or 26 } => "The database cannot be reached. Nothing was changed; what you typed is still here. Tell a system administrator.",
        SqliteException { SqliteErrorCode: 19, SqliteExtendedErrorCode: 2067 or 1555 } => LostRace,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => LostRace,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "The server's disk is full. Nothing was changed; what you typed is still here. Tell a system administrator, then try again.",
        NpgsqlException { InnerException: System.IO.IOException or System.Net.Sockets.SocketException or TimeoutException } => "The database cannot be reached. Nothing was changed; what you typed is still here. Try again in a minute.",
        _ => null,
    };
}
