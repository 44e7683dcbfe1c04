using System.Globalization;
using CaseRecording.Benchmarks.Circuits;
using CaseRecording.Benchmarks.Measuring;

namespace CaseRecording.Benchmarks.Typing;

/// <summary>From the last key to "Saved", with so many people at it.</summary>
internal static class SavedFigures
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1), Short = TimeSpan.FromSeconds(20);

    /// <summary>So many without a browser.</summary>
    public static async Task<string> HeadlessAsync(ServerProcess server, Visitor visitor, IReadOnlyList<NoteLeft> notes, int characters, bool quick)
    {
        var typists = new List<HeadlessTypist>();
        try
        {
            foreach (var note in notes)
                typists.Add(await HeadlessTypist.OpenAsync(visitor, server.Address, note, characters));
            var (time, cpu) = (quick ? Short : Minute, server.ProcessorTime);
            // None in step with another: the first keys fall over a whole sentence with its rest.
            var savings = await Task.WhenAll(typists.Select((typist, i) => typist.TypeAsync(time, Rhythm.Key * 67 * i / typists.Count)));
            return Row($"{notes.Count}", [.. savings.SelectMany(s => s)], (server.ProcessorTime - cpu) * (Minute / time / notes.Count));
        }
        finally
        {
            foreach (var typist in typists)
                await typist.DisposeAsync();
        }
    }

    /// <summary>So many in Chromium.</summary>
    public static async Task<string> ChromiumAsync(ServerProcess server, Visitor visitor, IReadOnlyList<NoteLeft> notes, bool quick)
    {
        await using var typists = await ChromiumTypists.OpenAsync(notes.Select(n => new Uri(server.Address, n.Path)), visitor);
        var (time, cpu) = (quick ? Short : Minute, server.ProcessorTime);
        var (_, savings) = await typists.TypeAsync(time);
        return Row($"{notes.Count}, in Chromium", savings, (server.ProcessorTime - cpu) * (Minute / time / notes.Count));
    }

    private static string Row(string who, IReadOnlyList<Saving> all, TimeSpan processor)
    {
        var rested = all.Where(s => s.AfterRest).ToList();
        return string.Create(CultureInfo.GetCultureInfo("en-GB"), $"| {who} | {all.Count:N0} | {Ms(rested, s => s.Whole, 0.5)}, {Ms(rested, s => s.Whole, 0.95)} | {Ms(rested, s => s.Pause, 0.5)} | **{Ms(all, s => s.Answer, 0.5)}, {Ms(all, s => s.Answer, 0.95)}** | {Ms(all, s => s.Answer, 1)} | {Report.Ms(processor)} |");
    }

    private static string Ms(IReadOnlyList<Saving> savings, Func<Saving, TimeSpan> time, double quantile) =>
        savings.Count == 0 ? "none" : Report.Ms(savings.Select(time).Order().ElementAt(Math.Min(savings.Count - 1, (int)(savings.Count * quantile))));
}
