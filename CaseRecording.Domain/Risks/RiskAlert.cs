using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Risks;

/// <summary>By what a person who was marked and a child are linked.</summary>
public enum RiskLink { Relationship, Household }

/// <summary>
/// That a person who was marked as a risk is, or was, linked to a child: raised on the child's file in the save that links or marks, and for good (3.4.3,
/// P26). It holds neither the kind of risk nor the story (3.8.1, P41).
/// </summary>
public sealed class RiskAlert : RecordItem, IOnFile, IAppendOnly
{
    private RiskAlert()
    {
    }

    private RiskAlert(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The risk.</summary>
    public Guid RiskId { get; private set; }

    /// <summary>The record that is linked to the child: of the person who was marked, or another record of theirs.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>By what they are linked.</summary>
    public RiskLink Link { get; private set; }

    /// <summary>Raises it on a child's file.</summary>
    /// <param name="fileId">The child's file.</param>
    /// <param name="riskId">The risk.</param>
    /// <param name="personId">The record that is linked to the child.</param>
    /// <param name="link">By what.</param>
    /// <param name="told">Who is told, by full name; each may see the file.</param>
    /// <param name="by">Who linked or marked, and when.</param>
    public static RiskAlert Raise(Guid fileId, Guid riskId, Guid personId, RiskLink link, IReadOnlyList<string> told, Stamp by)
    {
        var alert = new RiskAlert(by) { FileId = fileId, RiskId = riskId, PersonId = personId, Link = link };
        alert.Say(told.Count == 0 ? "Alert raised: a person linked to the child may pose a risk"
            : $"Alert raised: a person linked to the child may pose a risk. Told: {string.Join(", ", told)}");
        return alert;
    }
}
