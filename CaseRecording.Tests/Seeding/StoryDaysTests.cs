using CaseRecording.App.Data.Seeding;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Timescales;

namespace CaseRecording.Tests.Seeding;

/// <summary>Days of a story become days of the calendar as the README beside the families tells it.</summary>
public sealed class StoryDaysTests
{
    // Thursday 2 April; Good Friday and Easter Monday follow.
    private static readonly DateOnly Today = new(2026, 4, 2);
    private readonly StoryDays _days = new(Today, new WorkingCalendar(new HashSet<DateOnly> { new(2026, 4, 3), new(2026, 4, 6) }, 2026));

    [Fact]
    public void A_past_day_on_a_weekend_moves_back_to_the_working_day_before() =>
        _days.Of(new StoryWhen(Day: -4)).Should().Be(new DateOnly(2026, 3, 27), "29 March is a Sunday");

    [Fact]
    public void A_future_day_on_a_holiday_moves_on_to_the_next_working_day() =>
        _days.Of(new StoryWhen(Day: 1)).Should().Be(new DateOnly(2026, 4, 7), "Good Friday, a weekend and Easter Monday lie between");

    [Fact]
    public void A_day_out_of_hours_stays_where_it_is() =>
        _days.Of(new StoryWhen(Day: -4), exact: true).Should().Be(new DateOnly(2026, 3, 29));

    [Theory, InlineData(-1, "2026-04-01"), InlineData(-4, "2026-03-27"), InlineData(1, "2026-04-07"), InlineData(2, "2026-04-08")]
    public void Working_days_are_counted_from_today(int count, string day) =>
        _days.Of(new StoryWhen(WorkingDay: count)).Should().Be(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    [Theory, InlineData("04-02", "2019-04-02"), InlineData("04-03", "2018-04-03"), InlineData("02-29", "2019-02-28")]
    public void Somebody_who_is_seven_has_had_their_seventh_birthday_and_not_their_eighth(string birthday, string born) =>
        _days.BornOn(new StoryBirth(Years: 7, On: birthday)).Should().Be(DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_baby_of_nine_months_and_a_child_expected_in_ten_weeks()
    {
        _days.BornOn(new StoryBirth(Months: 9)).Should().Be(new DateOnly(2025, 7, 2));
        _days.BornOn(new StoryBirth(ExpectedInWeeks: 10)).Should().BeNull();
        _days.ExpectedOn(new StoryBirth(ExpectedInWeeks: 10)).Should().Be(new DateOnly(2026, 6, 11));
    }

    [Fact]
    public void A_time_is_the_time_on_the_Island() =>
        _days.InstantOf(new StoryWhen(WorkingDay: -1, At: new TimeOnly(9, 30))).Should().Be(new DateTime(2026, 4, 1, 8, 30, 0, DateTimeKind.Utc), "clocks are an hour ahead in April");
}
