using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;

namespace CaseRecording.App.Shared;

/// <summary>
/// A browser's word that it has drawn waits behind what the same browser sent before it. The framework takes the word at once, on the thread it comes in on,
/// while a choice or a press that came earlier still waits for the circuit; where that thread is quicker than the one that draws, as on a crowded machine, the
/// handler of the choice is forgotten before the choice is handed to it, and nobody is told (<c>There is no event handler associated with this event</c>).
/// </summary>
public sealed class DrawnInTurn : CircuitHandler, IHubFilter
{
    private static readonly AsyncLocal<Connection?> Arriving = new();
    private static readonly object Key = new();

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var connection = Of(invocationContext.Context);
        if (invocationContext.HubMethodName != "OnRenderCompleted")
            Arriving.Value = connection;
        else if (connection.Circuit is { } circuit)
            await TurnOfAsync(circuit);
        return await next(invocationContext);
    }

    /// <summary>A circuit has come up on a connection, or come back on another: from now on that connection waits for it.</summary>
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (Arriving.Value is { } connection)
            connection.Circuit = SynchronizationContext.Current;
        return Task.CompletedTask;
    }

    private static Connection Of(HubCallerContext caller)
    {
        if (caller.Items.TryGetValue(Key, out var known))
            return (Connection)known!;
        var connection = new Connection();
        caller.Items[Key] = connection;
        return connection;
    }

    private static Task TurnOfAsync(SynchronizationContext circuit)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        circuit.Post(static turn => ((TaskCompletionSource)turn!).SetResult(), turn);
        return turn.Task;
    }

    private sealed class Connection
    {
        public SynchronizationContext? Circuit { get; set; }
    }
}
