using System.Net;
using System.Net.WebSockets;
using CaseRecording.App.Shared;
using CaseRecording.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CaseRecording.Tests.Security;

/// <summary>That the line is up is told to every open page, whoever sits before it, and that the program stops is told at once.</summary>
public sealed class SignsOfLifeTests
{
    [Fact]
    public async Task Every_open_page_hears_a_sign_in_each_round_without_a_sign_in()
    {
        await using var host = await DemoHost.StartAsync();
        using var one = await ListenAsync(host);
        using var two = await ListenAsync(host);
        for (var round = 0; round < 3; round++)
        {
            host.Clock.Advance(SignsOfLife.Every);
            (await HearAsync(one)).MessageType.Should().Be(WebSocketMessageType.Binary);
            (await HearAsync(two)).Count.Should().Be(1);
        }
        await one.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await OpenAsync(host, 1);
    }

    [Fact]
    public async Task A_program_that_stops_says_so_to_whoever_listens_and_to_whoever_asks()
    {
        await using var host = await DemoHost.StartAsync();
        using var page = await ListenAsync(host);
        using var asking = host.Browser();
        (await asking.GetAsync("/alive")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        (await HearAsync(page)).MessageType.Should().Be(WebSocketMessageType.Close);
        page.CloseStatus.Should().Be(WebSocketCloseStatus.EndpointUnavailable);
        (await asking.GetAsync("/alive")).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_page_that_takes_no_sign_is_let_go_and_holds_nobody_up()
    {
        await using var host = await DemoHost.StartAsync();
        using var page = await ListenAsync(host);
        using var stuck = new StuckSocket();
        var http = new DefaultHttpContext();
        http.Features.Set<IHttpWebSocketFeature>(stuck);
        var answering = host.Services.GetRequiredService<SignsOfLife>().AnswerAsync(http);
        await OpenAsync(host, 2);
        for (var round = 0; round < 2; round++)
        {
            host.Clock.Advance(SignsOfLife.Every);
            (await HearAsync(page)).Count.Should().Be(1);
        }
        await answering.WaitAsync(TimeSpan.FromSeconds(10));
        stuck.State.Should().Be(WebSocketState.Aborted);
        await OpenAsync(host, 1);
    }

    private static async Task<ClientWebSocket> ListenAsync(DemoHost host)
    {
        var before = host.Services.GetRequiredService<SignsOfLife>().Open;
        using var browser = host.Browser();
        var page = new ClientWebSocket();
        await page.ConnectAsync(new UriBuilder(new Uri(browser.BaseAddress!, "alive")) { Scheme = Uri.UriSchemeWs }.Uri, CancellationToken.None);
        await OpenAsync(host, before + 1);
        return page;
    }

    private static async Task<WebSocketReceiveResult> HearAsync(ClientWebSocket page) =>
        await page.ReceiveAsync(new ArraySegment<byte>(new byte[8]), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(10));

    private static async Task OpenAsync(DemoHost host, int pages)
    {
        var signs = host.Services.GetRequiredService<SignsOfLife>();
        for (var waited = 0; signs.Open != pages && waited < 200; waited++)
            await Task.Delay(50);
        signs.Open.Should().Be(pages);
    }

    /// <summary>A line whose other end takes nothing, as when a laptop sleeps.</summary>
    private sealed class StuckSocket : WebSocket, IHttpWebSocketFeature
    {
        private readonly TaskCompletionSource _aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsWebSocketRequest => true;

        public override WebSocketCloseStatus? CloseStatus => null;

        public override string? CloseStatusDescription => null;

        public override WebSocketState State => _aborted.Task.IsCompleted ? WebSocketState.Aborted : WebSocketState.Open;

        public override string? SubProtocol => null;

        public Task<WebSocket> AcceptAsync(WebSocketAcceptContext context) => Task.FromResult<WebSocket>(this);

        public override void Abort() => _aborted.TrySetException(new WebSocketException("Aborted."));

        public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) => _aborted.Task;

        public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
        {
            await _aborted.Task;
            throw new InvalidOperationException("Nothing is received here.");
        }

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Dispose() => Abort();
    }
}
