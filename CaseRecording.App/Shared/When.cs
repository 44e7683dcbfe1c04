using System.Globalization;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Shared;

/// <summary>Days and times as people read them, on the Island's clock.</summary>
public static class When
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary><c>Thu 4 June 2026</c>: for rows.</summary>
    public static string Short(DateOnly day) => day.ToString("ddd d MMMM yyyy", English);

    /// <summary><c>Thu 4 June 2026, 14:03</c>.</summary>
    public static string Short(DateTime utc) => IslandTime.Local(utc).ToString("ddd d MMMM yyyy, HH:mm", English);

    /// <summary><c>14:03:22</c>: for what was saved just now.</summary>
    public static string Clock(DateTime utc) => IslandTime.Local(utc).ToString("HH:mm:ss", English);

    /// <summary><c>by Wednesday 25 November (3 working days left)</c>, <c>due today</c>, <c>2 working days late</c>. The year shows when it is not this one.</summary>
    /// <param name="due">The last day on which it is in time.</param>
    /// <param name="today">The day on the Island.</param>
    /// <param name="workingDays">Counts working days after its first day up to and including its second.</param>
    public static string Due(DateOnly due, DateOnly today, Func<DateOnly, DateOnly, int> workingDays)
    {
        if (due == today)
            return "due today";
        var day = due.ToString(due.Year == today.Year ? "dddd d MMMM" : "dddd d MMMM yyyy", English);
        return due > today
            ? $"by {day} ({Days(workingDays(today, due))} left)"
            : $"was due {day} ({(workingDays(due, today) is > 0 and var late ? $"{Days(late)} late" : "no working day since")})";
    }

    /// <summary><c>today</c>, <c>yesterday</c>, <c>3 days ago</c>, on the Island's calendar.</summary>
    public static string Ago(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        <= 0 => "today",
        1 => "yesterday",
        var days => $"{days} days ago",
    };

    /// <summary><c>7 (4 June 2019)</c>; in the first two years months, in the first weeks days.</summary>
    public static string Age(DateOnly born, DateOnly today)
    {
        var months = (today.Year - born.Year) * 12 + today.Month - born.Month - (today.Day < born.Day ? 1 : 0);
        var age = months switch
        {
            < 0 => "not yet born",
            0 => Count(today.DayNumber - born.DayNumber, "day"),
            < 24 => Count(months, "month"),
            _ => (months / 12).ToString(English),
        };
        return $"{age} ({IslandTime.Words(born)})";
    }

    private static string Days(int count) => Count(count, "working day");

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
