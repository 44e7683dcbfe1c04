using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.People;

public class PersonTests
{
    [Fact]
    public void Nobody_is_born_tomorrow() => FluentActions.Invoking(() => Person.Add(A.Child(born: A.Stamp().Day.AddDays(1)), A.Stamp()))
        .Should().Throw<RuleBrokenException>().WithMessage("*in the future*expected date*");

    [Fact]
    public void An_unborn_child_may_have_no_forename_yet() =>
        Person.Add(new PersonDetails("", "Kinrade", ExpectedOn: new DateOnly(2027, 1, 20)), A.Stamp()).Should().Match<Person>(p => p.IsUnborn && p.FullName == "Kinrade");

    [Theory]
    [InlineData(null, "Quayle")]
    [InlineData("Juan", "")]
    [InlineData("Juan", "\u202E\u0007")]
    public void A_person_has_a_name(string? forename, string surname) => FluentActions.Invoking(() => Person.Add(new PersonDetails(forename, surname), A.Stamp())).Should().Throw<RuleBrokenException>();

    [Fact]
    public void A_name_of_100_kB_is_refused_with_a_sentence() =>
        FluentActions.Invoking(() => Person.Add(new PersonDetails("Juan", new string('x', 100_000)), A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("Surname: 100,000 characters*");

    [Theory]
    [InlineData("Zoë", "O’Brien-Kelly", "zoe", "obrienkelly")]
    [InlineData("👶 Star", "مريم", "👶 star", "مريم")]
    public void Names_are_kept_as_written_and_compared_without_accents_and_signs(string forename, string surname, string searchForename, string searchSurname)
    {
        var person = Person.Add(new PersonDetails(forename, surname), A.Stamp());
        (person.Forename, person.Surname, person.SearchForenames, person.SearchSurname).Should().Be((forename, surname, searchForename, searchSurname));
    }

    [Fact, Policy("P15")]
    public void A_move_ends_the_present_address_and_keeps_it()
    {
        var person = Person.Add(A.Child(), A.Stamp());
        person.MoveTo(new AddressDetails("3 Willow Bank", "Douglas", "im99 0bd"), new DateOnly(2024, 1, 1), A.Stamp());
        person.MoveTo(new AddressDetails("14 Cronk Ushtey Close", "Douglas", "IM99 0BC"), new DateOnly(2026, 4, 1), A.Stamp());

        person.Addresses.Should().HaveCount(2);
        person.Addresses[0].Until.Should().Be(new DateOnly(2026, 4, 1));
        person.CurrentAddress!.OneLine.Should().Be("14 Cronk Ushtey Close, Douglas, IM99 0BC");
        person.Invoking(p => p.MoveTo(new AddressDetails("1", "Peel", null), new DateOnly(2020, 1, 1), A.Stamp())).Should().Throw<RuleBrokenException>();
    }

    [Theory]
    [InlineData("2019-06-04", "2026-06-03", 6)]
    [InlineData("2019-06-04", "2026-06-04", 7)]
    [InlineData("2020-02-29", "2026-02-28", 6)]
    public void Age_counts_birthdays(string born, string day, int age) => Person.Add(A.Child(born: Day(born)), A.Stamp()).AgeOn(Day(day)).Should().Be(age);

    [Fact, Policy("P45")]
    public void A_statement_of_whereabouts_says_something() =>
        Person.Add(A.Child(), A.Stamp()).Invoking(p => p.StateWhereabouts("  ", null)).Should().Throw<RuleBrokenException>().Which.Clause.Should().Be("4.2");

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(-60), InlineData(330), InlineData(-700_000), InlineData(2_900_000)]
    public void An_expected_date_is_about_a_birth_that_is_to_come(int days) =>
        FluentActions.Invoking(() => Person.Add(new PersonDetails(null, "Kelly", ExpectedOn: A.Today.AddDays(days)), A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("*next ten months*");

    [Fact]
    public void An_expected_date_that_stands_may_pass_until_the_birth_is_recorded()
    {
        var expected = A.Today.AddDays(5);
        var person = Person.Add(new PersonDetails(null, "Kelly", ExpectedOn: expected), A.Stamp());

        person.Amend(new PersonDetails(null, "Kelly", ExpectedOn: expected, Religion: "None"), null, A.Stamp(at: A.Now.AddDays(90)), person.Details);

        person.Religion.Should().Be("None");
    }

    [Fact]
    public void Another_name_needs_a_name_and_days_that_can_be()
    {
        var person = Person.Add(A.Child(), A.Stamp());
        void Refused(OtherNameDetails told, string why) => FluentActions.Invoking(() => person.AddOtherName(told, A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage(why);

        Refused(new(OtherNameKind.Former, " "), "Name: this is needed*");
        Refused(new(OtherNameKind.Former, "Finlo", new DateOnly(2018, 1, 1)), "*before 4 June 2019, the date of birth*");
        Refused(new(OtherNameKind.Former, "Finlo", Until: A.Today.AddDays(1)), "*has not come yet*");
        Refused(new(OtherNameKind.Former, "Finlo", A.Today, A.Today.AddDays(-1)), "*ended before it began*");
        person.AddOtherName(new(OtherNameKind.Former, "Finlo", new DateOnly(2020, 1, 1), new DateOnly(2021, 1, 1), "His mother"), A.Stamp()).Name.Should().Be("Finlo");
        Refused(new(OtherNameKind.Former, "finlo"), "*recorded already*");
    }
}
