using CaseRecording.Domain.People;
using CaseRecording.Domain.People.Matching;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.People;

[Policy("P16")]
public class MatchingTests
{
    [Theory]
    [InlineData("quayle", "kwale")]
    [InlineData("quayle", "quail")]
    [InlineData("kewley", "cowley")]
    [InlineData("mcdonald", "macdonald")]
    [InlineData("mckay", "maccay")]
    [InlineData("kneale", "neal")]
    [InlineData("wright", "right")]
    [InlineData("phillip", "filip")]
    [InlineData("corlett", "korlet")]
    [InlineData("kissack", "kisak")]
    [InlineData("kennaugh", "kenna")]
    [InlineData("christian", "kristian")]
    [InlineData("catherine", "kathryn")]
    [InlineData("stephen", "steven")]
    [InlineData("gerald", "jerald")]
    [InlineData("thomas", "tomas")]
    public void Names_that_sound_alike_have_one_sound(string one, string other) => NameSound.Of(one).Should().Be(NameSound.Of(other));

    [Theory]
    [InlineData("quayle", "quirk")]
    [InlineData("corlett", "clague")]
    [InlineData("juan", "finlo")]
    [InlineData("gibson", "jibson")]
    [InlineData("moore", "more", true)]
    public void Names_that_sound_otherwise_have_another(string one, string other, bool same = false) => (NameSound.Of(one) == NameSound.Of(other)).Should().Be(same);

    [Theory]
    [InlineData("Gráinne O’Brien", "grainne obrien")]
    [InlineData("Anne-Marie  Ó Súilleabháin", "anne marie o suilleabhain")]
    [InlineData("Łukasz Sørensen", "lukasz sorensen")]
    [InlineData("D'Arcy", "darcy")]
    [InlineData("", "")]
    [InlineData("’-’", "")]
    public void Accents_apostrophes_and_hyphens_make_no_difference(string name, string words) => NameWords.Of(name).Should().Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("corlett", "corlett", 0)]
    [InlineData("corlett", "corlet", 0.35)]
    [InlineData("corlett", "corlwtt", 1)]
    [InlineData("corlett", "colrett", 0.8)]
    [InlineData("corlett", "korlett", 0.5)]
    [InlineData("corlett", "carlett", 0.6)]
    public void Slips_that_are_made_often_cost_less(string one, string other, double cost)
    {
        NameDistance.Between(one, other).Should().BeApproximately(cost, 1e-9);
        NameDistance.Between(other, one).Should().BeApproximately(cost, 1e-9);
    }

    [Theory]
    [InlineData("2019-06-04", "2019-06-04", BirthSlip.None)]
    [InlineData("2019-06-04", "2019-04-06", BirthSlip.Exchanged)]
    [InlineData("2019-06-04", "2019-06-14", BirthSlip.OneDigit)]
    [InlineData("2019-06-04", "2009-06-04", BirthSlip.OneDigit)]
    [InlineData("2019-06-12", "2019-06-21", BirthSlip.OneDigit)]
    [InlineData("2019-06-28", "2019-07-02", BirthSlip.Near)]
    [InlineData("2019-06-04", "1987-02-11", BirthSlip.Other)]
    public void A_birth_may_be_a_slip_away(string one, string other, BirthSlip slip) => BirthLikeness.Of(DateOnly.Parse(one), DateOnly.Parse(other)).Should().Be(slip);

    [Fact]
    public void Every_slip_of_a_birth_leaves_a_key_that_both_share()
    {
        static IReadOnlySet<string> Keys(DateOnly born) => MatchKeys.Of(new MatchProfile(Guid.NewGuid(), "Juan", null, "Quayle", null, born, null)).Where(k => k[0] == 'b').ToHashSet();
        var born = new DateOnly(2019, 6, 4);
        foreach (var other in new[] { new DateOnly(2019, 4, 6), new DateOnly(2019, 6, 14), new DateOnly(2019, 9, 4), new DateOnly(2009, 6, 4) })
            Keys(born).Intersect(Keys(other)).Should().NotBeEmpty(other.ToString("O"));
    }

    [Fact]
    public void Names_that_are_the_same_are_so_both_ways_and_not_across_families()
    {
        var names = SeedNames.All;
        foreach (var (one, other) in new[] { ("bill", "william"), ("william", "bill"), ("juan", "john"), ("illiam", "billy"), ("voirrey", "mary"), ("kirree", "catherine"), ("sam", "samuel"), ("sam", "samantha") })
            names.Of(one).Should().Contain(other, one);
        names.Of("samuel").Should().NotContain("samantha");
        names.Of("zzz").Should().BeEmpty();
        names.Meant("wiliam").Should().Contain("william");
    }

    [Fact]
    public void The_table_of_names_holds_what_people_can_read_and_the_search_can_use()
    {
        SeedNames.All.Count.Should().BeGreaterThan(200);
        SeedNames.All.Names.Should().OnlyContain(n => n.Length > 1 && n.Length <= NameWords.MaxLength && n.All(char.IsLetter));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("'")]
    [InlineData("Ж")]
    [InlineData("李 伟")]
    [InlineData("😀")]
    public void Names_of_one_letter_of_two_hundred_and_of_other_scripts_are_compared_like_any(string name)
    {
        foreach (var text in new[] { name, string.Concat(Enumerable.Repeat(name, 200)), string.Join(' ', Enumerable.Repeat(name, 100)) })
        {
            var person = new MatchProfile(Guid.NewGuid(), text, text, text, text, null, null);
            MatchKeys.Of(person).Where(k => k.Length > MatchKeys.MaxLength).Should().BeEmpty();
            var terms = SearchTerms.Parse(text.Length <= SearchTerms.MaxLength ? text : text[..SearchTerms.MaxLength].TrimEnd());
            FluentActions.Invoking(() => PersonMatcher.Match(Sought.From(terms, SeedNames.All), person)).Should().NotThrow();
        }
    }
}
