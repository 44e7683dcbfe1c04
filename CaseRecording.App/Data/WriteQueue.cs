using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data;

/// <summary>
/// Who writes waits here for their turn, and gets the database with it. SQLite has one writer at a time; waiting our turn in the program is fair
/// and never fails, waiting in the engine does neither. PostgreSQL needs no queue.
/// </summary>
/// <param name="databases">What is written through; where one writes at a time, nobody else has it.</param>
/// <param name="oneAtATime">Whether the engine has one writer at a time.</param>
public sealed class WriteQueue(IDbContextFactory<CaseDb> databases, bool oneAtATime)
{
    private readonly SemaphoreSlim? _turn = oneAtATime ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Waits for a turn; dispose it to let the next in.</summary>
    public async ValueTask<WriteTurn> EnterAsync(CancellationToken ct)
    {
        if (_turn is not null)
            await _turn.WaitAsync(ct);
        try
        {
            return new WriteTurn(await databases.CreateDbContextAsync(ct), _turn);
        }
        catch
        {
            _turn?.Release();
            throw;
        }
    }
}

/// <summary>A turn to write.</summary>
public sealed class WriteTurn(CaseDb db, SemaphoreSlim? turn) : IAsyncDisposable
{
    /// <summary>The database, until the turn is over.</summary>
    public CaseDb Db => db;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await db.DisposeAsync();
        }
        finally
        {
            turn?.Release();
        }
    }
}
