using CaseRecording.Domain.Reviews;

namespace CaseRecording.App.Features.Reviews;

/// <summary>One review as screens show it.</summary>
public sealed record ReviewRow(Guid ReviewId, Guid FileId, string Child, string Plan, ReviewState State, DateTime ArrangedFor, string? Place, string Chair)
{
    public Guid ChairId { get; init; }

    public Guid? FormId { get; init; }

    public Guid? PlanId { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>Whether it is, or was held, after the last day in time.</summary>
    public bool Late { get; init; }

    public string? LateReason { get; init; }

    public DateOnly? HeldOn { get; init; }

    public DateOnly? MinutesDueOn { get; init; }

    public bool MinutesLate { get; init; }

    public string? Decision { get; init; }

    public string? DecisionReasons { get; init; }

    public DateOnly? NextReviewOn { get; init; }

    public string? DistributedTo { get; init; }

    public DateOnly? DistributedOn { get; init; }

    public string? CancelledBecause { get; init; }

    /// <summary>Whether this person may move, cancel or distribute it.</summary>
    public bool MayArrange { get; init; }

    /// <summary>Whether this person may record that it was held.</summary>
    public bool MayRecord { get; init; }

    /// <summary>Whether this person may give it to another chair.</summary>
    public bool MayHandOver { get; init; }
}

/// <summary>Somebody who may chair.</summary>
public sealed record ChairChoice(Guid StaffId, string Name);

/// <summary>A plan that can be reviewed.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Title">What it is called.</param>
/// <param name="DueOn">By when its next review is to be held.</param>
public sealed record ReviewablePlan(Guid PlanId, string Title, DateOnly? DueOn);
