using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseRecording.Tests.Support;

/// <summary>Counts the commands that EF sends to the database from within one act, whatever other tests do meanwhile.</summary>
public sealed class QueryCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<StrongBox?> Mine = new();
    private static readonly IDisposable Listening = DiagnosticListener.AllListeners.Subscribe(new QueryCounter());

    // EF decides for a second at a time whether anybody listens; what it decided before we did has run out after this.
    private static readonly Task Heard = Task.Delay(TimeSpan.FromSeconds(2));

    private QueryCounter()
    {
    }

    /// <summary>How many commands the act sent.</summary>
    public static async Task<int> OfAsync(Func<Task> act)
    {
        _ = Listening;
        await Heard;
        var count = Mine.Value = new StrongBox();
        await act();
        Mine.Value = null;
        return count.Commands;
    }

    /// <inheritdoc/>
    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory.Name)
            listener.Subscribe(this, name => name == RelationalEventId.CommandExecuted.Name);
    }

    /// <inheritdoc/>
    public void OnNext(KeyValuePair<string, object?> happened)
    {
        if (happened.Key == RelationalEventId.CommandExecuted.Name && Mine.Value is { } count)
            Interlocked.Increment(ref count.Commands);
    }

    /// <inheritdoc/>
    public void OnCompleted()
    {
    }

    /// <inheritdoc/>
    public void OnError(Exception error)
    {
    }

    private sealed class StrongBox
    {
        public int Commands;
    }
}
