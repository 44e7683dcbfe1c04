using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Timescales;

/// <summary>What a length counts in.</summary>
public enum TimescaleUnit { WorkingDay, CalendarDay, Month }

/// <summary>Whether the Island's own value was found, or a stand-in is used until it is.</summary>
public enum TimescaleStatus { Confirmed, Assumed }

/// <summary>How long something may take, as data (P34).</summary>
/// <param name="Key">Stable key, such as <c>referral-decision</c>.</param>
/// <param name="Title">What it is for, as people say it.</param>
/// <param name="Trigger">What starts the clock.</param>
/// <param name="Length">How many units.</param>
/// <param name="Unit">Working days, calendar days or months.</param>
/// <param name="Source">Where the value comes from.</param>
/// <param name="Status">Confirmed or assumed.</param>
public sealed record Timescale(string Key, string Title, string Trigger, int Length, TimescaleUnit Unit, string Source, TimescaleStatus Status)
{
    /// <summary>The last day on which it is in time, when the clock starts on <paramref name="from"/>.</summary>
    public DateOnly DueFrom(DateOnly from, WorkingCalendar calendar) => Unit switch
    {
        TimescaleUnit.WorkingDay => calendar.AddWorkingDays(from, Length),
        TimescaleUnit.CalendarDay => from.AddDays(Length),
        _ => from.AddMonths(Length),
    };
}

/// <summary>All timescales by key, with the calendar that counts them.</summary>
/// <param name="calendar">The Island's working days.</param>
/// <param name="timescales">The table of timescales.</param>
public sealed class TimescaleTable(WorkingCalendar calendar, IEnumerable<Timescale> timescales)
{
    private readonly Dictionary<string, Timescale> _byKey = timescales.ToDictionary(t => t.Key);

    /// <summary>The Island's working days.</summary>
    public WorkingCalendar Calendar { get; } = calendar;

    /// <summary>One timescale.</summary>
    /// <exception cref="RuleBrokenException">The table has none of that key.</exception>
    public Timescale this[string key] => _byKey.TryGetValue(key, out var found)
        ? found
        : throw new RuleBrokenException($"The table of timescales has no entry '{key}'. A system administrator can add it.");

    /// <summary>The last day in time for <paramref name="key"/>, starting on <paramref name="from"/>.</summary>
    public DateOnly Due(string key, DateOnly from) => this[key].DueFrom(from, Calendar);
}
