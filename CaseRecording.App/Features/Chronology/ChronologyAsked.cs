using System.Globalization;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Chronology;

/// <summary>For whom a chronology is put on paper, which says how much is on it.</summary>
public enum ChronologyVersion { Short, Full, Court }

/// <summary>What of a chronology is to be printed or taken away (3.4.3, P27).</summary>
/// <param name="Version">Which version.</param>
/// <param name="From">Not before this day; null from the beginning.</param>
/// <param name="Until">Not after this day; null to the end.</param>
/// <param name="Family">Whether what matters for this child on the files of brothers and sisters is in it.</param>
/// <param name="Analysis">Whether what the workers make of it is in it; the short version never has it.</param>
public sealed record ChronologyAsked(ChronologyVersion Version, DateOnly? From, DateOnly? Until, bool Family, bool Analysis)
{
    /// <summary>As the form in the address says it.</summary>
    /// <exception cref="RuleBrokenException">The version is not one of the three, or the days cannot be.</exception>
    public static ChronologyAsked Of(string? version, string? from, string? until, string? family, string? analysis)
    {
        Rule.Require(Enum.TryParse<ChronologyVersion>(version, true, out var known) && Enum.IsDefined(known), "Choose the short, the full or the court version.");
        var (first, last) = (Day(from), Day(until));
        Rule.Require(first is null || last is null || first <= last, "The period ends before it begins. Change one of the two days.");
        return new(known, first, last, family == "1", analysis == "1" && known != ChronologyVersion.Short);
    }

    /// <summary>What it is called on paper.</summary>
    public string VersionWords => Version switch { ChronologyVersion.Short => "Short version", ChronologyVersion.Court => "Court version", _ => "Full version" };

    /// <summary>What the access log calls it: <c>Chronology, court version, with brothers and sisters, from 4 June 2019</c>. No name, no content.</summary>
    public string Logged => $"Chronology, {VersionWords.ToLowerInvariant()}{(Analysis ? ", with analysis" : "")}{(Family ? ", with brothers and sisters" : "")}"
        + (From is { } from ? $", from {IslandTime.Words(from)}" : "") + (Until is { } until ? $", to {IslandTime.Words(until)}" : "");

    private static DateOnly? Day(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        Rule.Require(DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), "One of the days of the period cannot be read. Choose it again.");
        return day;
    }
}
