using System.Globalization;
using CaseRecording.Benchmarks.Circuits;
using CaseRecording.Benchmarks.Measuring;

namespace CaseRecording.Benchmarks.Typing;

/// <summary>A minute of steady typing in the note editor against the stock bound text area, by turns, in real Chromium pages.</summary>
internal static class MinuteBench
{
    private const int People = 10;
    private const double ProcessorBar = 0.15, BytesBar = 0.05;

    public static async Task RunAsync(ServerProcess program, Visitor visitor, IReadOnlyList<NoteLeft> notes, int characters, bool quick)
    {
        var script = await visitor.Http.GetStringAsync(new Uri(program.Address, "/_framework/blazor.web.js"));
        await using var bare = await ProgramUnderTest.StartStockAsync(characters);
        using var nobody = new Visitor();
        using var ourLine = new Relay(program.Address);
        using var stockLine = new Relay(bare.Address);
        await using var ours = await ChromiumTypists.OpenAsync(notes.Take(People).Select(n => new Uri(ourLine.Address, n.Path)), visitor);
        await using var stock = await ChromiumTypists.OpenAsync(Enumerable.Repeat(stockLine.Address, People), nobody, script);

        // A server runs for weeks: what counts is code that the runtime has finished compiling. Ours has saved thousands of times before.
        await stock.TypeAsync(TimeSpan.FromSeconds(quick ? 5 : 30), every: TimeSpan.FromMilliseconds(40));
        var (turns, time) = (quick ? 1 : 3, TimeSpan.FromSeconds(quick ? 20 : 60));
        List<MinuteFigures> our = [], their = [];
        for (var turn = 0; turn < turns; turn++)
        {
            if (turn % 2 == 1)
                their.Add(await MinuteFigures.MeasureAsync(bare, stockLine, stock, People, time, typing: true));
            our.Add(await MinuteFigures.MeasureAsync(program, ourLine, ours, People, time, typing: true));
            if (turn % 2 == 0)
                their.Add(await MinuteFigures.MeasureAsync(bare, stockLine, stock, People, time, typing: true));
        }
        var still = await MinuteFigures.MeasureAsync(program, ourLine, ours, People, time, typing: false);

        Report.Heading($"A minute of steady typing in a note of {characters:N0} characters, for each of {People} people in Chromium");
        Report.Line($"| | keys | processor of the server | the browser says | the server says | to the server on the wire | and back |\n|---|---|---|---|---|---|---|");
        Row("The stock bound text area", their);
        Row("The note editor", our);
        Row("The note editor, nobody types", [still]);
        Report.Line($"| Ratio | | {Of(our, their, f => f.Processor.TotalMilliseconds, ProcessorBar)} | {Of(our, their, f => f.Said.Sent, BytesBar)} | {Of(our, their, f => f.Said.Received, null)} | {Of(our, their, f => f.Wire.Sent, null)} | {Of(our, their, f => f.Wire.Received, null)} |");
    }

    private static void Row(string side, List<MinuteFigures> turns) =>
        Report.Line($"| {side} | {turns.Average(f => f.Keys):0} | {turns.Average(f => f.Processor.TotalMilliseconds):0} ms | {Kib(turns, f => f.Said.Sent)} | {Kib(turns, f => f.Said.Received)} | {Kib(turns, f => f.Wire.Sent)} | {Kib(turns, f => f.Wire.Received)} |");

    private static string Kib(List<MinuteFigures> turns, Func<MinuteFigures, long> bytes) => string.Create(CultureInfo.GetCultureInfo("en-GB"), $"{turns.Average(bytes) / 1024:N1} KiB");

    private static string Of(List<MinuteFigures> ours, List<MinuteFigures> theirs, Func<MinuteFigures, double> figure, double? bar)
    {
        var ratio = ours.Average(figure) / theirs.Average(figure);
        var pairs = ours.Zip(theirs, (o, t) => figure(o) / figure(t)).Order().ToList();
        var words = string.Create(CultureInfo.InvariantCulture, $"**{ratio:P1}** ({pairs[0]:P1}–{pairs[^1]:P1})");
        return bar is { } most ? string.Create(CultureInfo.InvariantCulture, $"{words}, bar {most:P0}, {(ratio <= most ? "met" : "**missed**")}") : words;
    }
}
