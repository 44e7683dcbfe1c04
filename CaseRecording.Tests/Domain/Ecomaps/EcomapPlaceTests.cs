using CaseRecording.Domain.Ecomaps;

namespace CaseRecording.Tests.Domain.Ecomaps;

[Policy("P56")]
public sealed class EcomapPlaceTests
{
    [Fact]
    public void Every_place_comes_back_from_the_picture_as_it_went_there()
    {
        for (var angle = 0; angle < 360; angle++)
            for (var distance = EcomapPlace.Nearest; distance <= EcomapPlace.Furthest; distance++)
            {
                var place = new EcomapPlace(angle, distance);
                EcomapPlace.At(Math.Round(place.X, 1), Math.Round(place.Y, 1)).Should().Be(place);
            }
    }

    [Theory]
    [InlineData(0, 0), InlineData(-4_000, 9_000), InlineData(480, 462), InlineData(960, 880), InlineData(1e9, -1e9)]
    public void Whatever_is_let_go_outside_comes_to_the_edge(double x, double y) =>
        EcomapPlace.At(x, y).Should().Match<EcomapPlace>(p => p.Angle >= 0 && p.Angle < 360 && p.Distance >= EcomapPlace.Nearest && p.Distance <= EcomapPlace.Furthest);

    [Fact]
    public void Nobody_stands_outside_the_picture_and_two_who_are_put_on_stand_apart()
    {
        var taken = new List<EcomapPlace>();
        for (var i = 0; i < 24; i++)
            taken.Add(EcomapPlace.Free(taken, 55));

        taken.Select(t => t.Angle).Should().OnlyHaveUniqueItems();
        taken.Concat([new(90, 100), new(270, 100), new(0, 100), new(180, 100)])
            .Should().OnlyContain(p => p.X >= EcomapLine.Half && p.X <= EcomapPlace.Width - EcomapLine.Half && p.Y >= EcomapLine.Half + 40 && p.Y <= EcomapPlace.Height - EcomapLine.Half - 40, "the name stands below");
    }

    [Theory]
    [InlineData(1, Nearness.VeryClose), InlineData(25, Nearness.VeryClose), InlineData(26, Nearness.Close), InlineData(75, Nearness.FurtherAway), InlineData(76, Nearness.FarAway), InlineData(100, Nearness.FarAway)]
    public void Distance_is_told_in_four_words(int distance, Nearness nearness) => new EcomapPlace(0, distance).Nearness.Should().Be(nearness);

    [Fact]
    public void What_is_chosen_in_words_is_the_word_that_is_then_read() =>
        Enum.GetValues<Nearness>().Should().OnlyContain(n => new EcomapPlace(0, EcomapPlace.DistanceOf(n)).Nearness == n);

    [Theory]
    [InlineData(0, 12), InlineData(90, 3), InlineData(180, 6), InlineData(345, 12), InlineData(344, 11)]
    public void Where_it_stands_is_told_as_on_a_clock(int angle, int hour) => EcomapWords.HourOf(new EcomapPlace(angle, 50)).Should().Be(hour);

    [Theory]
    [InlineData(TieStress.None, 2), InlineData(TieStress.Some, 5), InlineData(TieStress.Great, 5)]
    public void Stress_makes_the_line_a_zigzag_and_the_more_the_higher(TieStress stress, int points)
    {
        var line = EcomapLine.Of(Tie(stress));

        line.Path.Count(c => c == 'L').Should().BeGreaterThanOrEqualTo(points - 1);
        if (stress == TieStress.None)
            line.Path.Count(c => c == 'L').Should().Be(1);
        EcomapLine.Of(Tie(TieStress.Some)).Path.Should().NotBe(EcomapLine.Of(Tie(TieStress.Great)).Path);
    }

    [Theory]
    [InlineData(HelpFlow.None, 0), InlineData(HelpFlow.ToChild, 1), InlineData(HelpFlow.FromChild, 1), InlineData(HelpFlow.Both, 2)]
    public void Help_has_an_arrow_at_each_end_it_goes_to(HelpFlow help, int arrows) =>
        EcomapLine.Of(Tie() with { Help = help }).Arrows.Count(c => c == 'M').Should().Be(arrows);

    [Fact]
    public void The_stronger_the_wider_and_a_weak_one_is_broken()
    {
        EcomapLine Of(TieStrength strength) => EcomapLine.Of(Tie() with { Strength = strength });

        new[] { TieStrength.Weak, TieStrength.Fair, TieStrength.Strong }.Select(s => Of(s).Width).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        Enum.GetValues<TieStrength>().Where(s => Of(s).Dashes is not null).Should().Equal(TieStrength.Weak);
    }

    private static EcomapTieDetails Tie(TieStress stress = TieStress.None) => new(null, null, "Onchan Juniors", "club", new EcomapPlace(90, 60), Stress: stress);
}
