namespace CaseRecording.App.Data;

/// <summary>
/// SQLite has one writer at a time; waiting our turn in the program is fair and never fails, waiting in the engine does neither.
/// PostgreSQL needs no queue.
/// </summary>
public sealed class WriteQueue(bool oneAtATime)
{
    private readonly SemaphoreSlim? _turn = oneAtATime ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Waits for a turn; dispose it to let the next in.</summary>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken ct)
    {
        if (_turn is null)
            return NoTurn.Instance;
        await _turn.WaitAsync(ct);
        return new Turn(_turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }

    private sealed class NoTurn : IDisposable
    {
        public static readonly NoTurn Instance = new();

        public void Dispose()
        {
        }
    }
}
