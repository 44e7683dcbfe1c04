using System.Collections.Concurrent;
using System.Net.WebSockets;

namespace CaseRecording.App.Shared;

/// <summary>
/// Tells every open page that the line is up: one byte every two seconds, to all of them in one round (line.js listens). It says nothing else, so it asks
/// nobody to sign in, and it lives on when a sign-in ends.
/// </summary>
public sealed class SignsOfLife(TimeProvider clock, IHostApplicationLifetime life) : BackgroundService
{
    /// <summary>How often the round is made. A page waits a little longer before it asks by itself.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<OpenPage, bool> _open = new();

    /// <summary>How many pages listen now.</summary>
    public int Open => _open.Count;

    /// <summary>Answers whoever asks once; whoever listens is on the round from now until they go or the program stops.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = life.ApplicationStopping.IsCancellationRequested ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status204NoContent;
            return;
        }
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var page = new OpenPage(socket);
        _open[page] = true;
        try
        {
            // Whoever came after the last round is told here that there will be no other.
            if (life.ApplicationStopping.IsCancellationRequested)
                await page.GoodbyeAsync(LastWord);
            await page.GoneAsync(http.RequestAborted);
            if (socket.State == WebSocketState.CloseReceived)
                await page.GoodbyeAsync(LastWord);
        }
        finally
        {
            _open.TryRemove(page, out _);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The token given falls only when every open page has let go of its line.
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, life.ApplicationStopping);
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping.Token))
                foreach (var page in _open.Keys)
                    page.Sign();
        }
        catch (OperationCanceledException)
        {
            // A new version is brought out: pages hear it now, and not from silence.
            await Task.WhenAll(_open.Keys.Select(page => page.GoodbyeAsync(LastWord)));
        }
    }

    /// <summary>One page that listens.</summary>
    private sealed class OpenPage(WebSocket socket)
    {
        private static readonly byte[] Byte = [1];
        private Task _sending = Task.CompletedTask;

        /// <summary>Sends the byte and waits for nothing. A page that has not taken the last one by now is let go; it comes back by itself.</summary>
        public void Sign()
        {
            if (_sending.IsCompleted)
                _sending = QuietlyAsync(() => socket.SendAsync(Byte, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None));
            else
                socket.Abort();
        }

        /// <summary>Ends when the page closes its line or the line is found broken. A page has nothing to say: whatever it says ends it too.</summary>
        public Task GoneAsync(CancellationToken aborted) => QuietlyAsync(async () => await socket.ReceiveAsync(Memory<byte>.Empty, aborted));

        /// <summary>Says that there will be no more signs.</summary>
        public async Task GoodbyeAsync(TimeSpan within)
        {
            using var late = new CancellationTokenSource(within);
            await QuietlyAsync(() => socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, late.Token));
        }

        private static async Task QuietlyAsync(Func<Task> act)
        {
            try
            {
                await act();
            }
            catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or IOException)
            {
                // The page is gone, or its line is.
            }
        }
    }
}
