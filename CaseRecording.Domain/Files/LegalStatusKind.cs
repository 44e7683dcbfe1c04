namespace CaseRecording.Domain.Files;

/// <summary>What the service's list says of a legal status (3.4.3, P24).</summary>
/// <param name="Code">What is stored.</param>
/// <param name="Label">What people read.</param>
/// <param name="LookedAfter">Whether a child under it is looked after.</param>
/// <param name="ByOrder">Whether a court makes it.</param>
/// <param name="Powers">Whether it gives the service powers, so that a case cannot close because services are refused (7.1.2).</param>
/// <param name="NotWith">Codes that the law does not let stand at the same time.</param>
public sealed record LegalStatusKind(string Code, string Label, bool LookedAfter, bool ByOrder, bool Powers, IReadOnlyList<string> NotWith)
{
    /// <summary>Whether the two may not stand at the same time, whichever of them names the other.</summary>
    public bool Excludes(LegalStatusKind other) => NotWith.Contains(other.Code) || other.NotWith.Contains(Code);
}

/// <summary>What is told of a legal status.</summary>
/// <param name="From">First day.</param>
/// <param name="RunsUntil">The last day that the order names; null where it names none.</param>
/// <param name="Court">Which court made it.</param>
/// <param name="Number">Number or reference of the order.</param>
/// <param name="MadeOn">The day it was made.</param>
/// <param name="DocumentId">The order itself, among the documents of the file.</param>
/// <param name="EndedOn">When it ended, where it is over already, as papers of earlier years show.</param>
/// <param name="EndReason">Why it ended, where it is over.</param>
public sealed record LegalStatusDetails(
    DateOnly From, DateOnly? RunsUntil = null, string? Court = null, string? Number = null, DateOnly? MadeOn = null, Guid? DocumentId = null, DateOnly? EndedOn = null, string? EndReason = null);

/// <summary>What has to be known of a child before a legal status is recorded.</summary>
/// <param name="Name">The child's name, for the sentences.</param>
/// <param name="Born">The date of birth, where known.</param>
/// <param name="EthnicityKnown">Whether ethnicity is recorded (3.4.3, P25).</param>
public sealed record ChildForStatus(string Name, DateOnly? Born, bool EthnicityKnown);
