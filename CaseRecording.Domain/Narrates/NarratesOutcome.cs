namespace CaseRecording.Domain.Narrates;

/// <summary>Which NARRATES: additional needs, complex needs, or enquiries under section 46 of the Children and Young Persons Act 2001.</summary>
public enum NarratesVariant { CwAN, CwCN, S46 }

/// <summary>What follows from an assessment.</summary>
public enum NarratesOutcome
{
    NoFurtherAction, AdviceGiven, StepDownToEarlyHelp, ComplexNeedsNarrates, StrategyDiscussion, ComplexNeedsPlan,
    ChildProtectionRiskActionPlan, LookedAfterPlan, Closure,
}

/// <summary>The outcomes in words, and how the form's recommendation maps to them.</summary>
public static class NarratesOutcomes
{
    /// <summary>As people read it.</summary>
    public static string Words(this NarratesOutcome outcome) => outcome switch
    {
        NarratesOutcome.NoFurtherAction => "No further action",
        NarratesOutcome.AdviceGiven => "Advice given",
        NarratesOutcome.StepDownToEarlyHelp => "Step down to early help",
        NarratesOutcome.ComplexNeedsNarrates => "NARRATES for a Child with Complex Needs",
        NarratesOutcome.StrategyDiscussion => "Strategy Discussion",
        NarratesOutcome.ComplexNeedsPlan => "Complex Needs plan",
        NarratesOutcome.ChildProtectionRiskActionPlan => "Child Protection conference and Risk Action Plan",
        NarratesOutcome.LookedAfterPlan => "Looked After plan",
        _ => "Closure",
    };

    /// <summary>The outcome that a recommendation in the form stands for; null where it stands for none, such as legal advice.</summary>
    /// <param name="answer">The stored value of the question that means <c>Decision</c>.</param>
    public static NarratesOutcome? Recommended(string? answer) => answer switch
    {
        "EarlyHelp" => NarratesOutcome.StepDownToEarlyHelp,
        "UniversalServices" => NarratesOutcome.AdviceGiven,
        "NarratesCwCN" => NarratesOutcome.ComplexNeedsNarrates,
        "ChildProtectionConference" => NarratesOutcome.ChildProtectionRiskActionPlan,
        "Close" => NarratesOutcome.Closure,
        _ => Enum.TryParse<NarratesOutcome>(answer, out var same) && Enum.IsDefined(same) ? same : null,
    };
}
