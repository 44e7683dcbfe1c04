using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Timescales;

/// <summary>
/// The Island's working days: Monday to Friday without bank holidays. The holidays come from a table, because the TT bank holiday
/// and Tynwald Day are set by the Treasury each year and cannot be computed.
/// </summary>
/// <param name="holidays">Every bank holiday known, announced or provisional.</param>
/// <param name="announcedThrough">The last year whose holidays the Treasury has announced.</param>
public sealed class WorkingCalendar(IReadOnlySet<DateOnly> holidays, int announcedThrough)
{
    /// <summary>The last year whose holidays have been announced.</summary>
    public int AnnouncedThrough { get; } = announcedThrough;

    /// <summary>Whether people are expected at work.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    /// <summary>The day that is <paramref name="count"/> working days after <paramref name="from"/>; the day itself is not counted.</summary>
    public DateOnly AddWorkingDays(DateOnly from, int count)
    {
        var day = from;
        while (count > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                count--;
        }
        return day;
    }

    /// <summary>
    /// Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative when <paramref name="to"/> lies before it.
    /// </summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var (first, last) = from <= to ? (from, to) : (to, from);
        var days = 0;
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
            if (IsWorkingDay(day))
                days++;
        return from <= to ? days : -days;
    }

    /// <summary>The sentence to show beside a date in a year whose holidays are not announced; null where they are.</summary>
    public string? Warning(DateOnly day) => day.Year <= AnnouncedThrough
        ? null
        : $"The bank holidays of {day.Year} are not announced yet; this date may move.";
}
