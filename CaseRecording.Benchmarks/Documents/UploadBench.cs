using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using CaseRecording.Benchmarks.Circuits;
using CaseRecording.Benchmarks.Measuring;
using CaseRecording.Domain.Documents;

namespace CaseRecording.Benchmarks.Documents;

/// <summary>
/// Documents sent to the program over HTTP, sealed, fingerprinted and flushed to the disk, beside the same bytes written to a file there and flushed; and what
/// an upload takes of the server's memory.
/// </summary>
internal static class UploadBench
{
    // As documents.js sends them.
    private const int Part = 8 * 1024 * 1024, Mebi = 1024 * 1024;

    public static async Task RunAsync(bool quick)
    {
        await using var record = await RecordUnderTest.SqliteAsync();
        var worker = await record.StaffAsync("daniel.osei");
        var file = await ManyFiles.UpToAsync(record, 100, worker.Id);
        await using var program = await ProgramUnderTest.StartAsync(record);
        using var visitor = await ProgramUnderTest.SignInAsync(program.Address, worker.Id);
        visitor.Http.DefaultRequestHeaders.Add("X-Antiforgery", await visitor.Http.GetStringAsync(new Uri(program.Address, "/documents/token")));
        var send = new Sender(visitor.Http, program.Address, file);
        await send.WholeAsync(Content(1));

        Report.Heading("Uploads");
        Report.Line($"| | of one, median | MB a second | to the same bytes on the same disk | processor of the server for each MB | most memory of the server above what it had, for each upload |\n|---|---|---|---|---|---|");
        await LineAsync("A photograph of 5 MB", program, quick ? 2 : 20, 1, Content(5), send.WholeAsync);
        await LineAsync("A report of 50 MB, in parts", program, quick ? 1 : 6, 1, Content(50), send.InPartsAsync);
        var (film, eight) = quick ? (60, 20) : (500, 100);
        await LineAsync($"A film of {film} MB, in parts", program, 1, 1, Content(film), send.InPartsAsync);
        await LineAsync($"Eight films of {eight} MB at once, in parts", program, 1, 8, Content(eight), send.InPartsAsync);
    }

    private static async Task LineAsync(string what, ServerProcess program, int times, int atOnce, byte[] content, Func<byte[], Task> send)
    {
        var (ours, bare, before, processor) = (new List<TimeSpan>(), new List<TimeSpan>(), program.WorkingSet, program.ProcessorTime);
        using var watched = new CancellationTokenSource();
        var most = WatchAsync(program, watched.Token);
        for (var i = 0; i < times; i++)
        {
            // Each is another: the same content would lie there once.
            var contents = Enumerable.Range(0, atOnce).Select(_ => Another(content)).ToList();
            bare.Add(await TimeAsync(() => Task.WhenAll(contents.Select(WriteAsync))));
            ours.Add(await TimeAsync(() => Task.WhenAll(contents.Select(send))));
        }
        await watched.CancelAsync();
        var (one, plain, sent) = (Middle(ours), Middle(bare), (double)content.Length * atOnce / Mebi);
        Report.Line($"| {what} | {Report.Ms(one)} | **{sent / one.TotalSeconds:0}** | {one / plain:0.00} | {Report.Ms((program.ProcessorTime - processor) / (sent * times))} | {Math.Max(0, await most - before) / (double)Mebi / atOnce:0.0} MiB |");
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> act)
    {
        var began = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(began);
    }

    private static async Task<long> WatchAsync(ServerProcess program, CancellationToken ct)
    {
        var most = 0L;
        while (!ct.IsCancellationRequested)
        {
            most = Math.Max(most, program.WorkingSet);
            await Task.Delay(20, CancellationToken.None);
        }
        return most;
    }

    // Not under /tmp, which may be memory and not a disk.
    private static async Task WriteAsync(byte[] content)
    {
        var path = Path.Combine("/var/tmp", $"case-recording-bench-{Guid.CreateVersion7():N}");
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous | FileOptions.DeleteOnClose))
        {
            await file.WriteAsync(content);
            file.Flush(flushToDisk: true);
        }
    }

    // Begins like a film, so that it is kept as one and not looked through.
    private static byte[] Content(int megabytes)
    {
        var content = RandomNumberGenerator.GetBytes(megabytes * Mebi);
        "\0\0\0\u0018ftypmp42"u8.CopyTo(content);
        return content;
    }

    private static byte[] Another(byte[] content)
    {
        var another = (byte[])content.Clone();
        RandomNumberGenerator.Fill(another.AsSpan(64, 64));
        return another;
    }

    private static TimeSpan Middle(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);

    private sealed class Sender(HttpClient http, Uri address, Guid file)
    {
        public async Task WholeAsync(byte[] content) => await DoneAsync(await http.PostAsync(At($"/documents?file={file}&kind={DocumentKind.Photograph}&handIn={Guid.CreateVersion7()}&name=film.mp4"), Bytes(content)));

        public async Task InPartsAsync(byte[] content)
        {
            var key = Guid.CreateVersion7();
            for (var at = 0; at < content.Length; at += Part)
            {
                var part = Bytes(content.AsSpan(at, Math.Min(Part, content.Length - at)).ToArray());
                await DoneAsync(await http.PutAsync(At($"/documents/parts?file={file}&key={key}&at={at}&of={content.Length}"), part));
            }
            await DoneAsync(await http.PostAsync(At($"/documents?file={file}&kind={DocumentKind.Recording}&handIn={key}&name=film.mp4&parts={content.Length}"), null));
        }

        private Uri At(string path) => new(address, path);

        private static ByteArrayContent Bytes(byte[] content) => new(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };

        private static async Task DoneAsync(HttpResponseMessage answer)
        {
            using (answer)
                if (!answer.IsSuccessStatusCode)
                    throw new InvalidOperationException($"Answered {answer.StatusCode}: " + await answer.Content.ReadAsStringAsync());
        }
    }
}
