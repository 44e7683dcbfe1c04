using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseRecording.App.Data;

/// <summary>
/// Set on every open, because a pragma set on a pooled connection would leak to its next borrower. FULL: under NORMAL a power cut
/// loses acknowledged commits. The write-ahead log is no matter of one connection: it stays in the file, once <see cref="DatabaseStart"/> has asked for it.
/// </summary>
public sealed class Pragmas : DbConnectionInterceptor
{
    private const string Sql = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000;";

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection); // SQLite's asynchronous calls are synchronous underneath.
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }
}
