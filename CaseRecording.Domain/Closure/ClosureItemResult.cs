namespace CaseRecording.Domain.Closure;

/// <summary>Whether an item of the checklist is settled.</summary>
public enum ClosureItemState { Found, Missing, NotAppropriate }

/// <summary>One item of the checklist as it stands.</summary>
/// <param name="Kind">Which item.</param>
/// <param name="Title">The item as people read it.</param>
/// <param name="State">Found in the record, missing, or lawfully marked not appropriate.</param>
/// <param name="Evidence">What shows it, newest first.</param>
/// <param name="Gaps">What is missing; empty unless the state is missing.</param>
/// <param name="NotAppropriate">The reasons and their author, where the item or a letter to the child is marked not appropriate.</param>
public sealed record ClosureItemResult(
    ClosureItemKind Kind, string Title, ClosureItemState State, IReadOnlyList<Evidence> Evidence, IReadOnlyList<ClosureGap> Gaps, string? NotAppropriate)
{
    /// <summary>Whether the item no longer stands in the way.</summary>
    public bool IsSettled => State != ClosureItemState.Missing;

    /// <summary>Whether the policy lets it be marked not appropriate.</summary>
    public bool MayBeNotAppropriate => Kind.MayBeNotAppropriate();

    /// <summary>What is missing, as one text; empty when nothing is.</summary>
    public string WhatIsMissing => string.Join(" ", Gaps.Select(g => g.Sentence));

    /// <summary>What to do about the first thing missing.</summary>
    public ClosureOffer Offer => Gaps.Count > 0 ? Gaps[0].Offer : ClosureOffer.None;
}
