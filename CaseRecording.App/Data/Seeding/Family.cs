using System.Text.Json;
using CaseRecording.Domain.People;

namespace CaseRecording.App.Data.Seeding;

/// <summary>One file of <c>seed-data/families</c>: who they are, where they live, who else knows the children, and the story of the work.</summary>
internal sealed record Family(
    string Key, string Title, string Shows, List<StoryPerson> People, List<StoryAddress> Addresses, List<StoryHousehold> Households,
    List<StoryRelationship> Relationships, List<StoryResponsibility> ParentalResponsibility, List<StoryWhereabouts> Whereabouts,
    List<StoryAgency> Agencies, List<JsonElement> Story, List<StoryLoss>? Losses = null)
{
    /// <summary>Its file, as people find it.</summary>
    public string File => $"seed-data/families/{Key}.json";

    /// <summary>One of its people.</summary>
    public StoryPerson Person(string key) => People.Find(p => p.Key == key) ?? throw new StoryFault($"nobody in “people” has the key “{key}”");

    /// <summary>One of the agencies that know its children.</summary>
    public StoryAgency Agency(string key) => Agencies.Find(a => a.Key == key) ?? throw new StoryFault($"nothing in “agencies” has the key “{key}”");
}

/// <summary>Somebody of a family, or near it.</summary>
internal sealed record StoryPerson(
    string Key, string Kind, string Forename, string Surname, StoryBirth Born, Sex Sex, string? Middle = null, string? KnownAs = null,
    string? Telephone = null, string? Language = null, StoryIdentity? Identity = null, List<StoryName>? OtherNames = null, List<StoryDisability>? Disabilities = null)
{
    /// <summary>As the record shows the name.</summary>
    public string FullName => $"{Forename} {Surname}";
}

/// <summary>Another name of somebody.</summary>
internal sealed record StoryName(OtherNameKind Kind, string Name, string? Source = null);

/// <summary>A pregnancy that was lost.</summary>
internal sealed record StoryLoss(string Mother, string? Father, LossKind Kind, StoryWhen On, bool About, string Source, string? Name = null);

/// <summary>A disability, or that there is none.</summary>
internal sealed record StoryDisability(string Code, string Source, string? Detail = null);

/// <summary>Identity, in the codes of <c>seed-data/codes</c>; null where nobody has asked yet.</summary>
internal sealed record StoryIdentity(string? Ethnicity, string? Nationality, string? Language, string? Religion, string? GenderIdentity = null);

/// <summary>Where some of them live from a day on.</summary>
internal sealed record StoryAddress(string Key, List<string> Lines, string Town, string? Postcode, List<string> People, StoryWhen From, string? MustNotBeDisclosedTo = null);

/// <summary>Who live together from a day on.</summary>
internal sealed record StoryHousehold(string Key, string Name, string Address, List<string> Members, StoryWhen From);

/// <summary>“Person is the … of each.”</summary>
internal sealed record StoryRelationship(string Person, string Is, List<string> Of);

/// <summary>Who has parental responsibility for whom, and how they came by it.</summary>
internal sealed record StoryResponsibility(string Who, List<string> For, string How);

/// <summary>What is known of a parent who lives elsewhere.</summary>
internal sealed record StoryWhereabouts(string Who, List<string> For, string Statement);

/// <summary>A professional of another agency.</summary>
internal sealed record StoryAgency(string Key, string Agency, string Name, string Role, string? Telephone, string? Email, List<string> Address, List<string> For);
