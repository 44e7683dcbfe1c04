using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using CaseRecording.Benchmarks.Circuits;
using CaseRecording.Benchmarks.Notes;
using CaseRecording.Domain.Drafts;

namespace CaseRecording.Benchmarks.Typing;

/// <summary>
/// A person at the note editor without a browser. To the server it is what draft.js and line.js are: a circuit that stays open, a socket that hears
/// the signs of life, and what changed sent after a pause, one request at a time, each naming the save it goes on from.
/// </summary>
internal sealed class HeadlessTypist : IAsyncDisposable
{
    // As draft.js and line.js have them.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600), Longest = TimeSpan.FromSeconds(5), SignWithin = TimeSpan.FromMilliseconds(2_600);

    private readonly Circuit _circuit;
    private readonly HttpClient _http;
    private readonly Uri _server;
    private readonly NoteLeft _note;
    private readonly StringBuilder _text;
    private readonly List<Saving> _savings = [];
    private readonly ClientWebSocket _signs = new();
    private Task _hearing = Task.CompletedTask;
    private long _sequence = 1;
    private string? _kept;

    private HeadlessTypist(Circuit circuit, HttpClient http, Uri server, NoteLeft note, string text) =>
        (_circuit, _http, _server, _note, _text) = (circuit, http, server, note, new StringBuilder(text));

    /// <summary>Opens a note that was left.</summary>
    public static async Task<HeadlessTypist> OpenAsync(Visitor visitor, Uri server, NoteLeft note, int characters)
    {
        var typist = new HeadlessTypist(await Circuit.OpenAsync(visitor, new Uri(server, note.Path)), visitor.Http, server, note, NoteText.OfCharacters(characters, roughEvery: 8));
        await typist._signs.ConnectAsync(new UriBuilder(typist.Alive) { Scheme = Uri.UriSchemeWs }.Uri, CancellationToken.None);
        typist._hearing = typist.HearAsync();
        return typist;
    }

    /// <summary>Types for so long, beginning so much later than the others.</summary>
    public async Task<IReadOnlyList<Saving>> TypeAsync(TimeSpan time, TimeSpan later)
    {
        _savings.Clear();
        await Task.Delay(later);
        var clock = Stopwatch.StartNew();
        TimeSpan? dirtySince = null;
        var (next, lastKey) = (TimeSpan.Zero, TimeSpan.Zero);
        var keys = Keys().GetEnumerator();
        Task? sending = null;
        while (clock.Elapsed < time)
        {
            var due = dirtySince is { } dirty && sending is null ? Least(lastKey + Pause, dirty + Longest) : TimeSpan.MaxValue;
            var wait = Least(next, due) - clock.Elapsed;
            if (wait > TimeSpan.Zero && await Task.WhenAny(Task.Delay(wait), sending ?? Task.Delay(wait)) == sending)
            {
                await sending!;
                sending = null;
                continue;
            }
            if (due <= clock.Elapsed)
            {
                dirtySince = null;
                sending = SendAsync(clock, lastKey);
            }
            if (next > clock.Elapsed)
                continue;
            keys.MoveNext();
            _text.Append(keys.Current.Key);
            lastKey = clock.Elapsed;
            dirtySince ??= lastKey;
            next += Rhythm.Key + (keys.Current.Last ? Rhythm.Rest : TimeSpan.Zero);
        }
        await (sending ?? Task.CompletedTask);
        return [.. _savings];
    }

    /// <summary>Saves as quickly as the server answers, so that what it runs is compiled before anything counts.</summary>
    public async Task HurryAsync(int saves)
    {
        for (var i = 0; i < saves; i++)
        {
            _text[^1] = (char)('a' + (i % 26));
            await SendAsync(Stopwatch.StartNew(), TimeSpan.Zero);
            using var alive = await _http.GetAsync(Alive);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _signs.Dispose();
        await _hearing;
        await _circuit.DisposeAsync();
    }

    private Uri Alive => new(_server, "/alive");

    private async Task SendAsync(Stopwatch clock, TimeSpan lastKey)
    {
        var sent = clock.Elapsed;
        var text = _text.ToString();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server, "/drafts")) { Content = JsonContent.Create(Body(text)) };
        request.Headers.Add("X-Draft", "1");
        using var answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var saved = (await answer.Content.ReadFromJsonAsync<Saved>())!;
        if (!saved.Kept)
            throw new InvalidOperationException("The server kept another text.");
        (_sequence, _kept) = (saved.Sequence, text);
        _savings.Add(new(sent - lastKey, clock.Elapsed - sent));
    }

    // The first time the whole, then what changed.
    private object Body(string text)
    {
        if (_kept is null)
            return new { author = _note.AuthorId, scope = _note.Scope, field = _note.Field, fileId = _note.FileId, after = _sequence, text };
        var at = text.AsSpan().CommonPrefixLength(_kept);
        var change = new DraftChange(at, _kept.Length - at, text[at..], DraftField.DigestOf(text));
        return new { author = _note.AuthorId, scope = _note.Scope, field = _note.Field, fileId = _note.FileId, after = _sequence, change };
    }

    // Where no sign came in time, the page asks.
    private async Task HearAsync()
    {
        var bytes = new byte[16];
        try
        {
            while (true)
            {
                var sign = _signs.ReceiveAsync(bytes, CancellationToken.None);
                while (await Task.WhenAny(sign, Task.Delay(SignWithin)) != sign)
                    (await _http.GetAsync(Alive)).Dispose();
                await sign;
            }
        }
        catch (Exception closed) when (closed is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The page is left.
        }
    }

    private static IEnumerable<(char Key, bool Last)> Keys()
    {
        while (true)
            foreach (var sentence in Rhythm.Sentences)
                for (var i = 0; i < sentence.Length; i++)
                    yield return (sentence[i], i == sentence.Length - 1);
    }

    private static TimeSpan Least(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private sealed record Saved(bool Kept, long Sequence);
}
