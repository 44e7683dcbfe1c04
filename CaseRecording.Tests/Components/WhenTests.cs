using CaseRecording.App.Shared;
using CaseRecording.Domain.Timescales;

namespace CaseRecording.Tests.Components;

public sealed class WhenTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    // No holidays: only weekends are free.
    private static readonly WorkingCalendar Calendar = new(new HashSet<DateOnly>(), 2030);

    [Theory]
    [InlineData("2026-11-25", "by Wednesday 25 November (3 working days left)")]
    [InlineData("2026-11-23", "by Monday 23 November (1 working day left)")]
    [InlineData("2027-01-04", "by Monday 4 January 2027 (31 working days left)")]
    [InlineData("2026-11-20", "due today")]
    [InlineData("2026-11-19", "was due Thursday 19 November (1 working day late)")]
    [InlineData("2026-11-16", "was due Monday 16 November (4 working days late)")]
    public void What_is_due_says_by_when_and_how_long_that_is(string due, string said) =>
        When.Due(DateOnly.Parse(due), Friday, Calendar.WorkingDaysBetween).Should().Be(said);

    [Fact]
    public void What_was_due_on_a_Friday_is_not_called_late_by_no_days_on_the_Saturday() =>
        When.Due(Friday, Friday.AddDays(1), Calendar.WorkingDaysBetween).Should().Be("was due Friday 20 November (no working day since)");

    [Theory]
    [InlineData("2019-06-04", "7 (4 June 2019)")]
    [InlineData("2018-11-21", "7 (21 November 2018)")]
    [InlineData("2018-11-20", "8 (20 November 2018)")]
    [InlineData("2025-08-20", "15 months (20 August 2025)")]
    [InlineData("2026-10-20", "1 month (20 October 2026)")]
    [InlineData("2026-11-19", "1 day (19 November 2026)")]
    [InlineData("2026-11-20", "0 days (20 November 2026)")]
    [InlineData("2027-02-01", "not yet born (1 February 2027)")]
    public void An_age_is_told_in_years_and_for_the_youngest_in_months_and_days(string born, string said) =>
        When.Age(DateOnly.Parse(born), Friday).Should().Be(said);

    [Fact]
    public void Times_are_the_Islands()
    {
        var utc = new DateTime(2026, 6, 4, 13, 3, 22, DateTimeKind.Utc);
        When.Clock(utc).Should().Be("14:03:22");
        When.Short(utc).Should().Be("Thu 4 June 2026, 14:03");
        When.Short(new DateOnly(2026, 6, 4)).Should().Be("Thu 4 June 2026");
    }
}
