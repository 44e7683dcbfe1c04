using System.Security.Claims;
using CaseRecording.App.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;

namespace CaseRecording.Tests.Security;

/// <summary>What a person chose before a page was drawn anew reaches its handler, however crowded the server is.</summary>
public sealed class DrawnInTurnTests
{
    private readonly DrawnInTurn _inTurn = new();
    private readonly List<string> _order = [];

    [Fact]
    public async Task The_word_that_a_page_is_drawn_waits_behind_the_choice_that_came_before_it()
    {
        var (circuit, connection) = (Dispatcher.CreateDefault(), new Caller());
        await ConnectAsync(circuit, connection);
        using var slow = new ManualResetEventSlim();
        var drawing = await BusyAsync(circuit, slow);

        var choice = circuit.InvokeAsync(() => _order.Add("the choice"));
        var word = DrawnAsync(connection);
        word.IsCompleted.Should().BeFalse("the circuit still draws");
        slow.Set();
        await Task.WhenAll(drawing, choice, word);

        _order.Should().Equal("drawn on the server", "the choice", "drawn in the browser");
    }

    [Fact]
    public async Task Nobody_waits_for_the_page_of_another()
    {
        var (circuit, mine, other) = (Dispatcher.CreateDefault(), new Caller(), new Caller());
        await ConnectAsync(circuit, mine);
        await ConnectAsync(Dispatcher.CreateDefault(), other);
        using var slow = new ManualResetEventSlim();
        var drawing = await BusyAsync(circuit, slow);

        await DrawnAsync(other);
        await DrawnAsync(new Caller());
        slow.Set();
        await drawing;

        _order.Should().Equal("drawn in the browser", "drawn in the browser", "drawn on the server");
    }

    [Fact]
    public async Task Who_comes_back_on_another_connection_is_waited_for_there()
    {
        var (circuit, again) = (Dispatcher.CreateDefault(), new Caller());
        await ConnectAsync(circuit, new Caller());
        await ConnectAsync(circuit, again);
        using var slow = new ManualResetEventSlim();
        var drawing = await BusyAsync(circuit, slow);

        var word = DrawnAsync(again);
        word.IsCompleted.Should().BeFalse();
        slow.Set();
        await Task.WhenAll(drawing, word);

        _order.Should().Equal("drawn on the server", "drawn in the browser");
    }

    private Task ConnectAsync(Dispatcher circuit, Caller connection) => CallAsync(connection, nameof(Line.StartCircuit), () => circuit.InvokeAsync(() => _inTurn.OnConnectionUpAsync(null!, default)));

    private Task DrawnAsync(Caller connection) => CallAsync(connection, nameof(Line.OnRenderCompleted), () =>
    {
        _order.Add("drawn in the browser");
        return Task.CompletedTask;
    });

    // Draws until it is let go on; comes back when it has begun.
    private async Task<Task> BusyAsync(Dispatcher circuit, ManualResetEventSlim until)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var drawing = Task.Run(() => circuit.InvokeAsync(() =>
        {
            begun.SetResult();
            until.Wait();
            _order.Add("drawn on the server");
        }));
        await begun.Task;
        return drawing;
    }

    private async Task CallAsync(Caller connection, string method, Func<Task> act) =>
        await _inTurn.InvokeMethodAsync(new HubInvocationContext(connection, null!, new Line(), typeof(Line).GetMethod(method)!, []), async _ =>
        {
            await act();
            return null;
        });

    private sealed class Line : Hub
    {
        public static void StartCircuit() { }

        public static void OnRenderCompleted() { }
    }

    private sealed class Caller : HubCallerContext
    {
        public override string ConnectionId => "";

        public override string? UserIdentifier => null;

        public override ClaimsPrincipal? User => null;

        public override IDictionary<object, object?> Items { get; } = new Dictionary<object, object?>();

        public override IFeatureCollection Features { get; } = new FeatureCollection();

        public override CancellationToken ConnectionAborted => default;

        public override void Abort() { }
    }
}
