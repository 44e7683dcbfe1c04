using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Domain.Reviews;

/// <summary>Where a review is.</summary>
public enum ReviewState { Arranged, Held, MinutesAwaitingAuthorisation, Authorised, Distributed, Cancelled }

/// <summary>What can be done with a review.</summary>
public enum ReviewStep { Hold, SendMinutes, ReturnMinutes, AuthoriseMinutes, Distribute, Cancel }

/// <summary>The way of a review from the invitation to minutes in everyone's hands (3.6.1, 4.2).</summary>
public sealed class ReviewWorkflow : Workflow<ReviewState, ReviewStep>
{
    /// <summary>For one review, with what else must be known.</summary>
    public ReviewWorkflow(Review review, ReviewFacts facts) : base("review", () => review.State, review.MoveTo)
    {
        In(ReviewState.Arranged)
            .Permit(ReviewStep.Hold, ReviewState.Held)
            .Permit(ReviewStep.Cancel, ReviewState.Cancelled);

        In(ReviewState.Held)
            .PermitIf(ReviewStep.SendMinutes, ReviewState.MinutesAwaitingAuthorisation,
                If(() => facts.Form.ActorId == review.ChairId, $"The chair settles the minutes: {review.ChairName} sends them (policy 3.6.1).", "3.6.1"),
                If(() => facts.UnmeasuredOutcomes == 0, "Record progress against each intended outcome of the plan (policy 4.2).", "4.2"),
                If(() => facts.Form.Missing.Count == 0, facts.Form.MissingSentence),
                If(() => review.Decision is not null, "Record what the review decided, with reasons and the day of the next one (policy 3.6.1).", "3.6.1"));

        In(ReviewState.MinutesAwaitingAuthorisation)
            .PermitIf(ReviewStep.AuthoriseMinutes, ReviewState.Authorised,
                If(() => facts.Form.ActorWroteNone && facts.Form.ActorId != review.ChairId && facts.Form.ActorId != review.DecidedById,
                    FormFacts.OwnWorkSentence, "6.1.2"))
            .Permit(ReviewStep.ReturnMinutes, ReviewState.Held);

        In(ReviewState.Authorised)
            .Permit(ReviewStep.Distribute, ReviewState.Distributed);
    }

    /// <summary>The process as a Mermaid diagram.</summary>
    public static string Diagram() => new ReviewWorkflow(Review.Example, ReviewFacts.Example).Draw();
}
