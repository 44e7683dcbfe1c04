namespace CaseRecording.Domain.Chronology;

/// <summary>How old the child was on a day: what an event means depends on it (3.4.3, P27).</summary>
public static class AgeThen
{
    /// <summary><c>4 years</c>; in the first two years months, in the first three months weeks, in the first two weeks days.</summary>
    /// <returns>Null where the date of birth is not known.</returns>
    public static string? Words(DateOnly? born, DateOnly day)
    {
        if (born is not { } birth)
            return null;
        var days = day.DayNumber - birth.DayNumber;
        return (days, Months(birth, day)) switch
        {
            ( < 0, _) => "before birth",
            (0, _) => "at birth",
            ( < 14, _) => Count(days, "day"),
            (_, < 3) => Count(days / 7, "week"),
            (_, < 24 and var months) => Count(months, "month"),
            (_, var months) => Count(months / 12, "year"),
        };
    }

    /// <summary>Whole years on a day; null where the date of birth is not known or is yet to come.</summary>
    public static int? Years(DateOnly? born, DateOnly day) => born is { } birth && day >= birth ? Months(birth, day) / 12 : null;

    /// <summary>The ages of a calendar year, such as <c>4 to 5 years old</c>: a child turns in the middle of it.</summary>
    /// <returns>Null where the date of birth is not known.</returns>
    public static string? InYear(DateOnly? born, int year) => (Years(born, new DateOnly(year, 1, 1)), Years(born, new DateOnly(year, 12, 31)), born?.Year) switch
    {
        (_, _, null) => null,
        (_, null, _) => "before birth",
        (null, _, _) => "the year of birth",
        (var from, var to, _) when from == to => $"{Count(from!.Value, "year")} old",
        (var from, var to, _) => $"{from} to {Count(to!.Value, "year")} old",
    };

    private static int Months(DateOnly born, DateOnly day) => ((day.Year - born.Year) * 12) + day.Month - born.Month - (day.Day < born.Day ? 1 : 0);

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
