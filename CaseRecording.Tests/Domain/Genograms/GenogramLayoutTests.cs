using CaseRecording.Domain.Genograms;
using CaseRecording.Domain.People;

namespace CaseRecording.Tests.Domain.Genograms;

[Policy("P55")]
public sealed class GenogramLayoutTests
{
    public static TheoryData<int, int> Families
    {
        get
        {
            var all = new TheoryData<int, int>();
            foreach (var people in new[] { 4, 9, 25, 60 })
            {
                for (var seed = 0; seed < 6; seed++)
                    all.Add(seed, people);
            }
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Whatever_the_family_no_line_crosses_another_or_runs_through_somebody(int seed, int people) =>
        Crossings.Of(GenogramLayout.Of(SomeFamily.AtRandom(seed, people))).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Families))]
    public void Everybody_stands_in_it_once_in_a_place_of_their_own_or_is_named_as_not_placed(int seed, int people)
    {
        var family = SomeFamily.AtRandom(seed, people);

        var picture = GenogramLayout.Of(family);

        picture.People.Where(p => !p.Again).Select(p => p.Person.Id).Concat(picture.Unplaced.Select(p => p.Id)).Should().OnlyHaveUniqueItems().And.BeEquivalentTo(family.People.Select(p => p.Id));
        foreach (var row in picture.People.GroupBy(p => p.Generation))
        {
            var places = row.Select(p => p.X).Order().ToList();
            places.Zip(places.Skip(1), (one, next) => next - one).Should().NotContain(between => between < (2 * GenogramLines.Half) + 20, "symbols and names need room");
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_line_on_record_is_drawn_once(int seed, int people)
    {
        var family = SomeFamily.AtRandom(seed, people);

        var picture = GenogramLayout.Of(family);

        var drawn = picture.Unions.SelectMany(u => u.Children.SelectMany(c => u.Parents.Select(p => (p.Person.Id, c.Person.Id, u.Union.Kind))));
        picture.Unions.Where(u => u.Parents.Count == 2).Should().NotContain(u => u.DropX < u.Parents[0].X || u.DropX > u.Parents[1].X);
        // Besides, a brother or sister of whom no parent is recorded hangs with those who have them.
        drawn.Should().OnlyHaveUniqueItems().And.Contain(family.Parents.Where(l => l.Parent != l.Child).Select(l => (l.Parent, l.Child, l.Kind)));
    }

    [Fact]
    public void Three_generations_with_aunts_cousins_and_a_former_partner_need_nobody_twice()
    {
        var picture = GenogramLayout.Of(ThreeGenerations().Around("Juan"));

        picture.People.Should().NotContain(p => p.Again);
        Crossings.Of(picture).Should().BeEmpty();
        Row(picture, "Juan").Should().ContainInOrder("Mya", "Juan", "Finn");
        Generation(picture, "Doreen").Should().Be(-2);
        Generation(picture, "Breeshey").Should().Be(-1);
        Generation(picture, "Illiam").Should().Be(0);
    }

    [Fact]
    public void Couples_stand_side_by_side_the_man_on_the_left_and_brothers_and_sisters_by_age()
    {
        var picture = GenogramLayout.Of(ThreeGenerations().Around("Juan"));

        foreach (var union in picture.Unions.Where(u => u.Parents.Count == 2))
            Row(picture, union.Parents[0].Person.Name).Should().ContainInConsecutiveOrder(union.Parents[0].Person.Name, union.Parents[1].Person.Name);
        foreach (var union in picture.Unions)
            union.Children.Select(c => c.X).Should().BeInAscendingOrder();
        Row(picture, "Stephen").Should().ContainInConsecutiveOrder("Stephen", "Voirrey");
    }

    [Fact]
    public void Children_of_two_partners_hang_on_either_side_and_a_third_partner_is_drawn_apart()
    {
        var family = new SomeFamily().Is("Voirrey", Sex.Female).Child("Juan", "Voirrey", "Stephen").Child("Mya", "Voirrey", "Ean").Child("Finn", "Voirrey", "Orry")
            .Couple("Voirrey", "Orry", 2010).Couple("Voirrey", "Ean", 2015);

        var picture = GenogramLayout.Of(family.Around("Juan"));

        Crossings.Of(picture).Should().BeEmpty();
        picture.People.Should().ContainSingle(p => p.Again).Which.Person.Name.Should().Be("Voirrey");
        picture.Unions.Should().HaveCount(3);
    }

    [Fact]
    public void A_foster_family_is_drawn_beside_with_the_child_once_more()
    {
        var picture = GenogramLayout.Of(new SomeFamily().Child("Juan", "Voirrey").Child("Juan", Parenthood.Foster, "Aalish", "Robert").Around("Juan"));

        picture.People.Where(p => p.Person.Name == "Juan").Select(p => p.Again).Should().BeEquivalentTo([false, true]);
        picture.Unions.Single(u => u.Union.Kind == Parenthood.Foster).Children.Should().ContainSingle(c => c.Again);
    }

    [Fact]
    public void Somebody_who_is_their_own_ancestor_is_drawn_all_the_same()
    {
        var picture = GenogramLayout.Of(new SomeFamily().Child("Juan", "Voirrey").Child("Voirrey", "Doreen").Child("Doreen", "Juan").Around("Juan"));

        picture.People.Select(p => p.Person.Name).Distinct().Should().HaveCount(3);
        Crossings.Of(picture).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Illiam", "Juan", 1), InlineData("Juan", "Illiam", 1), InlineData("Illiam", "Voirrey", 0)]
    public void A_bar_in_the_fork_says_that_twins_are_identical_and_the_words_say_so(string one, string other, int bars)
    {
        var family = new SomeFamily().Is("Illiam", Sex.Male, new DateOnly(2019, 6, 4)).Is("Juan", Sex.Male, new DateOnly(2019, 6, 4)).Is("Voirrey", Sex.Female, new DateOnly(2021, 2, 19))
            .Child("Illiam", "Kirree", "Brian").Child("Juan", "Kirree", "Brian").Child("Voirrey", "Kirree", "Brian");
        var drawn = family.Around("Juan") with { Identical = [(family.Of(one), family.Of(other))] };
        var picture = GenogramLayout.Of(drawn);

        GenogramLines.Of(picture, drawn.Identical).Count(l => l.Part == LinePart.Identical).Should().Be(bars, "who was not born with them shares no fork");
        GenogramLines.Of(picture).Should().NotContain(l => l.Part == LinePart.Identical);
        FamilyInWords.Of(drawn, picture, new DateOnly(2026, 11, 4)).SelectMany(w => w.People).Single(p => p.Name == one).Sentence.Should().Contain($"identical twin of {other}");
    }

    [Fact]
    public void Twins_share_a_fork()
    {
        var day = new DateOnly(2019, 5, 2);
        var picture = GenogramLayout.Of(new SomeFamily().Is("Mya", Sex.Female, day).Is("Finn", Sex.Male, day).Child("Mya", "Voirrey").Child("Finn", "Voirrey").Child("Juan", "Voirrey").Around("Juan"));

        GenogramLines.Of(picture).Where(l => l.Part == LinePart.ToChild).Select(l => l.X1).Distinct().Should().HaveCount(2);
    }

    [Fact]
    public void Brothers_and_sisters_whose_parents_nobody_recorded_hang_together()
    {
        var picture = GenogramLayout.Of(new SomeFamily().Siblings("Juan", "Mya").Siblings("Mya", "Finn").Around("Juan"));

        picture.Unions.Should().ContainSingle().Which.Children.Should().HaveCount(3);
        picture.Unplaced.Should().BeEmpty();
    }

    [Fact]
    public void A_child_alone_is_drawn_alone() =>
        GenogramLayout.Of(new SomeFamily().Is("Juan", Sex.Male).Around("Juan")).People.Should().ContainSingle();

    [Fact]
    public void Nobody_stands_inside_the_line_round_a_household_who_does_not_live_there()
    {
        var family = ThreeGenerations().LivingTogether("Voirrey", "Mya", "Juan").LivingTogether("Stephen", "Illiam").Around("Juan");
        var picture = GenogramLayout.Of(family);

        foreach (var loop in HouseholdLoop.Of(picture, family.Households))
        {
            var inside = picture.People.Where(p => loop.Boxes.Any(b => Touches(b, p.X, GenogramLines.RowOf(p.Generation, picture)))).Select(p => p.Person.Id).ToList();
            inside.Should().BeEquivalentTo(loop.Household.Members);
        }
    }

    private static bool Touches(Box box, double x, double y) =>
        box.X < x + GenogramLines.Half && box.X + box.Width > x - GenogramLines.Half && box.Y < y + GenogramLines.Half && box.Y + box.Height > y - GenogramLines.Half;

    private static SomeFamily ThreeGenerations() => new SomeFamily()
        .Is("Mya", Sex.Female, new(2012, 1, 4)).Is("Juan", Sex.Male, new(2015, 6, 9)).Is("Finn", Sex.Male, new(2019, 2, 2)).Is("Illiam", Sex.Male, new(2008, 3, 1))
        .Is("Voirrey", Sex.Female, new(1988, 7, 7)).Is("Stephen", Sex.Male, new(1985, 1, 1)).Is("Breeshey", Sex.Female, new(1991, 2, 2)).Is("Ean", Sex.Male, new(1980, 5, 5))
        .Is("Doreen", Sex.Female, new(1960, 1, 1)).Is("Juan the elder", Sex.Male, new(1958, 1, 1)).Is("Margaret", Sex.Female, new(1955, 1, 1)).Is("Robert", Sex.Male, new(1950, 1, 1))
        .Child("Mya", "Voirrey", "Stephen").Child("Juan", "Voirrey", "Stephen").Child("Finn", "Voirrey", "Stephen").Child("Illiam", "Stephen", "Kirree").Is("Kirree", Sex.Female)
        .Child("Voirrey", "Doreen", "Juan the elder").Child("Breeshey", "Doreen", "Juan the elder").Child("Orry", "Breeshey", "Paul").Child("Stephen", "Margaret", "Robert").Child("Ean", "Margaret", "Robert")
        .Couple("Stephen", "Kirree", 2006, parted: true);

    private static int Generation(Genogram picture, string name) => picture.People.First(p => p.Person.Name == name).Generation;

    private static IEnumerable<string> Row(Genogram picture, string name) =>
        picture.People.Where(p => p.Generation == Generation(picture, name)).OrderBy(p => p.X).Select(p => p.Person.Name);
}
