using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>
/// What one visit was for one child, where a note is written once for several: each gets a note of their own, which can be corrected, restricted
/// and disclosed without the others' (4.2, P44).
/// </summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Relevance">Why it belongs on this child's file; needed for each of several.</param>
/// <param name="Seen">Whether this child was seen, and whether alone (4.3).</param>
/// <param name="SpokenToAlone">Whether this child was spoken to alone (4.3).</param>
/// <param name="WhyNotSeen">Why this child was not seen, or not alone.</param>
/// <param name="HowViewsInformedDecision">How this child's views informed the decision (4.3).</param>
public sealed record NoteForChild(Guid FileId, string? Relevance, ChildSeen Seen, bool SpokenToAlone, string? WhyNotSeen, string? HowViewsInformedDecision);

/// <summary>Takes a note written for several children apart.</summary>
public static class NotesForChildren
{
    /// <summary>The note as it stands on this child's file: what is told of all of them, and what is told of this child alone.</summary>
    /// <param name="told">What was written once.</param>
    /// <param name="child">The child.</param>
    /// <param name="children">All the children of the writing, this one among them.</param>
    /// <param name="togetherId">What the notes of one writing share; without meaning where there is one child.</param>
    /// <exception cref="RuleBrokenException">A passage is meant for a child who is not among them, or a child's words name no child.</exception>
    public static NoteToWrite For(this NoteToWrite told, NoteForChild child, IReadOnlyList<NoteForChild> children, Guid togetherId)
    {
        var several = children.Count > 1;
        foreach (var passage in told.Passages)
        {
            Rule.Require(passage.OnlyFor is not { } only || children.Any(c => c.FileId == only),
                "A passage is meant for a child whom this note is no longer about. Say for whom it is, or remove it.", "4.2");
            Rule.Require(!several || passage.Kind != PassageKind.ChildsWords || passage.OnlyFor is not null || !string.IsNullOrWhiteSpace(passage.Source),
                "Say whose words these are: this note is about several children (policy 4.3).", "4.3");
        }
        return told with
        {
            FileId = child.FileId,
            // One thing is to be done once, though it is told on several files.
            Passages = [.. told.Passages.Where(p => p.OnlyFor is null || p.OnlyFor == child.FileId)
                .Select(p => p.OnlyFor is null && child != children[0] ? p with { Task = null } : p)],
            // A decision about one of them is none about the others, each of whose notes says so.
            NoDecisionMade = told.NoDecisionMade || (several && told.Passages.Any(p => p.Kind == PassageKind.Decision) && !told.Passages.Any(p => p.Kind == PassageKind.Decision && (p.OnlyFor is null || p.OnlyFor == child.FileId))),
            WrittenTogetherId = several ? togetherId : null,
            Relevance = child.Relevance,
            ChildSeen = child.Seen,
            ChildSpokenToAlone = child.SpokenToAlone,
            WhyNotSeen = child.WhyNotSeen,
            HowViewsInformedDecision = child.HowViewsInformedDecision,
        };
    }
}
