using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseRecording.App.Data;

/// <summary>What the database could not do, as a sentence; null for a fault of ours, which is logged once at the edge.</summary>
internal static class DatabaseTrouble
{
    private const string LostRace = "Somebody changed this while you were working on it. Nothing of yours was saved over theirs: look at what they did, then do it again.";
    private const string Busy = "The database is busy and did not answer in time. Nothing was changed; what you typed is still here. Try again.";

    private const string ReadOnly = "The database can only be read at the moment. Nothing was changed; what you typed is still here. Tell a system administrator.";
    private const string NotReached = "The database cannot be reached. Nothing was changed; what you typed is still here. Try again in a minute.";

    /// <summary>Whether somebody else was faster, so that looking again helps.</summary>
    public static bool IsLostRace(Exception failure) => Sentence(failure) == LostRace;

    public static string? Sentence(Exception failure) => failure switch
    {
        DbUpdateConcurrencyException => LostRace,
        DbUpdateException { InnerException: { } inner } => Sentence(inner),
        // How Npgsql wraps what might pass by itself.
        InvalidOperationException { InnerException: { } inner and (DbException or DbUpdateException) } => Sentence(inner),
        SqliteException { SqliteErrorCode: 5 or 6 } => Busy,
        SqliteException { SqliteErrorCode: 8 } => ReadOnly,
        SqliteException { SqliteErrorCode: 13 } => "The server's disk is full. Nothing was changed; what you typed is still here. Tell a system administrator, then try again.",
        SqliteException { SqliteErrorCode: 10 or 14 or 26 } => "The database cannot be reached. Nothing was changed; what you typed is still here. Tell a system administrator.",
        SqliteException { SqliteErrorCode: 19, SqliteExtendedErrorCode: 2067 or 1555 } => LostRace,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => LostRace,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "The server's disk is full. Nothing was changed; what you typed is still here. Tell a system administrator, then try again.",
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.TooManyConnections } => Busy,
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => ReadOnly,
        // 08: connection exceptions; 57P: the server is stopping, crashed or starting; 3D000: the database is not there.
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName or ['0', '8', ..] or ['5', '7', 'P', ..] } => NotReached,
        PostgresException => null,
        NpgsqlException { InnerException: System.IO.IOException or System.Net.Sockets.SocketException or TimeoutException } => NotReached,
        _ => null,
    };
}
