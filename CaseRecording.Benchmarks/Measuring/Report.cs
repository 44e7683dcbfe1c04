using System.Globalization;

namespace CaseRecording.Benchmarks.Measuring;

/// <summary>Writes figures as the Markdown that the README holds.</summary>
internal static class Report
{
    /// <summary>Heading, machine and command.</summary>
    public static void Begin(string command) =>
        Line($"Taken on {DateTime.UtcNow:d MMMM yyyy} with `dotnet run -c Release --project CaseRecording.Benchmarks -- {command}` on {Machine.Words()}.");

    public static void Heading(string text) => Line($"\n### {text}\n");

    public static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.GetCultureInfo("en-GB")));

    /// <summary>Ratios, each against its bar; null where there is none.</summary>
    public static void Ratios(string bareIs, IEnumerable<(Ratio Figure, double? Bar)> figures)
    {
        Line($"| | ours | {bareIs} | ratio (quartiles) | bar | processor, ours and bare | memory, ours and bare |\n|---|---|---|---|---|---|---|");
        foreach (var (f, bar) in figures)
            Line($"| {f.Name} | {Ms(f.Ours)} | {Ms(f.Bare)} | **{f.Median:0.00}** ({f.Low:0.00}–{f.High:0.00}) | {Verdict(f.Median, bar)} | {Ms(f.OursCpu)}, {Ms(f.BareCpu)} | {f.OursKib:N0} KiB, {f.BareKib:N0} KiB |");
    }

    /// <summary>A time, to three figures.</summary>
    public static string Ms(TimeSpan time) => time.TotalMilliseconds switch
    {
        < 0.995 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds * 1000:0} µs"),
        < 99.5 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms"),
    };

    /// <summary>The bar and whether the figure is under it.</summary>
    public static string Verdict(double figure, double? bar) =>
        bar is { } most ? string.Create(CultureInfo.InvariantCulture, $"{most:0.##}, {(figure <= most ? "met" : "**missed**")}") : "none";
}
