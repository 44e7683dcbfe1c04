using CaseRecording.Domain.Templates;

namespace CaseRecording.Domain.Reviews;

/// <summary>What a review's process must know before a step: loaded first, passed in.</summary>
/// <param name="Form">What every form's process must know.</param>
/// <param name="UnmeasuredOutcomes">How many of the plan's intended outcomes have no progress recorded against them (4.2).</param>
public sealed record ReviewFacts(FormFacts Form, int UnmeasuredOutcomes)
{
    /// <summary>For diagrams, and for steps that ask nothing of the form.</summary>
    public static readonly ReviewFacts Example = new(FormFacts.Example, 0);

    /// <summary>From the review's form and the outcomes of the plan it measures.</summary>
    public static ReviewFacts Of(FormContents contents, Guid actorId, DateOnly today) => new(
        contents.Facts(actorId, today),
        contents.PlannedOutcomes.Count(o => contents.Progress.All(p => p.OutcomeRowId != o.Id)));
}
