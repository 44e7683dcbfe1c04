using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Contacts;

/// <summary>How a contact reached the service.</summary>
public enum ContactMeans { Telephone, Email, Letter, InPerson, Form, Other }

/// <summary>
/// Every enquiry, every piece of information that comes in: who, how, when, about whom, what was said (3.4.1, 3.6.1, P20, P32).
/// Where a service is asked for, a referral per child follows from it.
/// </summary>
public sealed class Contact : RecordItem
{
    /// <summary>The longest name and the longest account of what was said.</summary>
    public const int MaxNameLength = 300, MaxTextLength = 200_000;

    private readonly List<ContactPerson> _about = [];

    private Contact()
    {
    }

    private Contact(Stamp by) : base(by)
    {
    }

    /// <summary>When it came in.</summary>
    public DateTime ReceivedAt { get; private set; }

    /// <summary>How it came in.</summary>
    public ContactMeans Means { get; private set; }

    /// <summary>Who made contact.</summary>
    public string FromName { get; private set; } = "";

    /// <summary>Who they are: agency and role, or to the child.</summary>
    public string FromRole { get; private set; } = "";

    /// <summary>How to reach them.</summary>
    public string? HowToReach { get; private set; }

    /// <summary>What was said or asked.</summary>
    public string WhatWasSaid { get; private set; } = "";

    /// <summary>Whether a service was asked for; a referral then follows for each child.</summary>
    public bool ServiceRequested { get; private set; }

    /// <summary>What was done about it, where no service was asked for.</summary>
    public string? Response { get; private set; }

    /// <summary>The children it is about.</summary>
    public IReadOnlyList<ContactPerson> About => _about;

    /// <summary>Takes a contact.</summary>
    /// <param name="details">What was told.</param>
    /// <param name="childPersonIds">The children it is about; may be none for a general enquiry.</param>
    /// <param name="by">Who took it, and when.</param>
    /// <exception cref="RuleBrokenException">Something needed is missing, or it came in after now.</exception>
    public static Contact Take(ContactDetails details, IEnumerable<Guid> childPersonIds, Stamp by)
    {
        Rule.Require(details.ReceivedAt <= by.At.AddMinutes(5), "A contact cannot have come in later than now. Put when it came in.", "3.6.1");
        Rule.Require(details.ReceivedAt >= by.At.AddYears(-20), "A contact that came in more than twenty years ago is not taken now. Check the year.", "3.6.1");
        var contact = new Contact(by)
        {
            ReceivedAt = details.ReceivedAt, Means = details.Means,
            FromName = Rule.Text(details.FromName, "Who made contact", MaxNameLength),
            FromRole = Rule.Text(details.FromRole, "Who they are", MaxNameLength),
            HowToReach = Rule.OptionalText(details.HowToReach, "How to reach them", MaxNameLength),
            WhatWasSaid = Rule.Text(details.WhatWasSaid, "What was said or asked", MaxTextLength),
            ServiceRequested = details.ServiceRequested,
            Response = Rule.OptionalText(details.Response, "What was done about it", MaxTextLength),
        };
        Rule.Require(details.ServiceRequested || contact.Response is not null,
            "What was done about it: this is needed where no service was asked for.", "3.6.1");
        foreach (var id in childPersonIds.Distinct())
            contact._about.Add(new ContactPerson(by, contact.Id, id));
        Rule.Require(!details.ServiceRequested || contact._about.Count > 0, "Choose the child for whom a service is asked.", "3.3.5");
        contact.Say(details.ServiceRequested ? "Contact taken; a service was asked for" : "Contact taken");
        return contact;
    }
}

/// <summary>What is told of a contact.</summary>
public sealed record ContactDetails(
    DateTime ReceivedAt, ContactMeans Means, string? FromName, string? FromRole, string? HowToReach, string? WhatWasSaid, bool ServiceRequested, string? Response);

/// <summary>A child a contact is about.</summary>
public sealed class ContactPerson : RecordItem
{
    private ContactPerson()
    {
    }

    internal ContactPerson(Stamp by, Guid contactId, Guid personId) : base(by) => (ContactId, PersonId) = (contactId, personId);

    /// <summary>The contact.</summary>
    public Guid ContactId { get; private set; }

    /// <summary>The child.</summary>
    public Guid PersonId { get; private set; }
}
