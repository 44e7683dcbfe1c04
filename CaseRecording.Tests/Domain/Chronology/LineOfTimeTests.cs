using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Domain.Chronology;

/// <summary>Where stays and events stand in the picture, whatever a life was like.</summary>
[Policy("P27")]
public sealed class LineOfTimeTests
{
    private static readonly DateOnly Today = A.Today;

    private sealed record Life(DateOnly? Born, IReadOnlyList<Stay> Stays, IReadOnlyList<LifeEvent> Events);

    public static TheoryData<int, int, int> Lives
    {
        get
        {
            var all = new TheoryData<int, int, int>();
            foreach (var (events, years) in new[] { (0, 1), (1, 0), (12, 7), (60, 17), (300, 7), (300, 60) })
            {
                for (var seed = 0; seed < 12; seed++)
                    all.Add(seed, events, years);
            }
            return all;
        }
    }

    [Theory, MemberData(nameof(Lives))]
    public void No_band_lies_on_another_and_every_one_is_inside_and_wide_enough_to_be_seen(int seed, int events, int years)
    {
        var life = AtRandom(seed, events, years);

        var line = Of(life);

        line.Rows.SelectMany(r => r.Lanes).SelectMany(l => l).Select(b => b.Stay).Should().BeEquivalentTo(life.Stays, "each is drawn once");
        line.Rows.Select(r => r.Kind).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        foreach (var row in line.Rows)
        {
            foreach (var lane in row.Lanes)
            {
                lane.Should().NotContain(b => b.Stay.Kind != row.Kind || b.From < 0 || b.To > 1 + 1e-9 || b.To - b.From < LineOfTime.Least - 1e-9);
                lane.Zip(lane.Skip(1)).Should().NotContain(pair => pair.First.To > pair.Second.From || pair.First.Next != pair.Second.From || pair.Second.Previous < pair.First.To
                    || (pair.First.Label == LabelPlace.After && pair.Second.Label == LabelPlace.Before));
                (lane[0].Previous, lane[^1].Next).Should().Be((0, 1));
            }
        }
    }

    [Theory, MemberData(nameof(Lives))]
    public void Every_event_has_a_mark_and_no_mark_lies_on_another(int seed, int events, int years)
    {
        var life = AtRandom(seed, events, years);

        var line = Of(life);

        line.Events.SelectMany(e => e.Events).Select(e => e.Id).Should().OnlyHaveUniqueItems().And.BeEquivalentTo(life.Events.Where(e => e.When.Day >= line.First).Select(e => e.Id));
        line.Earlier.Should().Be(life.Events.Count(e => e.When.Day < line.First));
        line.Events.Should().NotContain(e => e.Level < 0 || e.Level >= LineOfTime.MostLevels || e.From < 0 || e.To > 1 + 1e-9);
        foreach (var level in line.Events.GroupBy(e => e.Level))
            level.Zip(level.Skip(1)).Should().NotContain(pair => pair.First.To > pair.Second.From);
    }

    [Theory, MemberData(nameof(Lives))]
    public void What_is_earlier_stands_further_left_and_the_marks_of_the_scale_have_room(int seed, int events, int years)
    {
        var line = Of(AtRandom(seed, events, years));

        line.First.Should().BeBefore(line.Last);
        line.Today.Should().BeInRange(0, 1);
        var days = Enumerable.Range(0, 40).Select(i => line.First.AddDays((line.Last.DayNumber - line.First.DayNumber) * i / 39)).ToList();
        days.Select(line.At).Should().BeInAscendingOrder();
        (line.At(line.First), line.At(line.Last)).Should().Be((0, 1));
        foreach (var marks in new[] { line.Years, line.Ages })
        {
            marks.Count.Should().BeLessThanOrEqualTo(11);
            marks.Select(m => m.At).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
            marks.Zip(marks.Skip(1)).Should().NotContain(pair => pair.Second.At - pair.First.At < 0.05 && marks.Count > 2);
        }
    }

    [Fact]
    public void A_move_on_the_day_on_which_the_last_home_ends_lies_beside_it_and_a_gap_is_seen()
    {
        var born = new DateOnly(2019, 6, 4);
        var line = LineOfTime.Of(born, Today,
            [new(ChronologyBandKind.Home, "One", born, new(2022, 1, 1)), new(ChronologyBandKind.Home, "Two", new(2022, 1, 1), new(2023, 1, 1)), new(ChronologyBandKind.Home, "Three", new(2024, 1, 1), null)], []);

        var lane = line.Rows.Single().Lanes.Single();
        lane.Select(b => b.Stay.Label).Should().Equal("One", "Two", "Three");
        (lane[1].From - lane[0].To).Should().Be(0);
        (lane[2].From - lane[1].To).Should().BeGreaterThan(0.1, "a year of which nothing is known is a gap");
        (lane[2].To, lane[2].GoesOn).Should().Be((line.Today, true));
    }

    [Fact]
    public void What_is_to_come_widens_the_picture_by_a_year_at_most_and_what_came_before_birth_presses_nothing_together()
    {
        var born = new DateOnly(2019, 6, 4);
        var line = LineOfTime.Of(born, Today,
            [new(ChronologyBandKind.LegalStatus, "Care order", Today, new(2037, 6, 4)), new(ChronologyBandKind.Plan, "Next", Today.AddMonths(3), null)],
            [new(Guid.NewGuid(), new HappenedOn(new(1989, 1, 1)), ChronologyStanding.Fact), new(Guid.NewGuid(), new HappenedOn(born), ChronologyStanding.Fact)]);

        line.First.Should().Be(born);
        line.Earlier.Should().Be(1);
        line.Last.Should().Be(Today.AddMonths(3).AddYears(1));
        line.Today.Should().BeLessThan(1);
        line.Rows[0].Lanes[0][0].Should().Match<DrawnStay>(b => b.To == 1 && b.GoesOn);
        line.Rows[1].Lanes[0][0].From.Should().BeGreaterThan(line.Today);
    }

    [Fact]
    public void Where_the_child_is_now_has_room_for_its_name_though_it_began_lately()
    {
        var born = new DateOnly(2019, 6, 4);
        var now = new[] { new Stay(ChronologyBandKind.Home, "One", born, Today.AddMonths(-2)), new Stay(ChronologyBandKind.Home, "Two", Today.AddMonths(-2), null) };

        LineOfTime.Of(born, Today, now, []).Rows[0].Lanes[0][1].Label.Should().Be(LabelPlace.After);
        LineOfTime.Of(born, Today, [now[0] with { Until = null }], []).Today.Should().Be(1, "where there is room, the picture ends today");
    }

    [Fact]
    public void Two_events_on_one_day_stand_above_each_other_and_a_span_is_as_long_as_it_lasted()
    {
        var day = new DateOnly(2024, 3, 1);
        var line = LineOfTime.Of(new(2019, 6, 4), Today, [],
            [new(Guid.NewGuid(), new HappenedOn(day), ChronologyStanding.Fact), new(Guid.NewGuid(), new HappenedOn(day), ChronologyStanding.Allegation), new(Guid.NewGuid(), new HappenedOn(day, Until: day.AddYears(1)), ChronologyStanding.Fact)]);

        line.Events.Select(e => e.Level).Should().Equal(0, 1, 2);
        line.Events[2].To.Should().BeApproximately(line.At(day.AddYears(1)), 1e-9);
    }

    [Fact]
    public void Nothing_recorded_and_no_birthday_still_draws()
    {
        var line = LineOfTime.Of(null, Today, [], []);

        line.Should().Match<LineOfTime>(l => l.First < l.Last && l.Rows.Count == 0 && l.Events.Count == 0 && l.Ages.Count == 0);
        StayWords.Sum(line).Should().Be("No home, placement, school, legal status or plan is recorded with its days.");
    }

    private static LineOfTime Of(Life life) => LineOfTime.Of(life.Born, Today, life.Stays, life.Events);

    // Slips are among it: stays that end before they begin, from long ago and in the future.
    private static Life AtRandom(int seed, int events, int years)
    {
        var dice = new Random(HashCode.Combine(seed * 7919, 17) ^ (events * 31) ^ years);
        DateOnly Day() => Today.AddDays(-dice.Next((years * 365) + 1));
        var stays = Enumerable.Range(0, dice.Next(1 + (years * 3))).Select(i =>
        {
            var from = dice.Next(12) == 0 ? Today.AddDays(dice.Next(900)) : Day();
            return new Stay((ChronologyBandKind)dice.Next(5), $"Stay {i}", from, dice.Next(4) == 0 ? null : from.AddDays(dice.Next(8) switch { 0 => 0, 1 => -3, 2 => 6_000, _ => dice.Next(500) }));
        }).ToList();
        return new(dice.Next(4) == 0 ? null : Today.AddDays(-(years * 365) + (dice.Next(20) == 0 ? 1_000 : 0)), stays, [.. Enumerable.Range(0, events).Select(_ =>
        {
            var day = dice.Next(20) == 0 ? Today.AddYears(-30) : Day();
            var until = dice.Next(6) == 0 ? day.AddDays(dice.Next(60)) : (DateOnly?)null;
            return new LifeEvent(Guid.NewGuid(), new HappenedOn(day, null, until > Today ? Today : until, dice.Next(5) == 0), (ChronologyStanding)dice.Next(3));
        })]);
    }
}
