using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.People.Matching;

/// <summary>How two dates of birth are alike, the likeliest slip first.</summary>
public enum BirthSlip
{
    /// <summary>The same day.</summary>
    None,

    /// <summary>Day and month exchanged.</summary>
    Exchanged,

    /// <summary>One digit is another, or two that stand side by side are exchanged.</summary>
    OneDigit,

    /// <summary>A few days apart, or the same day of the next year.</summary>
    Near,

    /// <summary>Nothing in common.</summary>
    Other,
}

/// <summary>Compares dates of birth as people mistake them.</summary>
public static class BirthLikeness
{
    /// <summary>Which slip lies between two dates.</summary>
    public static BirthSlip Of(DateOnly one, DateOnly other)
    {
        if (one == other)
            return BirthSlip.None;
        if (one.Year == other.Year && one.Day == other.Month && one.Month == other.Day)
            return BirthSlip.Exchanged;
        if (DigitsApart(one, other))
            return BirthSlip.OneDigit;
        return Math.Abs(one.DayNumber - other.DayNumber) <= 10 || (one.Month == other.Month && one.Day == other.Day && Math.Abs(one.Year - other.Year) <= 1)
            ? BirthSlip.Near
            : BirthSlip.Other;
    }

    /// <summary>A slip as words; null where there is none to tell.</summary>
    public static string? Words(BirthSlip slip, DateOnly recorded) => slip switch
    {
        BirthSlip.None => "Same date of birth",
        BirthSlip.Exchanged => $"Day and month of birth exchanged: born {IslandTime.Words(recorded)}",
        BirthSlip.OneDigit => $"One digit of the date of birth differs: born {IslandTime.Words(recorded)}",
        BirthSlip.Near => $"Date of birth close: born {IslandTime.Words(recorded)}",
        _ => null,
    };

    private static bool DigitsApart(DateOnly one, DateOnly other)
    {
        Span<char> a = stackalloc char[8], b = stackalloc char[8];
        one.TryFormat(a, out _, "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        other.TryFormat(b, out _, "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        var (first, count) = (-1, 0);
        for (var i = 0; i < 8; i++)
        {
            if (a[i] == b[i])
                continue;
            if (first < 0)
                first = i;
            count++;
        }
        return count == 1 || (count == 2 && first < 7 && a[first] == b[first + 1] && a[first + 1] == b[first]);
    }
}
