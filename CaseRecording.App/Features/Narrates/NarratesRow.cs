using CaseRecording.Domain.Narrates;

namespace CaseRecording.App.Features.Narrates;

/// <summary>One NARRATES as lists show it.</summary>
public sealed record NarratesRow(
    Guid FormId, string Title, NarratesState State, string StartedBy, DateOnly StartedOn, DateOnly? DueOn, string? DueWords, bool Late,
    string? Outcome, string? IntendedOutcome, DateTime? AuthorisedAt, string? AuthorisedBy);

/// <summary>The outcome of a NARRATES, as its author chooses it.</summary>
/// <param name="Outcome">What was chosen.</param>
/// <param name="Recommended">What the form recommends, to begin from.</param>
/// <param name="Reasons">Why.</param>
/// <param name="RecommendedReasons">Why, in the form's own words.</param>
/// <param name="IntendedOutcome">What it is meant to change for the child.</param>
/// <param name="ChosenBy">Who chose it.</param>
public sealed record NarratesOutcomeRow(NarratesOutcome? Outcome, NarratesOutcome? Recommended, string? Reasons, string? RecommendedReasons, string? IntendedOutcome, string? ChosenBy);
