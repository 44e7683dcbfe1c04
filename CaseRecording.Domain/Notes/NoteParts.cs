using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>One text of a note that can be corrected on its own.</summary>
/// <param name="Key">Which text, such as <c>passage-0</c>; stable, because a note never changes.</param>
/// <param name="Name">How it is called on screen.</param>
/// <param name="Text">Its words.</param>
/// <param name="MaxLength">The most characters it may hold.</param>
/// <param name="PassageId">The passage it belongs to; null for the texts of the note itself.</param>
public sealed record NotePart(string Key, string Name, string Text, int MaxLength, Guid? PassageId = null);

/// <summary>The texts of a note by key, and how they stand after its corrections (3.7.1, P39).</summary>
public static class NoteParts
{
    /// <summary>The longest key.</summary>
    public const int MaxKeyLength = 40;

    /// <summary>What stands in the place of words that were removed.</summary>
    public const string Removed = "[words removed]";

    /// <summary>The key under which a correction shows what changed outside the words; it names no text.</summary>
    public const string Facts = "facts";

    /// <summary>Keys of the texts of the note itself.</summary>
    public const string Relevance = "relevance", Reason = "reason", Topics = "topics", WhyNotSeen = "why-not-seen", HowViews = "how-views", Late = "late";

    /// <summary>The key of a passage.</summary>
    public static string Passage(int position) => $"passage-{position}";

    /// <summary>The key of the one who is named as the source of a passage.</summary>
    public static string Source(int position) => $"passage-{position}-source";

    /// <summary>The keys of what belongs to a decision.</summary>
    public static (string By, string Reasons, string Outcome) Decision(int position) => ($"passage-{position}-by", $"passage-{position}-reasons", $"passage-{position}-outcome");

    /// <summary>Whether a text belongs to the passage in this place.</summary>
    public static bool IsOfPassage(string key, int position) => key == Passage(position) || key.StartsWith($"{Passage(position)}-", StringComparison.Ordinal);

    /// <summary>Every text of a note as it was first recorded, in the order in which it is read.</summary>
    public static IReadOnlyList<NotePart> Of(CaseNote note, IEnumerable<Passage> passages) =>
    [
        // Why the child was not seen may have to be said by whoever puts right that the child was.
        .. Own(note).Where(p => p.Text.Length > 0 || (p.Key == WhyNotSeen && note.Kind.IsFaceToFace())),
        .. passages.OrderBy(p => p.Position).SelectMany(OfPassage).Where(p => p.Text.Length > 0),
    ];

    /// <summary>The texts as they stand after corrections, the earliest first.</summary>
    public static IReadOnlyDictionary<string, string> Standing(IEnumerable<NotePart> parts, IEnumerable<CorrectedPart> inOrder)
    {
        var texts = parts.ToDictionary(p => p.Key, p => p.Text);
        foreach (var corrected in inOrder)
            texts[corrected.Part] = corrected.Text ?? Removed;
        return texts;
    }

    private static IEnumerable<NotePart> Own(CaseNote note) =>
    [
        new(Relevance, "Why it is on this child's file", note.Relevance ?? "", CaseNote.MaxRelevanceLength),
        new(Reason, "Reason for the contact", note.ReasonForContact ?? "", CaseNote.MaxReasonLength),
        new(Topics, "Key topics", note.KeyTopics ?? "", CaseNote.MaxTopicsLength),
        new(WhyNotSeen, "Why the child was not seen, or not alone", note.WhyNotSeen ?? "", CaseNote.MaxWhyNotSeenLength),
        new(HowViews, "How the child's views informed the decision", note.HowViewsInformedDecision ?? "", CaseNote.MaxViewsLength),
        new(Late, "Why it was late", note.LateReason ?? "", CaseNote.MaxLateReasonLength),
    ];

    private static IEnumerable<NotePart> OfPassage(Passage p)
    {
        var name = $"Passage {p.Position + 1}, {p.Kind.Name()}";
        var (by, reasons, outcome) = Decision(p.Position);
        return
        [
            new(Passage(p.Position), name, p.Text, Notes.Passage.MaxTextLength, p.Id),
            new(Source(p.Position), $"{name}: who said it", p.Source ?? "", Notes.Passage.MaxSourceLength, p.Id),
            new(by, $"{name}: decided by", p.DecidedBy ?? "", Notes.Passage.MaxDecidedByLength, p.Id),
            new(reasons, $"{name}: reasons", p.Reasons ?? "", Notes.Passage.MaxReasonsLength, p.Id),
            new(outcome, $"{name}: intended outcome", p.IntendedOutcome ?? "", Notes.Passage.MaxOutcomeLength, p.Id),
        ];
    }
}
