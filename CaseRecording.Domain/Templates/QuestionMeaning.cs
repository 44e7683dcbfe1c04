namespace CaseRecording.Domain.Templates;

/// <summary>
/// What an answer is to the record, so that it can be found whatever the form is called. A template may use others;
/// these are the ones the record relies on.
/// </summary>
public static class QuestionMeaning
{
    /// <summary>What the child said, showed or wants (4.3).</summary>
    public const string ChildsVoice = nameof(ChildsVoice);

    /// <summary>Whether the child was seen and spoken to alone (4.3, 7.1.3).</summary>
    public const string ChildSeenAlone = nameof(ChildSeenAlone);

    /// <summary>What parents and carers say (4.3).</summary>
    public const string CarersViews = nameof(CarersViews);

    /// <summary>What other professionals say (7.1.3).</summary>
    public const string ProfessionalsViews = nameof(ProfessionalsViews);

    /// <summary>What the child needs (3.4.1).</summary>
    public const string Need = nameof(Need);

    /// <summary>What could hurt the child (3.4.1).</summary>
    public const string Risk = nameof(Risk);

    /// <summary>What keeps the child safe (3.4.1).</summary>
    public const string ProtectiveFactor = nameof(ProtectiveFactor);

    /// <summary>What it means for the child (3.4.1).</summary>
    public const string Impact = nameof(Impact);

    /// <summary>The effect on the child that is aimed at (4.3).</summary>
    public const string IntendedOutcome = nameof(IntendedOutcome);

    /// <summary>Progress against an intended outcome (4.2).</summary>
    public const string Progress = nameof(Progress);

    /// <summary>What it all means (4.3).</summary>
    public const string Analysis = nameof(Analysis);

    /// <summary>What is decided or recommended (4.3).</summary>
    public const string Decision = nameof(Decision);

    /// <summary>Why (4.3).</summary>
    public const string DecisionReasons = nameof(DecisionReasons);

    /// <summary>The work that was done, told at closure (7.1.2).</summary>
    public const string ClosingSummary = nameof(ClosingSummary);

    /// <summary>Why the case closes (7.1.2).</summary>
    public const string ClosingReason = nameof(ClosingReason);

    /// <summary>The assessment a Team Manager countersigns (7.1.2).</summary>
    public const string ClosureAssessment = nameof(ClosureAssessment);

    /// <summary>Who goes on supporting the child (7.1.2).</summary>
    public const string ContinuingSupport = nameof(ContinuingSupport);

    /// <summary>The plan for the child's continuing safety (7.1.3).</summary>
    public const string SafeguardingPlan = nameof(SafeguardingPlan);

    /// <summary>Whether the intended outcomes are achieved (7.1.2).</summary>
    public const string OutcomesAchieved = nameof(OutcomesAchieved);

    /// <summary>Whether the child's welfare is protected and promoted (7.1.2).</summary>
    public const string WelfareProtected = nameof(WelfareProtected);

    /// <summary>What will be done if things go wrong.</summary>
    public const string Contingency = nameof(Contingency);

    /// <summary>How services were offered and refused (7.1.2).</summary>
    public const string RefusalEvidence = nameof(RefusalEvidence);

    /// <summary>That no statutory powers remain (7.1.2).</summary>
    public const string NoStatutoryPowers = nameof(NoStatutoryPowers);

    /// <summary>Who took part in a meeting or enquiry (4.5).</summary>
    public const string WhoTookPart = nameof(WhoTookPart);

    /// <summary>Why an enquiry was begun (4.5).</summary>
    public const string EnquiryReason = nameof(EnquiryReason);

    /// <summary>When the next review is to be.</summary>
    public const string NextReview = nameof(NextReview);

    /// <summary>Why something was not finished in time (3.6.1).</summary>
    public const string LatenessReasons = nameof(LatenessReasons);
}
