using System.Data.Common;
using CaseRecording.App.Data.Lasting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseRecording.App.Data;

/// <summary>
/// Set on every open, because a pragma set on a pooled connection would leak to its next borrower; only what lasts keeps its own. FULL: under NORMAL a power cut
/// loses acknowledged commits. The write-ahead log is no matter of one connection: it stays in the file, once <see cref="DatabaseStart"/> has asked for it.
/// </summary>
public sealed class Pragmas : DbConnectionInterceptor
{
    private const string Sql = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=";

    private const int CannotOpen = 14;

    // As long as anybody will look at a page that does not answer.
    private const int LongestWait = 10;

    private bool _mustBeThere;

    /// <summary>
    /// From here on a database that is not there is a failure. SQLite would make an empty one in its place, or write on into a file that nobody
    /// finds again.
    /// </summary>
    public void DatabaseIsThere() => _mustBeThere = true;

    /// <inheritdoc/>
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        RequireThere(connection);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        RequireThere(connection);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection); // SQLite's asynchronous calls are synchronous underneath.
        return Task.CompletedTask;
    }

    private void RequireThere(DbConnection connection)
    {
        if (_mustBeThere && !File.Exists(connection.DataSource))
            throw new SqliteException("The database file is not there.", CannotOpen);
    }

    private static void Set(DbConnection connection)
    {
        if (connection is LastingConnection { IsAsLeft: true })
            return;
        using var command = connection.CreateCommand();
        command.CommandText = $"{Sql}{1000 * Math.Min(LongestWait, ((SqliteConnection)connection).DefaultTimeout)};";
        command.ExecuteNonQuery();
    }
}
