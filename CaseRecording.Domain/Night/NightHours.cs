using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Timescales;

namespace CaseRecording.Domain.Night;

/// <summary>
/// When the day's teams are away: from the end of a working day to the beginning of the next, a weekend and a bank holiday included.
/// Who works out of hours is a matter of role; these hours only say which night a handover is of, and when the day's teams answer (3.5.1, P28).
/// </summary>
/// <param name="From">The end of the last working day, UTC.</param>
/// <param name="Until">The beginning of the next, UTC.</param>
public sealed record NightHours(DateTime From, DateTime Until)
{
    /// <summary>When the day's teams come, and when they go, on the Island's clock.</summary>
    public static readonly TimeOnly DayBegins = new(9, 0), DayEnds = new(17, 0);

    /// <summary>Until when an out-of-hours note has to be acknowledged on the next working day.</summary>
    public static readonly TimeOnly AcknowledgedAt = new(10, 0);

    /// <summary>The night that lasts at this moment, or during the day the one that has passed.</summary>
    public static NightHours LatestAt(DateTime now, WorkingCalendar calendar)
    {
        var local = IslandTime.Local(now);
        var day = DateOnly.FromDateTime(local);
        if (!calendar.IsWorkingDay(day) || TimeOnly.FromDateTime(local) < DayEnds)
            do day = day.AddDays(-1); while (!calendar.IsWorkingDay(day));
        return new NightHours(IslandTime.Utc(day, DayEnds), IslandTime.Utc(calendar.AddWorkingDays(day, 1), DayBegins));
    }

    /// <summary>The day on whose evening the night at this moment began.</summary>
    public static DateOnly EveningOf(DateTime now) => IslandTime.DayOf(now.AddHours(-12));

    /// <summary>
    /// The moment by which what was written now has to be acknowledged: 10:00 on the next working day. What is written before the day's teams come
    /// belongs to the night before, so the next working day is then that very day.
    /// </summary>
    public static DateTime AcknowledgeBy(DateTime written, WorkingCalendar calendar)
    {
        var local = IslandTime.Local(written);
        var day = DateOnly.FromDateTime(local);
        var next = calendar.IsWorkingDay(day) && TimeOnly.FromDateTime(local) < DayBegins ? day : calendar.AddWorkingDays(day, 1);
        return IslandTime.Utc(next, AcknowledgedAt);
    }
}
