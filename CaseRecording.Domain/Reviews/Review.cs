using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Domain.Reviews;

/// <summary>One review or conference about one child. Its minutes are in its form, which is begun when it is held (3.6.1, 4.2).</summary>
public sealed partial class Review : RecordItem, IOnFile
{
    /// <summary>The longest reasons, list of recipients, and name.</summary>
    public const int MaxReasonsLength = 8000, MaxDistributedToLength = 4000, MaxPlaceLength = 300;

    private Review()
    {
    }

    private Review(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The period of involvement it belongs to.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The plan it measures; null where there is none yet.</summary>
    public Guid? PlanId { get; private set; }

    /// <summary>Its form; null until it is held.</summary>
    public Guid? FormId { get; private set; }

    /// <summary>Where it is.</summary>
    public ReviewState State { get; private set; }

    /// <summary>When it is to be, UTC.</summary>
    public DateTime ArrangedFor { get; private set; }

    /// <summary>Where it is to be.</summary>
    public string? Place { get; private set; }

    /// <summary>Who chairs it and settles its minutes.</summary>
    public Guid ChairId { get; private set; }

    /// <summary>The chair's full name.</summary>
    public string ChairName { get; private set; } = "";

    /// <summary>The last day in time; null where no timescale is set.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Why it was held late (3.6.1).</summary>
    public string? LateReason { get; private set; }

    /// <summary>The day it was held.</summary>
    public DateOnly? HeldOn { get; private set; }

    /// <summary>What it decided.</summary>
    public ReviewDecision? Decision { get; private set; }

    /// <summary>Why.</summary>
    public string? DecisionReasons { get; private set; }

    /// <summary>The day by which the next is to be held; null where none follows.</summary>
    public DateOnly? NextReviewOn { get; private set; }

    /// <summary>Who recorded the decision.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>The last day on which the minutes reach people in time.</summary>
    public DateOnly? MinutesDueOn { get; private set; }

    /// <summary>When the minutes were authorised, UTC.</summary>
    public DateTime? AuthorisedAt { get; private set; }

    /// <summary>To whom they went, one on each line.</summary>
    public string? DistributedTo { get; private set; }

    /// <summary>The day they went.</summary>
    public DateOnly? DistributedOn { get; private set; }

    /// <summary>Why they went late (3.6.1).</summary>
    public string? MinutesLateReason { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string? CancelledBecause { get; private set; }

    /// <summary>Arranges a review.</summary>
    /// <param name="fileId">The child's file.</param>
    /// <param name="caseId">The open case.</param>
    /// <param name="planId">The plan it will measure.</param>
    /// <param name="at">When, UTC; still to come, unless the review is recorded after the event.</param>
    /// <param name="place">Where.</param>
    /// <param name="chair">Who chairs.</param>
    /// <param name="dueOn">The last day in time.</param>
    /// <param name="by">Who arranges it.</param>
    public static Review Arrange(Guid fileId, Guid caseId, Guid? planId, DateTime at, string? place, ReviewChair chair, DateOnly? dueOn, Stamp by)
    {
        var review = new Review(by)
        {
            FileId = fileId,
            CaseId = caseId,
            PlanId = planId,
            ArrangedFor = at,
            Place = Rule.OptionalText(place, "Place", MaxPlaceLength),
            ChairId = chair.StaffId,
            ChairName = chair.Name,
            DueOn = dueOn,
        };
        review.Say($"Review arranged for {IslandTime.Words(at)}");
        return review;
    }

    /// <summary>Moves it to another time or place.</summary>
    /// <exception cref="RuleBrokenException">There are no reasons, or it was held or cancelled.</exception>
    public void Rearrange(DateTime at, string? place, string? reasons)
    {
        Rule.Require(State == ReviewState.Arranged, "Only a review that is still to be held can be moved.");
        ArrangedFor = at;
        Place = Rule.OptionalText(place, "Place", MaxPlaceLength);
        Say($"Review moved to {IslandTime.Words(at)}", Rule.Text(reasons, "Reasons", MaxReasonsLength));
    }

    /// <summary>Gives the chair to somebody else, until the minutes are sent.</summary>
    /// <exception cref="RuleBrokenException">There are no reasons, or the minutes are settled.</exception>
    public void HandOver(ReviewChair chair, string? reasons)
    {
        Rule.Require(State is ReviewState.Arranged or ReviewState.Held, "The minutes of this review are settled; its chair cannot change.");
        Rule.Require(chair.StaffId != ChairId, $"{chair.Name} chairs this review already.");
        ChairId = chair.StaffId;
        ChairName = chair.Name;
        Say($"Review handed over to {chair.Name}", Rule.Text(reasons, "Reasons", MaxReasonsLength));
    }

    /// <summary>Cancels it.</summary>
    /// <exception cref="RuleBrokenException">There are no reasons, or it was held.</exception>
    public void Cancel(string? reasons)
    {
        new ReviewWorkflow(this, ReviewFacts.Example).Fire(ReviewStep.Cancel);
        CancelledBecause = Rule.Text(reasons, "Reasons", MaxReasonsLength);
        Say("Review cancelled", CancelledBecause);
    }

    // For the diagram, which needs a review in its first state.
    internal static Review Example => new() { ChairName = "the chair" };

    internal void MoveTo(ReviewState state) => State = state;
}

/// <summary>Who chairs a review.</summary>
/// <param name="StaffId">The member of staff.</param>
/// <param name="Name">Their full name.</param>
public sealed record ReviewChair(Guid StaffId, string Name);
