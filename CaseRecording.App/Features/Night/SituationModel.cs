using System.Text.Json;
using CaseRecording.App.Features.Addresses;
using CaseRecording.App.Features.Drafts;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Night;

/// <summary>What the page of a new situation holds besides its long texts; kept as one draft field, so that it can be left and resumed.</summary>
public sealed class SituationModel
{
    /// <summary>The draft field it is kept in.</summary>
    public const string Field = "rest";

    public DateOnly Day { get; set; }
    public TimeOnly At { get; set; }
    public ContactMeans Means { get; set; }
    public string? FromName { get; set; }
    public string? FromRole { get; set; }
    public string? HowToReach { get; set; }
    public List<SituationPerson> People { get; set; } = [];
    public AddressModel Address { get; set; } = new();
    public string? Source { get; set; }
    public ReferralConsent Consent { get; set; } = ReferralConsent.NotSought;
    public TimeOnly? NoteAt { get; set; }
    public bool SignificantRisk { get; set; }
    public string? Action { get; set; }
    public DateOnly? ActionBy { get; set; }
    public bool ChoosesNarrates { get; set; }
    public NarratesChoice Narrates { get; set; } = NarratesChoice.S46;

    /// <summary>The children who are referred.</summary>
    public IEnumerable<SituationPerson> Children => People.Where(p => p.IsChild);

    /// <summary>An empty one at this moment, with one child and one adult to begin with.</summary>
    public static SituationModel Begin(DateTime now)
    {
        var local = IslandTime.Local(now);
        return new() { Day = DateOnly.FromDateTime(local), At = new(local.Hour, local.Minute), People = [new() { IsChild = true }, new() { Relationship = "mother", Responsibility = true }] };
    }

    /// <summary>As text, for the draft.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>From the draft; null where there is none or an older program wrote it.</summary>
    public static SituationModel? Read(string? text) => DraftModel.Read<SituationModel>(text);

    /// <summary>The command, from this and the long texts of the draft.</summary>
    /// <param name="text">The text of a draft field, or null.</param>
    /// <param name="searches">The search that was looked at for each new person.</param>
    /// <param name="handIn">The key of this hand-in.</param>
    public RecordSituationCommand Command(Func<string, string?> text, IReadOnlyDictionary<Guid, Guid> searches, Guid handIn)
    {
        var at = IslandTime.Utc(Day, At);
        var note = text("note");
        return new(new ContactDetails(at, Means, FromName, FromRole, HowToReach, text("said"), true, null),
            [.. People.Select(p => p.Told(text, searches.TryGetValue(p.Key, out var search) ? search : null))],
            Address.IsEmpty ? null : Address.Details(),
            new ReferralInSituation(Source, text("reason"), text("knows"), Consent, text("consent")),
            string.IsNullOrWhiteSpace(note) ? null : new NoteInSituation(NoteAt ?? At, note, SignificantRisk),
            string.IsNullOrWhiteSpace(Action) ? [] : [new ActionInSituation(Action, ActionBy)],
            ChoosesNarrates ? Narrates : null, ChoosesNarrates ? text("narrates-reasons") : null, handIn);
    }
}

/// <summary>One of the family on the page.</summary>
public sealed class SituationPerson
{
    public Guid Key { get; set; } = HandInKey.New();
    public Guid? PersonId { get; set; }

    /// <summary>How somebody who was found is shown.</summary>
    public string? Known { get; set; }

    public string? Forename { get; set; }
    public string? Surname { get; set; }
    public DateOnly? Born { get; set; }
    public Sex Sex { get; set; }
    public List<Guid> NoneOfThese { get; set; } = [];
    public bool IsChild { get; set; }
    public string? Relationship { get; set; }
    public bool Responsibility { get; set; }
    public bool LivesThere { get; set; } = true;
    public bool HarmAlleged { get; set; }
    public ChildSeen Seen { get; set; }

    /// <summary>What people call them on the page.</summary>
    public string Name => Known ?? (string.IsNullOrWhiteSpace($"{Forename}{Surname}") ? "" : $"{Forename} {Surname}".Trim());

    /// <summary>Who they are, as they would be recorded.</summary>
    public PersonDetails Details => new(Forename, Surname, DateOfBirth: Born, Sex: Sex);

    /// <summary>The search that would find them.</summary>
    public string Search => string.Join(", ", new[] { Surname, Forename }.Where(part => !string.IsNullOrWhiteSpace(part)));

    internal PersonInSituation Told(Func<string, string?> text, Guid? search) => new(
        PersonId, search, PersonId is null ? Details : null, NoneOfThese, IsChild ? null : Relationship ?? "", Responsibility && !IsChild, LivesThere,
        IsChild && HarmAlleged, text($"harm-{Key:N}"), text($"reason-{Key:N}"), IsChild ? Seen : ChildSeen.NotSeen);
}
