namespace CaseRecording.Domain.Reviews;

/// <summary>What a review decides about the plan (3.6.1, 4.2).</summary>
public enum ReviewDecision { Continue, Change, EndPlan, StepUp, RecommendClosure }

/// <summary>The decisions in words, and what they ask for.</summary>
public static class ReviewDecisions
{
    /// <summary>As people read it.</summary>
    public static string Words(this ReviewDecision decision) => decision switch
    {
        ReviewDecision.Continue => "The plan continues",
        ReviewDecision.Change => "The plan changes",
        ReviewDecision.EndPlan => "The plan ends",
        ReviewDecision.StepUp => "Step up",
        _ => "Closure is recommended",
    };

    /// <summary>Whether a day for the next review must be set; not where the plan ends or closure is recommended.</summary>
    public static bool NeedsNextReview(this ReviewDecision decision) =>
        decision is ReviewDecision.Continue or ReviewDecision.Change or ReviewDecision.StepUp;
}
