using CaseRecording.App.Features.Files;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Chronology;

/// <summary>A line in a cell of the table.</summary>
/// <param name="Words">What stands there.</param>
/// <param name="Lead">What it is, in bold before it; null where the column says it.</param>
/// <param name="Strong">Whether all of it is in bold.</param>
public sealed record PaperLine(string Words, string? Lead = null, bool Strong = false);

/// <summary>A column of the table.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Width">Its share of the width, in parts of a hundred.</param>
public sealed record PaperColumn(string Head, int Width);

/// <summary>
/// A chronology as it goes on paper or into a Word document: both are made of this, so that they say the same. Of people outside the family it names
/// whom the entries name, and nobody else.
/// </summary>
/// <param name="Service">Whose record it is.</param>
/// <param name="Of">The chronology.</param>
/// <param name="Asked">What of it was asked for.</param>
/// <param name="Prepared">By whom, with their role of today, and when.</param>
public sealed record ChronologyPaper(string Service, ChronologyOfChild Of, ChronologyAsked Asked, Stamp Prepared)
{
    private const string About = "*";

    /// <summary>The events of the period that are on it, the earliest first.</summary>
    public IReadOnlyList<ChronologyRow> Rows { get; } = Asked.Version == ChronologyVersion.Short ? ChronologyShort.Chosen(InPeriod(Of, Asked)) : InPeriod(Of, Asked);

    /// <summary>Its title.</summary>
    public string Title => $"Chronology of {Of.ChildName}";

    /// <summary>What stands at the head of every sheet.</summary>
    public string SheetHead => $"{Of.ChildName} · No. {Of.FileNumber} · Chronology, {Asked.VersionWords.ToLowerInvariant()}";

    /// <summary>What stands at the head of every sheet that the program prints itself.</summary>
    public string PrintHead => PrintView.Head(Of.ChildName, Of.FileNumber, Prepared);

    /// <summary>By whom it was prepared, and on which day.</summary>
    public string PreparedWords => $"by {Prepared} on {IslandTime.Words(Prepared.Day)}";

    /// <summary>Whose it is, of what time, by whom and when.</summary>
    public IReadOnlyList<(string Name, string Words)> Facts =>
    [
        ("Child", Of.ChildName), ("File", $"No. {Of.FileNumber}"),
        ("Date of birth", Of.Born is { } born ? IslandTime.Words(born) : "not known"),
        .. Period is { } period ? [("Period", period)] : Array.Empty<(string, string)>(),
        ("What is in it", $"{Asked.VersionWords}, {(Rows.Count == 1 ? "1 event" : $"{Rows.Count} events")}{(Asked.Family ? ", with what matters for this child in the chronologies of brothers and sisters" : "")}{(Asked.Version == ChronologyVersion.Short ? "" : Asked.Analysis ? ", with analysis" : ", without analysis")}"),
        ("Prepared", PreparedWords),
    ];

    /// <summary>The columns of the table.</summary>
    public IReadOnlyList<PaperColumn> Columns => Asked.Version switch
    {
        ChronologyVersion.Short => [new("Date", 24), new("Age", 13), new("Event", 49), new("Fact or allegation", 14)],
        ChronologyVersion.Court => [new("No.", 6), new("Date", 17), new("Event", 36), new("Source", 27), new("Fact or allegation", 14)],
        _ => [new("Date and age", 18), new("Event", 44), new("Fact or allegation", 14), new("Source", 24)],
    };

    /// <summary>The cells of the table, row by row.</summary>
    public IEnumerable<IReadOnlyList<IReadOnlyList<PaperLine>>> Cells => Rows.Select((row, i) => Asked.Version switch
    {
        ChronologyVersion.Short => new[] { Lines(Day(row)), Lines(Age(row)), Lines(ChronologyShort.OneLine(Whose(row) + row.Headline)), Lines(row.Standing.Words()) },
        ChronologyVersion.Court => [Lines($"{i + 1}"), Lines(Day(row)), Event(row), Source(row), Lines(row.Standing.Words())],
        _ => (IReadOnlyList<IReadOnlyList<PaperLine>>)[[new(Day(row)), .. Lines(Age(row))], Event(row), Lines(row.Standing.Words()), Source(row)],
    });

    /// <summary>What stands below the table: what is left out, and how it is to be read.</summary>
    public IReadOnlyList<string> Notes => [.. AllNotes().OfType<string>()];

    // Of what time it is: as asked for, or from the first event on. Of nothing there is no time to tell.
    private string? Period => (Asked.From ?? (Rows.Count > 0 ? InPeriod(Of, Asked).Min(r => r.When.Day) : null), Asked.Until ?? Prepared.Day) switch
    {
        ({ } from, var until) => from == until ? IslandTime.Words(from) : $"from {IslandTime.Words(from)} to {IslandTime.Words(until)}",
        (null, var until) => Asked.Until is null ? null : $"until {IslandTime.Words(until)}",
    };

    private IEnumerable<string?> AllNotes()
    {
        var left = InPeriod(Of, Asked).Count - Rows.Count;
        yield return left > 0 ? $"{(left == 1 ? "1 more event" : $"{left} more events")} of this period {(left == 1 ? "is" : "are")} in the full version. Here are first those of which it is recorded what they meant for the child, then the latest." : null;
        yield return Rows.Count > 0 ? null : Asked.From is null && Asked.Until is null ? "No event is in this chronology." : "No event of this period is in this chronology.";
        yield return Rows.Any(r => r.When.About) ? $"{About} The day is not known exactly; it is the nearest that is known." : null;
        yield return Rows.Any(r => r.Standing == ChronologyStanding.Allegation) ? "An allegation is what somebody said. It has not been established that it happened." : null;
        yield return Rows.Any(r => r.Standing == ChronologyStanding.Opinion) ? "An opinion is the view of whoever is named as its source." : null;
    }

    private static IReadOnlyList<ChronologyRow> InPeriod(ChronologyOfChild of, ChronologyAsked asked) =>
        [.. of.Entries.Where(row => (asked.From is null || (row.When.Until ?? row.When.Day) >= asked.From) && (asked.Until is null || row.When.Day <= asked.Until))];

    private static string Day(ChronologyRow row) => $"{row.When}{(row.When.About ? About : "")}";

    private string? Age(ChronologyRow row) => AgeThen.Words(Of.Born, row.When.Day);

    private static string Whose(ChronologyRow row) => row.OfWhom is { } whom ? $"{whom}: " : "";

    // To a court go facts and what was done; what an event meant and what is made of it are judgements, and go with the analysis.
    private IReadOnlyList<PaperLine> Event(ChronologyRow row) =>
    [
        new(row.Headline, Strong: true),
        .. Lines(row.WhyHere, row.OfWhom is { } whom ? $"From {whom}’s chronology, because" : null),
        .. Asked.Version == ChronologyVersion.Full || Asked.Analysis ? Lines(row.Impact, $"What it meant for {row.OfWhom ?? "the child"}") : [],
        .. Lines(row.Action, "What was done"),
        .. Asked.Analysis ? Lines(row.Analysis, "Analysis") : [],
    ];

    private static IReadOnlyList<PaperLine> Source(ChronologyRow row) =>
        [new(row.ToldBy), .. Lines(row.SourceName), .. Lines(row.SourceSince), new($"{row.By}, {IslandTime.Words(row.By.Day)}", "Recorded by")];

    private static IReadOnlyList<PaperLine> Lines(string? words, string? lead = null) => string.IsNullOrWhiteSpace(words) ? [] : [new(words, lead)];
}
