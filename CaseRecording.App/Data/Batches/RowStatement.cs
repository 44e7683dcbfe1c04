using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace CaseRecording.App.Data.Batches;

/// <summary>One prepared statement for rows of one shape, in the transaction that is open. Whoever listens to EF Core's commands hears each row as before.</summary>
internal sealed class RowStatement : IDisposable
{
    private readonly IRelationalConnection _connection;
    private readonly ModificationCommandBatchFactoryDependencies _ef;
    private readonly DbCommand _command;
    private bool _hasParameters;

    /// <summary>Readies it; it is prepared with its first row.</summary>
    public RowStatement(RowShape shape, IRelationalConnection connection, ModificationCommandBatchFactoryDependencies ef)
    {
        (Shape, _connection, _ef) = (shape, connection, ef);
        _command = connection.DbConnection.CreateCommand();
        _command.CommandText = shape.Text;
        _command.Transaction = connection.CurrentTransaction?.GetDbTransaction();
        if (connection.CommandTimeout is { } seconds)
            _command.CommandTimeout = seconds;
    }

    /// <summary>What it writes.</summary>
    public RowShape Shape { get; }

    /// <summary>Writes a row and says how many rows that were.</summary>
    public Task<int> WriteAsync(IReadOnlyModificationCommand row, CancellationToken ct)
    {
        Fill(row);
        var now = TimeProvider.System.GetUtcNow(); // For the diagnostics of whoever listens; nothing of the record is stamped with it.
        return _ef.Logger.ShouldLogCommandExecute(now) ? ListenedToAsync(now, ct) : _command.ExecuteNonQueryAsync(ct);
    }

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();

    private void Fill(IReadOnlyModificationCommand row)
    {
        var next = 0;
        for (var i = 0; i < row.ColumnModifications.Count; i++)
        {
            var column = row.ColumnModifications[i];
            if (column.IsWrite)
                Put(next++, column, RowShape.Written(i), column.Value);
            if (column.IsCondition && column.OriginalValue is { } original)
                Put(next++, column, RowShape.Original(i), original);
        }
        _hasParameters = true;
    }

    // The first row makes the parameters as EF Core would; the next put their values into them.
    private void Put(int place, IColumnModification column, string name, object? value)
    {
        var mapping = column.TypeMapping!;
        if (!_hasParameters)
            _command.Parameters.Add(mapping.CreateParameter(_command, name, value, column.IsNullable));
        else
            _command.Parameters[place].Value = (mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
    }

    private async Task<int> ListenedToAsync(DateTimeOffset began, CancellationToken ct)
    {
        var (id, watch, context) = (Guid.CreateVersion7(began), Stopwatch.StartNew(), _ef.CurrentContext.Context);
        try
        {
            var instead = await _ef.Logger.CommandNonQueryExecutingAsync(_connection, _command, Shape.Text, context, id, _connection.ConnectionId, began, CommandSource.SaveChanges, ct);
            var written = instead.HasResult ? instead.Result : await _command.ExecuteNonQueryAsync(ct);
            return await _ef.Logger.CommandNonQueryExecutedAsync(
                _connection, _command, Shape.Text, context, id, _connection.ConnectionId, written, began, watch.Elapsed, CommandSource.SaveChanges, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await _ef.Logger.CommandErrorAsync(
                _connection, _command, Shape.Text, context, DbCommandMethod.ExecuteNonQuery, id, _connection.ConnectionId, failure, began, watch.Elapsed, CommandSource.SaveChanges, ct);
            throw;
        }
    }
}
