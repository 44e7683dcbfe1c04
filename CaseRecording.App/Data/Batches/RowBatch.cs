using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace CaseRecording.App.Data.Batches;

/// <summary>
/// The rows of one save that may be written in this order. Rows of one shape after each other share one prepared statement. A row of no
/// shape we know, such as one whose key the database gives, goes EF Core's own way, in a batch of its own.
/// </summary>
internal sealed class RowBatch(ModificationCommandBatchFactoryDependencies ef) : ModificationCommandBatch
{
    private readonly List<IReadOnlyModificationCommand> _rows = [];
    private readonly List<RowShape> _shapes = [];
    private ModificationCommandBatch? _efs;
    private bool _moreToCome;

    /// <inheritdoc/>
    public override IReadOnlyList<IReadOnlyModificationCommand> ModificationCommands => _rows;

    /// <inheritdoc/>
    public override bool RequiresTransaction => _efs?.RequiresTransaction ?? _rows.Count > 1;

    /// <inheritdoc/>
    public override bool AreMoreBatchesExpected => _moreToCome;

    /// <inheritdoc/>
    public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand)
    {
        if (_efs is not null)
            return false;
        if (RowShape.Of(modificationCommand, ef.SqlGenerationHelper) is { } shape)
            _shapes.Add(shape);
        else if (_rows.Count > 0)
            return false;
        else
            (_efs = new SingularModificationCommandBatch(ef)).TryAddCommand(modificationCommand);
        _rows.Add(modificationCommand);
        return true;
    }

    /// <inheritdoc/>
    public override void Complete(bool moreBatchesExpected)
    {
        _moreToCome = moreBatchesExpected;
        _efs?.Complete(moreBatchesExpected);
    }

    /// <inheritdoc/>
    public override void Execute(IRelationalConnection connection)
    {
        if (_efs is not null)
        {
            _efs.Execute(connection);
            return;
        }
        // The record is saved asynchronously (RecordKeeping); whatever else is saved otherwise is not worth a second way of ours.
        foreach (var row in _rows)
        {
            var one = new SingularModificationCommandBatch(ef);
            one.TryAddCommand(row);
            one.Complete(moreBatchesExpected: true);
            one.Execute(connection);
        }
    }

    /// <inheritdoc/>
    public override async Task ExecuteAsync(IRelationalConnection connection, CancellationToken cancellationToken = default)
    {
        if (_efs is not null)
        {
            await _efs.ExecuteAsync(connection, cancellationToken);
            return;
        }
        RowStatement? statement = null;
        try
        {
            for (var i = 0; i < _rows.Count; i++)
            {
                if (statement is null || statement.Shape != _shapes[i])
                {
                    statement?.Dispose();
                    statement = new RowStatement(_shapes[i], connection, ef);
                }
                await WriteAsync(statement, _rows[i], cancellationToken);
            }
        }
        finally
        {
            statement?.Dispose();
        }
    }

    private async Task WriteAsync(RowStatement statement, IReadOnlyModificationCommand row, CancellationToken ct)
    {
        int written;
        try
        {
            written = await statement.WriteAsync(row, ct);
        }
        catch (Exception failure) when (failure is not (DbUpdateException or OperationCanceledException))
        {
            throw new DbUpdateException("The database did not take a row.", failure, row.Entries);
        }
        // What is new is there or has failed; what was changed or deleted may have been somebody else's by then.
        if (written == 1 || row.EntityState == EntityState.Added)
            return;
        var race = new DbUpdateConcurrencyException($"One row was to be written, and {written} were: it was changed or deleted since it was read.", row.Entries);
        var heard = await ef.UpdateLogger.OptimisticConcurrencyExceptionAsync(ef.CurrentContext.Context, row.Entries, race, createEventData: null, ct);
        if (!heard.IsSuppressed)
            throw race;
    }
}
