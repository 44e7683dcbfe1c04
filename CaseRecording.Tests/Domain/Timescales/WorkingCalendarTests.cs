using CaseRecording.App.Reference;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Timescales;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Timescales;

/// <summary>The Island's working days, from the table that the program ships.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly TimescaleTable Table = ReferenceData.From(Path.Combine(Repository.Root, "seed-data")).Timescales;

    [Theory, Policy("P33")]
    [InlineData("2026-06-02", 5, "2026-06-10")] // over the TT bank holiday, Friday 5 June 2026, and a weekend
    [InlineData("2026-07-03", 1, "2026-07-07")] // Tynwald Day falls on a Sunday; Monday 6 July is kept
    [InlineData("2026-04-02", 1, "2026-04-07")] // Good Friday and Easter Monday
    [InlineData("2025-12-24", 1, "2025-12-29")] // Christmas, Boxing Day, weekend
    [InlineData("2026-12-24", 1, "2026-12-29")] // Boxing Day on a Saturday: Monday 28 December stands in
    [InlineData("2022-06-01", 1, "2022-06-06")] // the Jubilee, Thursday and Friday
    [InlineData("2022-06-09", 1, "2022-06-13")] // TT, Friday 10 June 2022
    [InlineData("2023-06-08", 1, "2023-06-12")] // TT, Friday 9 June 2023
    [InlineData("2024-06-06", 1, "2024-06-10")] // TT, Friday 7 June 2024
    [InlineData("2025-06-05", 1, "2025-06-09")] // TT, Friday 6 June 2025
    public void Working_days_are_counted_over_the_islands_holidays(string from, int days, string due) =>
        Table.Calendar.AddWorkingDays(DateOnly.Parse(from), days).Should().Be(DateOnly.Parse(due));

    // Each year's bank holidays as they follow from what fixes them; Easter from the moon, TT and Tynwald as the Treasury announced them.
    public static TheoryData<string, string, int> Announced() => new()
    {
        { "2022-01-03", "New Year's Day fell on a Saturday", 2022 }, { "2022-04-15", "Good Friday", 2022 }, { "2022-04-18", "Easter Monday", 2022 }, { "2022-05-02", "first Monday of May", 2022 },
        { "2022-06-02", "spring holiday, moved for the Platinum Jubilee", 2022 }, { "2022-06-03", "Platinum Jubilee", 2022 }, { "2022-06-10", "TT, Senior Race Day", 2022 }, { "2022-07-05", "Tynwald Day", 2022 },
        { "2022-08-29", "last Monday of August", 2022 }, { "2022-09-19", "State Funeral", 2022 }, { "2022-12-26", "Boxing Day", 2022 }, { "2022-12-27", "Christmas Day fell on a Sunday", 2022 },
        { "2023-01-02", "New Year's Day fell on a Sunday", 2023 }, { "2023-04-07", "Good Friday", 2023 }, { "2023-04-10", "Easter Monday", 2023 }, { "2023-05-01", "first Monday of May", 2023 },
        { "2023-05-08", "Coronation", 2023 }, { "2023-05-29", "last Monday of May", 2023 }, { "2023-06-09", "TT, Senior Race Day", 2023 }, { "2023-07-05", "Tynwald Day", 2023 },
        { "2023-08-28", "last Monday of August", 2023 }, { "2023-12-25", "Christmas Day", 2023 }, { "2023-12-26", "Boxing Day", 2023 },
        { "2024-01-01", "New Year's Day", 2024 }, { "2024-03-29", "Good Friday", 2024 }, { "2024-04-01", "Easter Monday", 2024 }, { "2024-05-06", "first Monday of May", 2024 },
        { "2024-05-27", "last Monday of May", 2024 }, { "2024-06-07", "TT, Senior Race Day", 2024 }, { "2024-07-05", "Tynwald Day", 2024 }, { "2024-08-26", "last Monday of August", 2024 },
        { "2024-12-25", "Christmas Day", 2024 }, { "2024-12-26", "Boxing Day", 2024 },
        { "2025-01-01", "New Year's Day", 2025 }, { "2025-04-18", "Good Friday", 2025 }, { "2025-04-21", "Easter Monday", 2025 }, { "2025-05-05", "first Monday of May", 2025 },
        { "2025-05-26", "last Monday of May", 2025 }, { "2025-06-06", "TT, Senior Race Day", 2025 }, { "2025-07-07", "Tynwald Day fell on a Saturday", 2025 }, { "2025-08-25", "last Monday of August", 2025 },
        { "2025-12-25", "Christmas Day", 2025 }, { "2025-12-26", "Boxing Day", 2025 },
        { "2026-01-01", "New Year's Day", 2026 }, { "2026-04-03", "Good Friday", 2026 }, { "2026-04-06", "Easter Monday", 2026 }, { "2026-05-04", "first Monday of May", 2026 },
        { "2026-05-25", "last Monday of May", 2026 }, { "2026-06-05", "TT, Senior Race Day", 2026 }, { "2026-07-06", "Tynwald Day fell on a Sunday", 2026 }, { "2026-08-31", "last Monday of August", 2026 },
        { "2026-12-25", "Christmas Day", 2026 }, { "2026-12-28", "Boxing Day fell on a Saturday", 2026 },
    };

    [Theory, MemberData(nameof(Announced)), Policy("P33")]
    public void Nobody_is_expected_at_work_on_a_bank_holiday_and_a_note_due_over_it_has_the_day_more(string holiday, string why, int year)
    {
        var day = DateOnly.Parse(holiday);
        day.Year.Should().Be(year);
        Table.Calendar.IsWorkingDay(day).Should().BeFalse(why);
        Table.Calendar.WorkingDaysBetween(day.AddDays(-1), day).Should().Be(0, why);
        var before = Before(day);
        var next = CaseNote.RecordByFor(new HappenedOn(before), significantRisk: true, Table);
        next.Should().BeAfter(day, $"what happened on {before} is recorded by the working day after {why}");
        Table.Calendar.IsWorkingDay(next).Should().BeTrue();
    }

    [Theory, Policy("P33")]
    [InlineData(2022, 12)]
    [InlineData(2023, 11)]
    [InlineData(2024, 10)]
    [InlineData(2025, 10)]
    [InlineData(2026, 10)]
    public void The_table_holds_the_years_holidays_and_no_other(int year, int holidays)
    {
        var weekdays = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(n => new DateOnly(year, 1, 1).AddDays(n)).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        weekdays.Where(d => !Table.Calendar.IsWorkingDay(d)).Should().Equal(Announced().Where(row => (int)row[2] == year).Select(row => DateOnly.Parse((string)row[0]))).And.HaveCount(holidays);
    }

    [Theory]
    [InlineData(2022)]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    public void Easter_and_Tynwald_stand_where_the_moon_and_the_law_put_them(int year)
    {
        var easter = Easter(year);
        Table.Calendar.IsWorkingDay(easter.AddDays(-2)).Should().BeFalse("Good Friday");
        Table.Calendar.IsWorkingDay(easter.AddDays(1)).Should().BeFalse("Easter Monday");
        Table.Calendar.IsWorkingDay(easter.AddDays(-3)).Should().BeTrue("the Thursday before");
        Table.Calendar.IsWorkingDay(easter.AddDays(2)).Should().BeTrue("the Tuesday after");
        var tynwald = new DateOnly(year, 7, 5);
        var kept = tynwald.AddDays(tynwald.DayOfWeek switch { DayOfWeek.Saturday => 2, DayOfWeek.Sunday => 1, _ => 0 });
        Table.Calendar.IsWorkingDay(kept).Should().BeFalse("Tynwald Day, or the Monday after it");
        Table.Calendar.IsWorkingDay(kept.AddDays(kept.DayOfWeek == DayOfWeek.Friday ? -1 : 1)).Should().BeTrue();
    }

    [Fact]
    public void What_is_not_confirmed_by_the_Treasury_says_so_in_the_table()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "seed-data", "calendar", "working-days.csv")).Skip(1).Select(line => line.Split(',')).Where(c => c[0].CompareTo("2022") > 0 && c[0].CompareTo("2027") < 0);
        rows.Where(c => c[2] == "provisional").Select(c => c[0]).Should().Equal("2022-09-19", "2023-05-08");
    }

    private static DateOnly Before(DateOnly day)
    {
        do
            day = day.AddDays(-1);
        while (!Table.Calendar.IsWorkingDay(day));
        return day;
    }

    // The anonymous Gregorian computus.
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30, l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    [Fact]
    public void Counting_forth_and_back_agrees()
    {
        for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
            for (var n = 1; n <= 15; n++)
                Table.Calendar.WorkingDaysBetween(day, Table.Calendar.AddWorkingDays(day, n)).Should().Be(n);
    }

    [Fact]
    public void A_year_not_announced_yet_says_so()
    {
        Table.Calendar.Warning(new DateOnly(2026, 6, 5)).Should().BeNull();
        Table.Calendar.Warning(new DateOnly(Table.Calendar.AnnouncedThrough + 1, 6, 5)).Should().Contain("not announced yet");
    }

    [Fact, Policy("P34")]
    public void Each_timescale_says_whether_the_island_confirmed_it()
    {
        Table["case-note"].Should().BeEquivalentTo(new { Length = 5, Unit = TimescaleUnit.WorkingDay, Status = TimescaleStatus.Confirmed });
        Table["case-note-significant-risk"].Length.Should().Be(1);
        Table["narrates-cwcn"].Status.Should().Be(TimescaleStatus.Assumed);
        FluentActions.Invoking(() => Table["no-such"]).Should().Throw<RuleBrokenException>().WithMessage("*no entry 'no-such'*");
    }
}
