using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.People;

[Policy("P16")]
public class SearchTermsTests
{
    [Theory]
    [InlineData("4/6/2019")]
    [InlineData("04/06/2019")]
    [InlineData("4.6.2019")]
    [InlineData("4-6-19")]
    [InlineData("2019-06-04")]
    [InlineData("4 June 2019")]
    [InlineData("4th June 2019")]
    [InlineData("4 Jun 2019")]
    [InlineData("June 4, 2019")]
    public void A_date_of_birth_is_understood_in_the_usual_forms(string typed)
    {
        var terms = SearchTerms.Parse(typed);
        terms.Date.Should().Be(new DateOnly(2019, 6, 4));
        terms.Words.Should().BeEmpty();
    }

    [Theory]
    [InlineData("32/13/2019 Juan", "32/13/2019")]
    [InlineData("Juan 30 February 2019", "30 February 2019")]
    [InlineData("juan 2019-02-31", "2019-02-31")]
    public void What_is_written_like_a_date_and_is_none_is_left_out_and_named(string typed, string none)
    {
        var terms = SearchTerms.Parse(typed);
        (terms.Date, terms.NoDate).Should().Be((null, none));
        terms.Words.Should().Equal("juan");
        terms.Names.Should().BeEquivalentTo("Juan");
    }

    [Theory]
    [InlineData("12 Christian 2019")]
    [InlineData("Juan 4/6/2019")]
    public void A_date_that_is_one_and_figures_that_are_none_are_not_called_impossible(string typed) => SearchTerms.Parse(typed).NoDate.Should().BeNull();

    [Theory]
    [InlineData("Quay*", "Surname begins with Quay")]
    [InlineData("*ayle", "Surname ends with ayle")]
    [InlineData("*uay*", "Surname has uay in it")]
    [InlineData("Q*le", "Surname is like Q*le")]
    [InlineData("Quay*, Juan", "Surname begins with Quay; Forename is Juan")]
    [InlineData("Q% ua 4/6/2019", "Surname begins with Q; Surname has ua in it; Born 4 June 2019")]
    [InlineData("Joh*", "The name they are known by begins with Joh")]
    [InlineData("T*", "Middle name begins with T")]
    public void A_search_with_wildcards_says_of_each_part_why_it_found_somebody(string typed, string why) =>
        string.Join("; ", WhyFound.Of(SearchTerms.Parse(typed), new PersonDetails("Juan", "Quayle", "Thomas", "Johnny", new DateOnly(2019, 6, 4)))).Should().Be(why);

    [Fact]
    public void A_name_and_a_date_narrow_one_another()
    {
        var terms = SearchTerms.Parse("  Quayle  4 June 2019 juan ");
        terms.Date.Should().Be(new DateOnly(2019, 6, 4));
        terms.Words.Should().Equal("quayle", "juan");
    }

    [Theory]
    [InlineData("1000016")]
    [InlineData("100 001 6")]
    [InlineData("100-001-6")]
    public void A_permanent_number_is_understood_with_or_without_spaces(string typed) => SearchTerms.Parse(typed).Number.Should().Be(
        CaseRecording.Domain.Files.PermanentNumber.Parse(typed));

    [Fact]
    public void A_mistyped_number_is_told_from_a_name() => SearchTerms.Parse("100 001 5").IsMistypedNumber.Should().Be(CaseRecording.Domain.Files.PermanentNumber.Parse("1000015") is null);

    [Fact]
    public void Surname_comma_forename_says_which_is_which()
    {
        var terms = SearchTerms.Parse("O'Brien-Quayle, Juan Tho*");
        terms.Surname.Should().Be("obrienquayle");
        terms.Words.Should().Equal("juan", "tho*");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("*")]
    [InlineData("%% **")]
    [InlineData("\u0000\u0001")]
    public void Nothing_to_search_for_is_empty(string typed) => SearchTerms.Parse(typed).IsEmpty.Should().BeTrue();

    [Fact]
    public void A_search_longer_than_the_box_is_refused_with_a_sentence() =>
        FluentActions.Invoking(() => SearchTerms.Parse(new string('a', 100_000))).Should().Throw<RuleBrokenException>().WithMessage("Search: 100,000 characters*");

    [Theory]
    [InlineData("quayle", true)]
    [InlineData("qua*", true)]
    [InlineData("Quayle, Juan", true)]
    [InlineData("juan quayle 4/6/2019", true)]
    [InlineData("uayl", true)]
    [InlineData("4/6/2019", true)]
    [InlineData("juan quayle 5/6/2019", false)]
    [InlineData("Quale", false)]
    [InlineData("Juan, Quayle", false)]
    [InlineData("q*l", false)]
    [InlineData("1000016", false)]
    [Policy("P17")]
    public void A_search_either_would_have_found_a_person_or_not(string typed, bool found) => SearchTerms.Parse(typed).WouldFind(A.Child()).Should().Be(found);

    [Theory]
    [InlineData("q_ayle")]
    [InlineData("q.ayle")]
    [InlineData("[qu]ayle")]
    [InlineData("\\quayle")]
    public void Signs_that_mean_something_to_a_database_mean_nothing_here(string typed) => SearchTerms.Parse(typed).WouldFind(A.Child()).Should().BeFalse();
}
