using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Plans;

/// <summary>
/// That the head of service or a senior manager expressly agreed that a child comes into care (procedures manual, chapter 5.2). It comes
/// before a Looked After plan can be agreed, and holds for the case.
/// </summary>
public sealed class CareAgreement : RecordItem, IOnFile, IAppendOnly
{
    /// <summary>The longest reasons or intended outcome.</summary>
    public const int MaxReasonsLength = 8000;

    private CareAgreement()
    {
    }

    private CareAgreement(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The case for which it was given.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>Why (4.3).</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>The effect on the child that is meant by it (4.3).</summary>
    public string IntendedOutcome { get; private set; } = "";

    /// <summary>Who agreed, by full name and role as they were then.</summary>
    public string AgreedByName { get; private set; } = "";

    /// <summary>The day.</summary>
    public DateOnly AgreedOn { get; private set; }

    /// <summary>Agrees.</summary>
    /// <exception cref="RuleBrokenException">Reasons or intended outcome are missing (4.3).</exception>
    public static CareAgreement Give(Guid fileId, Guid caseId, string? reasons, string? intendedOutcome, Stamp by)
    {
        var agreement = new CareAgreement(by)
        {
            FileId = fileId, CaseId = caseId, AgreedByName = by.ToString(), AgreedOn = by.Day,
            Reasons = Rule.Text(reasons, "Reasons", MaxReasonsLength, "4.3"),
            IntendedOutcome = Rule.Text(intendedOutcome, "Intended outcome for the child", MaxReasonsLength, "4.3"),
        };
        agreement.Say("Agreed that the child comes into care", agreement.Reasons);
        return agreement;
    }
}
