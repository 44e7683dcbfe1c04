using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Timescales;

namespace CaseRecording.App.Data.Seeding;

/// <summary>When something in a story happened: days counted from the day the data is loaded, and the time on the Island.</summary>
/// <param name="Day">Days from today; before today where negative.</param>
/// <param name="WorkingDay">Working days from today.</param>
/// <param name="At">The time, where told.</param>
internal sealed record StoryWhen(int? Day = null, int? WorkingDay = null, TimeOnly? At = null);

/// <summary>How old somebody is on the day the data is loaded.</summary>
/// <param name="Years">Whole years, with <paramref name="On"/>.</param>
/// <param name="On">The birthday, as <c>06-04</c>.</param>
/// <param name="Months">Whole months, for a baby.</param>
/// <param name="ExpectedInWeeks">Not born yet.</param>
internal sealed record StoryBirth(int? Years = null, string? On = null, int? Months = null, int? ExpectedInWeeks = null);

/// <summary>Turns the days of a story into days of the calendar, as <c>seed-data/families/README.md</c> tells it.</summary>
internal sealed class StoryDays(DateOnly today, WorkingCalendar calendar)
{
    /// <summary>The day the data is loaded.</summary>
    public DateOnly Today => today;

    /// <summary>A day on which people were at work: past ones move back to one, future ones on.</summary>
    /// <param name="when">The day as written.</param>
    /// <param name="exact">Whether it stays where it is, as out of hours.</param>
    public DateOnly Of(StoryWhen when, bool exact = false)
    {
        if (when.WorkingDay is { } count)
            return Counted(count);
        var day = Exact(when);
        while (!exact && !calendar.IsWorkingDay(day))
            day = day.AddDays(when.Day <= 0 ? -1 : 1);
        return day;
    }

    /// <summary>A day as it falls, such as the day somebody moved.</summary>
    public DateOnly Exact(StoryWhen when) => when switch
    {
        { WorkingDay: { } count } => Counted(count),
        { Day: { } days } => today.AddDays(days),
        _ => throw new StoryFault("a day is missing: write “day” or “workingDay”"),
    };

    /// <summary>An instant, UTC.</summary>
    public DateTime InstantOf(StoryWhen when, bool exact = false) =>
        IslandTime.Utc(Of(when, exact), when.At ?? throw new StoryFault("a time is missing: write “at”"));

    /// <summary>The date of birth of somebody who is so old today; null for a child not born yet.</summary>
    public DateOnly? BornOn(StoryBirth birth)
    {
        if (birth.Months is { } months)
            return today.AddMonths(-months);
        if (birth.Years is not { } years)
            return null;
        var parts = birth.On?.Split('-') ?? throw new StoryFault("a birthday is missing: write “on”, such as “06-04”");
        var (month, day) = (int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        var birthday = Birthday(today.Year, month, day);
        var latest = birthday <= today ? today.Year : today.Year - 1;
        return Birthday(latest - years, month, day);
    }

    /// <summary>When a child is expected; null for somebody born.</summary>
    public DateOnly? ExpectedOn(StoryBirth birth) => birth.ExpectedInWeeks is { } weeks ? today.AddDays(7 * weeks) : null;

    private static DateOnly Birthday(int year, int month, int day) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));

    private DateOnly Counted(int count)
    {
        var day = today;
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(Math.Sign(count));
            if (calendar.IsWorkingDay(day))
                left--;
        }
        return day;
    }
}
