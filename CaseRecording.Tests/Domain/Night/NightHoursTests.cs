using System.Globalization;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Night;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Timescales;

namespace CaseRecording.Tests.Domain.Night;

/// <summary>The nights of the Island, from the table of working days that the program ships.</summary>
public sealed class NightHoursTests
{
    private static readonly WorkingCalendar Calendar = ReferenceData.From(Path.Combine(Repository.Root, "seed-data")).Timescales.Calendar;

    [Theory, Policy("P28")]
    [InlineData("2026-11-04 02:40", "2026-11-04 10:00")] // in the small hours of a Wednesday: that morning
    [InlineData("2026-11-03 23:50", "2026-11-04 10:00")]
    [InlineData("2026-11-04 08:59", "2026-11-04 10:00")]
    [InlineData("2026-11-04 09:00", "2026-11-05 10:00")] // the day's teams are in
    [InlineData("2026-11-07 03:00", "2026-11-09 10:00")] // Saturday: Monday
    [InlineData("2026-06-04 22:00", "2026-06-08 10:00")] // over the TT bank holiday, Friday 5 June, and the weekend
    [InlineData("2026-07-06 04:00", "2026-07-07 10:00")] // Tynwald Day kept on Monday
    [InlineData("2025-12-24 18:00", "2025-12-29 10:00")] // Christmas
    public void It_has_to_be_acknowledged_by_ten_on_the_next_working_day(string written, string by) =>
        NightHours.AcknowledgeBy(Utc(written), Calendar).Should().Be(Utc(by));

    [Theory, Policy("P28")]
    [InlineData("2026-11-04 02:40", "2026-11-03 17:00", "2026-11-04 09:00")]
    [InlineData("2026-11-04 09:30", "2026-11-03 17:00", "2026-11-04 09:00")] // the morning after
    [InlineData("2026-11-04 17:00", "2026-11-04 17:00", "2026-11-05 09:00")]
    [InlineData("2026-11-08 12:00", "2026-11-06 17:00", "2026-11-09 09:00")] // a weekend is one night
    [InlineData("2026-06-08 09:10", "2026-06-04 17:00", "2026-06-08 09:00")] // TT
    public void A_night_lasts_from_the_end_of_a_working_day_to_the_beginning_of_the_next(string now, string from, string until) =>
        NightHours.LatestAt(Utc(now), Calendar).Should().Be(new NightHours(Utc(from), Utc(until)));

    private static DateTime Utc(string island)
    {
        var local = DateTime.ParseExact(island, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return IslandTime.Utc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
