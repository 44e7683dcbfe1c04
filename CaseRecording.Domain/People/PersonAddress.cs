using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.People;

/// <summary>What is told of an address.</summary>
/// <param name="Lines">House and street.</param>
/// <param name="Town">Town or village.</param>
/// <param name="Postcode">Postcode.</param>
/// <param name="MustNotBeDisclosedTo">To whom it must never be disclosed; letters to it are refused.</param>
/// <param name="Uprn">The number of the property, where it was chosen from the directory.</param>
public sealed record AddressDetails(string? Lines, string? Town, string? Postcode, string? MustNotBeDisclosedTo = null, string? Uprn = null)
{
    /// <summary>On one line.</summary>
    public string OneLine => string.Join(", ", new[] { Lines, Town, Postcode }.Where(s => !string.IsNullOrEmpty(s)));
}

/// <summary>Where a person lived, from one day to another (3.3.6, P15).</summary>
public sealed class PersonAddress : RecordItem
{
    /// <summary>The longest line, and the most figures of a property's number.</summary>
    public const int MaxLineLength = 300, MaxUprnLength = 12;

    private PersonAddress()
    {
    }

    internal PersonAddress(Stamp by, Guid personId, AddressDetails details, DateOnly from) : base(by)
    {
        (PersonId, From) = (personId, from);
        Set(details);
    }

    private void Set(AddressDetails details)
    {
        Lines = Rule.Text(details.Lines, "Address", MaxLineLength);
        Town = Rule.Text(details.Town, "Town", MaxLineLength);
        Postcode = Rule.OptionalText(People.Postcode.Words(details.Postcode)?.ToUpperInvariant(), "Postcode", 12);
        Rule.Require(details.Uprn is null || (details.Uprn.Length is > 0 and <= MaxUprnLength && details.Uprn.All(char.IsAsciiDigit)), "This address is not from the directory. Choose it again, or type it by hand.", "3.3.6");
        Uprn = details.Uprn;
        MustNotBeDisclosedTo = Rule.OptionalText(details.MustNotBeDisclosedTo, "Must not be disclosed to", MaxLineLength);
    }

    /// <summary>Who lived there.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>House and street.</summary>
    public string Lines { get; private set; } = "";

    /// <summary>Town or village.</summary>
    public string Town { get; private set; } = "";

    /// <summary>Postcode, upper case.</summary>
    public string? Postcode { get; private set; }

    /// <summary>The number of the property in the directory; null where it was typed by hand.</summary>
    public string? Uprn { get; private set; }

    /// <summary>To whom it must never be disclosed; null where it is not sensitive.</summary>
    public string? MustNotBeDisclosedTo { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The day they left; null while they live there.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>On one line.</summary>
    public string OneLine => Details.OneLine;

    /// <summary>As it stands.</summary>
    public AddressDetails Details => new(Lines, Town, Postcode, MustNotBeDisclosedTo, Uprn);

    internal void End(DateOnly on) => Until = on;

    internal AddressAsItWas Change(AddressDetails details, string? why, Stamp by, string nothingDiffers)
    {
        var was = new AddressAsItWas(by, this, Rule.Text(why, "Why it changes", AddressAsItWas.MaxWhyLength));
        Set(details);
        Rule.Require(Details != was.Details, nothingDiffers);
        return was;
    }
}

/// <summary>An address as it stood until it was corrected, or until it was kept from somebody else than before (3.3.6, 3.7.1).</summary>
public sealed class AddressAsItWas : RecordItem, IAppendOnly
{
    /// <summary>The longest reason.</summary>
    public const int MaxWhyLength = 1000;

    private AddressAsItWas()
    {
    }

    internal AddressAsItWas(Stamp by, PersonAddress address, string why) : base(by) =>
        (PersonId, AddressId, Lines, Town, Postcode, Uprn, MustNotBeDisclosedTo, Why) =
        (address.PersonId, address.Id, address.Lines, address.Town, address.Postcode, address.Uprn, address.MustNotBeDisclosedTo, why);

    /// <summary>Whose address.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The address, as it stands since.</summary>
    public Guid AddressId { get; private set; }

    /// <summary>House and street.</summary>
    public string Lines { get; private set; } = "";

    /// <summary>Town or village.</summary>
    public string Town { get; private set; } = "";

    /// <summary>Postcode.</summary>
    public string? Postcode { get; private set; }

    /// <summary>The number of the property.</summary>
    public string? Uprn { get; private set; }

    /// <summary>To whom it must not be disclosed then.</summary>
    public string? MustNotBeDisclosedTo { get; private set; }

    /// <summary>Why it changed.</summary>
    public string Why { get; private set; } = "";

    /// <summary>All of it.</summary>
    public AddressDetails Details => new(Lines, Town, Postcode, MustNotBeDisclosedTo, Uprn);
}

/// <summary>A telephone number or e-mail address.</summary>
public sealed class ContactDetail : RecordItem
{
    private ContactDetail()
    {
    }

    internal ContactDetail(Stamp by, Guid personId, string kind, string value) : base(by) =>
        (PersonId, Kind, Value) = (personId, Rule.Text(kind, "Kind", 50), Rule.Text(value, "Number or e-mail", 200));

    /// <summary>Whose it is.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Such as <c>Mobile</c> or <c>E-mail</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The number or address.</summary>
    public string Value { get; private set; } = "";

    /// <summary>The day from which it is used no more; null while it is.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>It is used no more.</summary>
    /// <exception cref="RuleBrokenException">It is recorded so already, or the day cannot be.</exception>
    public void End(DateOnly on, Stamp by)
    {
        Rule.Require(Until is null, "It is recorded as used no more already.");
        Rule.Require(on <= by.Day, "That day has not come yet. Put the day from which it is used no more.");
        Days.RequireInALife(on);
        Until = on;
        Say("Contact details used no more");
    }
}
