using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.People;

/// <summary>Sex as recorded at birth, or not known.</summary>
public enum Sex { NotKnown, Female, Male, Indeterminate }

/// <summary>
/// A child or an adult. An adult's own story never stands on a child's file (3.8.1): the file shows who they are to the child, from here.
/// </summary>
public sealed partial class Person : RecordItem
{
    /// <summary>Longest statement on a parent who lives elsewhere, in characters.</summary>
    public const int MaxWhereaboutsLength = 2000;

    /// <summary>The longest single name, and the longest code or free value of identity.</summary>
    public const int MaxNameLength = 200, MaxCodeLength = 100;

    /// <summary>The longest word on who told of a death, in characters.</summary>
    public const int MaxDeathSourceLength = 200;

    /// <summary>The line of the history when the whereabouts of a non-resident parent are stated.</summary>
    public const string WhereaboutsStated = "Whereabouts of a non-resident parent stated";

    private readonly List<PersonAddress> _addresses = [];
    private readonly List<ContactDetail> _contactDetails = [];
    private readonly List<OtherName> _otherNames = [];

    private Person()
    {
    }

    private Person(Stamp by) : base(by)
    {
    }

    /// <summary>First name; an unborn child may have none yet.</summary>
    public string Forename { get; private set; } = "";

    /// <summary>Middle names.</summary>
    public string? MiddleNames { get; private set; }

    /// <summary>Surname.</summary>
    public string Surname { get; private set; } = "";

    /// <summary>The name they like to be called.</summary>
    public string? KnownAs { get; private set; }

    /// <summary>Lower-cased, accents dropped: forename, middle names, known-as and surname, for search on both engines.</summary>
    public string SearchForenames { get; private set; } = "";

    /// <summary>Lower-cased, accents dropped.</summary>
    public string SearchSurname { get; private set; } = "";

    /// <summary>Date of birth, where known.</summary>
    public DateOnly? DateOfBirth { get; private set; }

    /// <summary>When an unborn child is expected.</summary>
    public DateOnly? ExpectedOn { get; private set; }

    /// <summary>Date of death.</summary>
    public DateOnly? DiedOn { get; private set; }

    /// <summary>Whether they died about that day, because nobody knows it exactly.</summary>
    public bool DiedAbout { get; private set; }

    /// <summary>Who told of the death, or what it was read in.</summary>
    public string? DeathSource { get; private set; }

    /// <summary>Sex as recorded at birth.</summary>
    public Sex Sex { get; private set; }

    /// <summary>Gender identity, in the person's own words; null where nobody asked or they would rather not say.</summary>
    public string? GenderIdentity { get; private set; }

    /// <summary>Ethnicity code; must be known before a child is Looked After or on a Child Protection Risk Action Plan (3.4.3).</summary>
    public string? Ethnicity { get; private set; }

    /// <summary>Nationality.</summary>
    public string? Nationality { get; private set; }

    /// <summary>First language.</summary>
    public string? Language { get; private set; }

    /// <summary>Whether an interpreter is needed.</summary>
    public bool InterpreterNeeded { get; private set; }

    /// <summary>Religion.</summary>
    public string? Religion { get; private set; }

    /// <summary>What is known of a parent who lives elsewhere, where there is no person record of them (4.2, P45).</summary>
    public string? WhereaboutsOfNonResidentParent { get; private set; }

    /// <summary>Whether it is an adopted child's record from before the adoption, which is kept apart from every other (3.3.7).</summary>
    public bool IsFromBeforeAdoption { get; private set; }

    /// <summary>Every address, past and present.</summary>
    public IReadOnlyList<PersonAddress> Addresses => _addresses;

    /// <summary>Telephone numbers and e-mail addresses.</summary>
    public IReadOnlyList<ContactDetail> ContactDetails => _contactDetails;

    /// <summary>Former and preferred names, names used elsewhere, and how a name is said.</summary>
    public IReadOnlyList<OtherName> OtherNames => _otherNames;

    /// <summary>The name as screens show it.</summary>
    public string FullName => $"{Forename} {Surname}".Trim();

    /// <summary>Whether the person is not born yet.</summary>
    public bool IsUnborn => DateOfBirth is null && ExpectedOn is not null;

    /// <summary>Adds a person. A search that was looked at comes first (3.3.7, P17); the command sees to that.</summary>
    /// <exception cref="RuleBrokenException">No name at all, a birth in the future, or both a birth and an expected date.</exception>
    public static Person Add(PersonDetails details, Stamp by)
    {
        var person = new Person(by);
        person.Set(details, by);
        person.Say("Person added");
        return person;
    }

    /// <summary>Names, dates and identity as they stand.</summary>
    public PersonDetails Details => new(Forename, Surname, MiddleNames, KnownAs, DateOfBirth, ExpectedOn, Sex, Ethnicity, Nationality, Language, InterpreterNeeded, Religion, GenderIdentity);

    /// <summary>Corrects or completes names, dates and identity (3.3.6, P70). What changed is in the history.</summary>
    /// <param name="details">All of it, as it should be.</param>
    /// <param name="why">Why it changes.</param>
    /// <param name="by">Who, and when.</param>
    /// <param name="asRead">What they had before them.</param>
    /// <exception cref="RuleBrokenException">The details cannot be right, or are no longer as they were read.</exception>
    public void Amend(PersonDetails details, string? why, Stamp by, PersonDetails asRead)
    {
        Rule.RequireAsRead(asRead == Details);
        Set(details, by);
        Say("Essential information amended", why);
    }

    /// <summary>States what is known of a parent who lives elsewhere (4.2, P45).</summary>
    /// <param name="statement">What is known.</param>
    /// <param name="insteadOf">The statement it replaces, as it was read; null where none stood there.</param>
    /// <exception cref="RuleBrokenException">Nothing was written, or another statement stands by now.</exception>
    public void StateWhereabouts(string statement, string? insteadOf)
    {
        Rule.RequireAsRead(WhereaboutsOfNonResidentParent == insteadOf);
        WhereaboutsOfNonResidentParent = Rule.Text(statement, "Whereabouts of the parent who lives elsewhere", MaxWhereaboutsLength, "4.2");
        Say(WhereaboutsStated);
    }

    /// <summary>Adds a telephone number or e-mail address.</summary>
    public ContactDetail AddContactDetail(string kind, string value, Stamp by)
    {
        var detail = new ContactDetail(by, Id, kind, value);
        _contactDetails.Add(detail);
        Say("Contact details added");
        return detail;
    }

    /// <summary>Records that the person died, corrects the day, or takes back what was recorded by mistake (3.3.6, P70).</summary>
    /// <param name="death">The day and who told it; no day where they did not die.</param>
    /// <param name="insteadOf">The day that was on the screen; null where none stood there.</param>
    /// <param name="by">Who, and when.</param>
    /// <exception cref="RuleBrokenException">A day that cannot be, no source, nothing to take back, or another day stands by now.</exception>
    public void RecordDeath(DeathDetails death, DateOnly? insteadOf, Stamp by)
    {
        Rule.RequireAsRead(DiedOn == insteadOf);
        Rule.Require(DateOfBirth is not null || ExpectedOn is null || death.On is null, "Nobody has recorded the birth yet. Record the date of birth first.", "4.2");
        var source = Rule.Text(death.Source, "Who told it, or where it was read", MaxDeathSourceLength, "4.2");
        if (death.On is { } day)
        {
            Rule.Require(day <= by.Day, "That day has not come yet. Put the day on which they died.");
            Days.RequireInALife(day, DateOfBirth);
            Say(DiedOn is null ? "Death recorded" : "Day of death corrected", source);
            (DiedOn, DiedAbout, DeathSource) = (day, death.About, source);
            return;
        }
        Rule.Require(DiedOn is not null, "Day of death: this is needed. Where only the month or year is known, put a day in it and tick “about”.");
        (DiedOn, DiedAbout, DeathSource) = (null, false, null);
        Say("Recorded by mistake as having died: taken back", source);
    }

    /// <summary>Adds another name, by which the person is then found too (3.3.7, P16).</summary>
    /// <exception cref="RuleBrokenException">No name, one that is recorded already, or days that cannot be.</exception>
    public OtherName AddOtherName(OtherNameDetails details, Stamp by)
    {
        var name = new OtherName(by, Id, DateOfBirth, details);
        Rule.Require(!_otherNames.Exists(n => n.Kind == name.Kind && PlainText.ForSearch(n.Name) == PlainText.ForSearch(name.Name)), "This name is recorded already.");
        _otherNames.Add(name);
        Say("Another name recorded");
        return name;
    }

    /// <summary>Marks the record of an adopted child from before the adoption: it is never proposed as one with another, and never joined with one.</summary>
    /// <exception cref="RuleBrokenException">It is marked already, or no reasons.</exception>
    public void KeepApartAfterAdoption(string? reasons)
    {
        Rule.Require(!IsFromBeforeAdoption, "This record is marked as from before an adoption already.");
        var why = Rule.Text(reasons, "Reasons", SamePersonFinding.MaxReasonsLength);
        IsFromBeforeAdoption = true;
        Say("Record from before an adoption: kept apart", why);
    }

    /// <summary>Age in whole years on a day; null where the birth is not known or has not come.</summary>
    public int? AgeOn(DateOnly day) => Days.Age(DateOfBirth, DiedOn is { } died && died < day ? died : day);

    private void Set(PersonDetails d, Stamp by)
    {
        d.RequireBirth(by.Day);
        Rule.Require(d.DateOfBirth is null || DiedOn is null || d.DateOfBirth <= DiedOn, "The date of birth is after the recorded day of death. Check both.", "4.2");
        Rule.Require(d.DateOfBirth is null || d.ExpectedOn is null, "A person has a date of birth or an expected date, not both.");
        // Once it stands it may pass, until somebody records the birth.
        Rule.Require(d.ExpectedOn is null || d.ExpectedOn == ExpectedOn || (d.ExpectedOn >= by.Day.AddMonths(-1) && d.ExpectedOn <= by.Day.AddMonths(10)),
            "The expected date is not within the next ten months. Check it; for a child who is born, put the date of birth instead.");
        Surname = Rule.Text(d.Surname, "Surname", MaxNameLength);
        Forename = Rule.OptionalText(d.Forename, "Forename", MaxNameLength) ?? "";
        Rule.Require(Forename.Length > 0 || d.ExpectedOn is not null, "Forename: this is needed. Write it, then try again.");
        MiddleNames = Rule.OptionalText(d.MiddleNames, "Middle names", MaxNameLength);
        KnownAs = Rule.OptionalText(d.KnownAs, "Known as", MaxNameLength);
        (DateOfBirth, ExpectedOn, Sex, InterpreterNeeded) = (d.DateOfBirth, d.ExpectedOn, d.Sex, d.InterpreterNeeded);
        Ethnicity = Rule.OptionalText(d.Ethnicity, "Ethnicity", MaxCodeLength);
        Nationality = Rule.OptionalText(d.Nationality, "Nationality", MaxCodeLength);
        Language = Rule.OptionalText(d.Language, "Language", MaxCodeLength);
        Religion = Rule.OptionalText(d.Religion, "Religion", MaxCodeLength);
        GenderIdentity = Rule.OptionalText(d.GenderIdentity, "Gender identity", MaxCodeLength);
        SearchForenames = string.Join(' ', new[] { Forename, MiddleNames, KnownAs }.Where(n => !string.IsNullOrEmpty(n)).Select(PlainText.ForSearch));
        SearchSurname = PlainText.ForSearch(Surname);
    }
}
