using System.Globalization;
using CaseRecording.Domain.Chronology;

namespace CaseRecording.App.Features.Chronology;

/// <summary>What of a chronology is shown. It stands in the address of the page, so that a link keeps it.</summary>
/// <param name="Kinds">Of these kinds; of every kind where empty.</param>
/// <param name="Standing">Facts, allegations or opinions alone; null for all.</param>
/// <param name="From">Not before this year.</param>
/// <param name="Until">Not after this year.</param>
public sealed record ChronologyFilter(IReadOnlyList<ChronologyKind> Kinds, ChronologyStanding? Standing, int? From, int? Until)
{
    /// <summary>As an address says it; what it says wrongly is as if it were not said.</summary>
    public static ChronologyFilter Of(string? kinds, string? standing, string? from, string? until) => new(
        [.. (kinds ?? "").Split(',').Select(Known<ChronologyKind>).OfType<ChronologyKind>().Distinct().Order()], Known<ChronologyStanding>(standing), Year(from), Year(until));

    /// <summary>Whether everything is shown.</summary>
    public bool ShowsAll => this is { Kinds.Count: 0, Standing: null, From: null, Until: null };

    /// <summary>Whether an event is shown. A span is, where any part of it is in the years.</summary>
    public bool Shows(ChronologyRow row) =>
        (Kinds.Count == 0 || Kinds.Contains(row.Kind)) && (Standing is null || row.Standing == Standing)
        && (From is null || (row.When.Until ?? row.When.Day).Year >= From) && (Until is null || row.When.Day.Year <= Until);

    /// <summary>With a kind as well, or without it.</summary>
    public ChronologyFilter Turn(ChronologyKind kind) => this with { Kinds = [.. (Kinds.Contains(kind) ? Kinds.Where(k => k != kind) : Kinds.Append(kind)).Order()] };

    /// <summary>What the address says of it.</summary>
    public IReadOnlyDictionary<string, object?> InAddress => new Dictionary<string, object?>
    {
        ["kinds"] = Kinds.Count == 0 ? null : string.Join(',', Kinds), ["standing"] = Standing?.ToString(), ["years-from"] = From?.ToString(CultureInfo.InvariantCulture), ["years-until"] = Until?.ToString(CultureInfo.InvariantCulture),
    };

    private static T? Known<T>(string? name) where T : struct, Enum => Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) && !char.IsDigit(name![0]) ? value : null;

    private static int? Year(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1800 and < 2200 ? year : null;
}
