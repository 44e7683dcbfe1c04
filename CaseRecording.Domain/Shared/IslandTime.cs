using System.Globalization;

namespace CaseRecording.Domain.Shared;

/// <summary>Instants are stored in UTC; people read Isle of Man time.</summary>
public static class IslandTime
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Isle_of_Man");

    /// <summary>The day on the Island at a UTC instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>The Island's wall clock at a UTC instant.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The UTC instant of a wall-clock time on the Island. In the hour that clocks skip, the hour after.</summary>
    public static DateTime Utc(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(local) ? local.AddHours(1) : local, Zone);
    }

    /// <summary><c>4 June 2026</c>.</summary>
    public static string Words(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary><c>Thursday 4 June 2026</c>.</summary>
    public static string LongWords(DateOnly day) => day.ToString("dddd d MMMM yyyy", English);

    /// <summary><c>4 June 2026, 14:03</c>, on the Island's clock.</summary>
    public static string Words(DateTime utc) => Local(utc).ToString("d MMMM yyyy, HH:mm", English);
}
