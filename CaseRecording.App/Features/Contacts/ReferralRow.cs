using CaseRecording.Domain.Contacts;

namespace CaseRecording.App.Features.Contacts;

/// <summary>One referral with what a manager sees before deciding: what came before, and who else there is (3.6.1, P32, P36).</summary>
public sealed record ReferralRow(
    Guid Id, Guid FileId, string Child, string AgeOrExpected, string Number, ReferralState State, string Standing, string? Clock, bool Late,
    IReadOnlyList<(string Label, string Text)> Told, bool HarmAlleged, string TakenBy, DateTime TakenAt, NarratesChoice? ChosenOutOfHours, bool CaseRestsOnThis,
    DecisionRow? Decision, IReadOnlyList<EarlierReferralRow> Earlier, string? OpenCase, IReadOnlyList<SiblingRow> Siblings,
    bool CanPassOn, bool CanDecide, bool CanChooseOutOfHours);

/// <summary>A decision as it stands on the record (4.3, P51).</summary>
public sealed record DecisionRow(string What, string Reasons, string? IntendedOutcome, string? By, DateTime? At, string? LateReason);

/// <summary>An earlier referral and what became of it.</summary>
public sealed record EarlierReferralRow(Guid Id, DateTime ReceivedAt, string Source, string Outcome, string? Reasons, string? By, bool HarmAlleged);

/// <summary>A brother or sister on the record.</summary>
public sealed record SiblingRow(string Name, string AgeOrExpected, Guid? FileId, string Standing);
