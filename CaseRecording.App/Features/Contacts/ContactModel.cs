using System.Text.Json;
using CaseRecording.App.Features.Drafts;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Contacts;

/// <summary>What the contact page holds besides its long texts; kept as one draft field, so that a killed server loses none of it.</summary>
public sealed class ContactModel
{
    /// <summary>The draft field it is kept in.</summary>
    public const string Field = "rest";

    public DateOnly Day { get; set; }
    public TimeOnly At { get; set; }
    public ContactMeans Means { get; set; }
    public string? FromName { get; set; }
    public string? FromRole { get; set; }
    public string? HowToReach { get; set; }
    public bool ServiceRequested { get; set; } = true;
    public string? Source { get; set; }
    public ReferralConsent Consent { get; set; }
    public List<ChildModel> Children { get; set; } = [];

    /// <summary>An empty one at this moment.</summary>
    public static ContactModel Begin(DateTime now) => new() { Day = IslandTime.DayOf(now), At = new TimeOnly(IslandTime.Local(now).Hour, IslandTime.Local(now).Minute) };

    /// <summary>As text, for the draft.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>From the draft; null where there is none or an older program wrote it.</summary>
    public static ContactModel? Read(string? text) => DraftModel.Read<ContactModel>(text);

    /// <summary>The command, from this and the long texts of the draft.</summary>
    /// <param name="text">The text of a draft field, or null.</param>
    /// <param name="handIn">The key of this hand-in.</param>
    public TakeContactCommand Command(Func<string, string?> text, Guid handIn)
    {
        var received = IslandTime.Utc(Day, At);
        return new TakeContactCommand(
            new ContactDetails(received, Means, FromName, FromRole, HowToReach, text("said"), ServiceRequested, ServiceRequested ? null : text("response")),
            [.. Children.Select(c => new ChildInContact(c.PersonId, ServiceRequested ? Referral(c, received, text) : null))], HandIn: handIn);
    }

    // What is told once for all is copied to each: every child's referral stands alone (4.2, P44).
    private ReferralDetails Referral(ChildModel child, DateTime received, Func<string, string?> text) => new(
        received, Source, string.Join(", ", new[] { FromName, FromRole }.Where(w => !string.IsNullOrWhiteSpace(w))),
        string.Join("\n\n", new[] { text("reason"), text($"reason-{child.PersonId:N}") }.Where(w => !string.IsNullOrWhiteSpace(w))),
        text("knows"), Consent, text("consent"), text("household"), text("responsibility"), child.HarmAlleged, child.HarmAlleged ? text($"harm-{child.PersonId:N}") : null);
}

/// <summary>One child on the contact page.</summary>
public sealed class ChildModel
{
    public Guid PersonId { get; set; }
    public string Name { get; set; } = "";
    public string Who { get; set; } = "";
    public bool HarmAlleged { get; set; }
}
