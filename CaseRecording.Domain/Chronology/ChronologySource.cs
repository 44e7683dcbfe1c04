namespace CaseRecording.Domain.Chronology;

/// <summary>Of what kind an event is; the chronology is filtered by it (3.4.3, P27).</summary>
public enum ChronologyKind
{
    Birth,
    Death,
    Home,
    Household,
    School,
    LegalStatus,
    Placement,
    Referral,
    Assessment,
    Plan,
    Review,
    Case,
    Missing,
    Injury,
    Offence,
    Contact,
    Achievement,
    Other,
}

/// <summary>In which table of the record an event was found.</summary>
public enum ChronologySourceKind
{
    Note,
    Document,
    Person,
    Address,
    HouseholdMember,
    Relationship,
    Involvement,
    LegalStatus,
    Referral,
    Case,
    Form,
    Plan,
    Review,
}

/// <summary>Which of its ends: a stay, a plan, a case begin and end, and each may be an event.</summary>
public enum ChronologyMoment
{
    Began,
    Ended,
}

/// <summary>Where in the record an event stands.</summary>
/// <param name="Kind">The table.</param>
/// <param name="ItemId">The row's key.</param>
/// <param name="Moment">Which of its ends.</param>
public sealed record ChronologySource(ChronologySourceKind Kind, Guid ItemId, ChronologyMoment Moment = ChronologyMoment.Began);

/// <summary>How sure it is. It is said of each event, because a chronology is read as if all of it were proven.</summary>
public enum ChronologyStanding
{
    Fact,
    Allegation,
    Opinion,
}

/// <summary>Which of a child's own stays a band of the line of time shows.</summary>
public enum ChronologyBandKind
{
    Home,
    Placement,
    School,
    LegalStatus,
    Plan,
}
