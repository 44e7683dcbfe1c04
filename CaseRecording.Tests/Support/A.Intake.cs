using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Support;

public static partial class A
{
    /// <summary>A telephone call that asks for a service.</summary>
    public static ContactDetails TelephoneCall(string? said = "Juan came to school without breakfast.", bool asksForService = true, DateTime? at = null) => new(
        at ?? Now, ContactMeans.Telephone, "Ann Radcliffe", "Designated Safeguarding Lead, Ballacottier School", "01624 000210", said, asksForService, asksForService ? null : "Advice given by telephone.");

    /// <summary>What is told of a referral.</summary>
    public static ReferralDetails ReferralDetails(string? reason = "Late to school, without breakfast.", bool harm = false, ReferralConsent consent = ReferralConsent.Given, DateTime? at = null) => new(
        at ?? Now, "2A", "Ann Radcliffe, Ballacottier School", reason, "Kirree Quayle was told this morning.", consent, "Kirree Quayle agreed by telephone.",
        "Kirree Quayle, Juan and Voirrey.", "Kirree and Brian Quayle.", harm, harm ? "Juan said that he was hit." : null);

    /// <summary>A referral that waits for a manager; due on the next working day.</summary>
    public static Referral Referral(DateOnly? decideBy = null, DateTime? at = null)
    {
        var by = Stamp(at: at);
        var referral = CaseRecording.Domain.Contacts.Referral.Take(Guid.NewGuid(), Guid.NewGuid(), ReferralDetails(at: at), decideBy ?? by.Day.AddDays(1), by);
        referral.PassForDecision(by);
        return referral;
    }

    /// <summary>A decision with reasons and what it is meant to achieve.</summary>
    public static ReferralDecision Decision(ReferralNextStep next = ReferralNextStep.Narrates, NarratesChoice? narrates = NarratesChoice.CwCN, string? late = null) =>
        new("The children have gone without meals for months.", "Juan has breakfast and time to be seven.", next, next == ReferralNextStep.Narrates ? narrates : null, late);

    /// <summary>A child of seven.</summary>
    public static PersonDetails Child(string forename = "Juan", string surname = "Quayle", DateOnly? born = null) => new(forename, surname, DateOfBirth: born ?? new DateOnly(2019, 6, 4), Sex: Sex.Male);
}
