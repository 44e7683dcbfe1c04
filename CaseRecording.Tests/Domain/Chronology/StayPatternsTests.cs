using CaseRecording.Domain.Chronology;

namespace CaseRecording.Tests.Domain.Chronology;

/// <summary>What stands out in a child's stays, and how old the child was.</summary>
[Policy("P27")]
public sealed class StayPatternsTests
{
    private static readonly DateOnly Born = new(2019, 6, 4);

    [Fact]
    public void Three_moves_within_a_year_are_named_with_their_days() =>
        Of(Home("A", Born, new(2024, 1, 10)), Home("B", new(2024, 1, 10), new(2024, 5, 1)), Placement("C", new(2024, 5, 1), new(2024, 9, 2)), Home("D", new(2024, 9, 2), null))
            .Should().Equal("3 moves within a year: 10 January 2024, 1 May 2024, 2 September 2024.");

    [Fact]
    public void A_home_and_a_placement_that_begin_in_the_same_week_are_one_move() =>
        Of(Home("A", Born, new(2024, 1, 10)), Home("B", new(2024, 1, 10), new(2024, 5, 1)), Placement("C", new(2024, 4, 29), null), Home("C", new(2024, 5, 1), null)).Should().BeEmpty();

    [Fact]
    public void A_change_of_school_with_a_move_is_said_and_the_first_school_is_none() =>
        Of(Home("A", Born, new(2024, 1, 10)), Home("B", new(2024, 1, 10), null), School("Ballasalla", new(2023, 9, 1), new(2024, 1, 15)), School("Ballacottier", new(2024, 1, 22), null))
            .Should().Equal("A change of school (Ballacottier, 22 January 2024) within a month of a move (10 January 2024).");

    [Fact]
    public void A_time_of_which_no_home_or_school_is_recorded_is_said_and_the_holidays_are_none() =>
        Of(Home("A", Born, new(2024, 1, 10)), Home("B", new(2024, 6, 1), new(2026, 3, 1)), School("One", new(2023, 9, 1), new(2024, 7, 19)), School("Two", new(2024, 9, 3), null))
            .Should().Equal("No home is recorded from 10 January 2024 to 1 June 2024.", "No home is recorded since 1 March 2026.");

    [Fact]
    public void That_nothing_is_known_of_the_first_years_is_said_of_homes_and_not_of_schools() =>
        Of(Home("A", new(2023, 11, 18), null), School("One", new(2023, 9, 1), null)).Should().Equal("No home is recorded before 18 November 2023.");

    [Fact]
    public void What_overlaps_leaves_no_gap_and_what_is_to_come_is_no_move() =>
        Of(Home("A", Born, new(2026, 1, 10)), Home("B", new(2020, 1, 1), new(2021, 1, 1)), Home("C", new(2025, 12, 1), null), Home("D", A.Today.AddDays(9), null)).Should().BeEmpty();

    [Theory]
    [InlineData("2019-06-03", "before birth"), InlineData("2019-06-04", "at birth"), InlineData("2019-06-05", "1 day"), InlineData("2019-06-18", "2 weeks"), InlineData("2019-09-04", "3 months"), InlineData("2021-06-03", "23 months"),
     InlineData("2021-06-04", "2 years"), InlineData("2026-06-03", "6 years"), InlineData("2026-06-04", "7 years")]
    public void The_age_on_a_day_is_told_as_people_tell_it(string day, string words) => AgeThen.Words(Born, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Should().Be(words);

    [Fact]
    public void A_year_has_two_ages_and_without_a_date_of_birth_none()
    {
        new[] { 2018, 2019, 2020, 2021 }.Select(year => AgeThen.InYear(Born, year)).Should().Equal("before birth", "the year of birth", "0 to 1 year old", "1 to 2 years old");
        AgeThen.InYear(new(2019, 1, 1), 2024).Should().Be("5 years old");
        (AgeThen.InYear(null, 2020), AgeThen.Words(null, Born)).Should().Be((null, null));
    }

    [Fact]
    public void A_stay_is_told_with_its_days_and_the_childs_age() =>
        new[] { Home("12 Shore Road", Born, new(2024, 3, 3)), Home("4 Hill View", new(2024, 3, 3), null), Home("Ballure", A.Today.AddDays(1), null) }.Select(s => StayWords.Of(s, Born, A.Today))
            .Should().Equal("12 Shore Road: from 4 June 2019 to 3 March 2024 (at birth to 4 years)", "4 Hill View: since 3 March 2024 (4 years)", "Ballure: from 5 November 2026 (7 years)");

    private static IReadOnlyList<string> Of(params Stay[] stays) => StayPatterns.Of(stays, Born, A.Today);

    private static Stay Home(string label, DateOnly from, DateOnly? until) => new(ChronologyBandKind.Home, label, from, until);

    private static Stay Placement(string label, DateOnly from, DateOnly? until) => new(ChronologyBandKind.Placement, label, from, until);

    private static Stay School(string label, DateOnly from, DateOnly? until) => new(ChronologyBandKind.School, label, from, until);
}
