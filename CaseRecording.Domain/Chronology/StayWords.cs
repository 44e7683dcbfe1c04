using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Chronology;

/// <summary>Stays in words, for those who hear the picture read and those who would rather read.</summary>
public static class StayWords
{
    /// <summary>What a row of bands is called.</summary>
    public static string Words(this ChronologyBandKind kind) => kind switch
    {
        ChronologyBandKind.LegalStatus => "Legal status",
        _ => kind.ToString(),
    };

    /// <summary><c>12 Shore Road: from 4 June 2019 to 3 March 2024 (at birth to 4 years)</c>.</summary>
    /// <param name="stay">The stay.</param>
    /// <param name="born">The child's date of birth, where known.</param>
    /// <param name="today">The day on the Island.</param>
    public static string Of(Stay stay, DateOnly? born, DateOnly today)
    {
        var days = stay.Until is { } until ? $"from {IslandTime.Words(stay.From)} to {IslandTime.Words(until)}" : $"{(stay.From > today ? "from" : "since")} {IslandTime.Words(stay.From)}";
        var ages = new[] { AgeThen.Words(born, stay.From), stay.Until is { } end ? AgeThen.Words(born, end) : null }.OfType<string>().Distinct().ToList();
        return $"{stay.Label}: {days}{(ages.Count > 0 ? $" ({string.Join(" to ", ages)})" : "")}";
    }

    /// <summary>What the picture shows, in one sentence.</summary>
    public static string Sum(LineOfTime line) => line.Rows.Count == 0
        ? "No home, placement, school, legal status or plan is recorded with its days."
        : $"From {IslandTime.Words(line.First)} to {IslandTime.Words(line.Last)}: {string.Join(", ", line.Rows.Select(Count))}.";

    private static string Count(StayRow row)
    {
        var count = row.Lanes.Sum(l => l.Count);
        return (row.Kind, count) switch
        {
            (ChronologyBandKind.LegalStatus, 1) => "1 legal status",
            (ChronologyBandKind.LegalStatus, _) => $"{count} legal statuses",
            (_, 1) => $"1 {row.Kind.Words().ToLowerInvariant()}",
            _ => $"{count} {row.Kind.Words().ToLowerInvariant()}s",
        };
    }
}
