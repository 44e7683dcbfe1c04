using CaseRecording.App.Reference;
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
        FluentActions.Invoking(() => Table["no-such"]).Should().Throw<CaseRecording.Domain.Shared.RuleBrokenException>().WithMessage("*no entry 'no-such'*");
    }
}
