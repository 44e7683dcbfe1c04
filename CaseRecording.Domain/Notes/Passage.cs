using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>One passage of a completed note. Never changed: a correction adds (3.7.1, P39).</summary>
public sealed class Passage : RecordItem, IAppendOnly
{
    /// <summary>The longest texts, in characters.</summary>
    public const int MaxTextLength = 200_000, MaxSourceLength = 300, MaxDecidedByLength = 300, MaxReasonsLength = 20_000, MaxOutcomeLength = 8_000;

    private Passage()
    {
    }

    internal Passage(Guid noteId, int position, PassageToWrite told, Stamp by) : base(by)
    {
        NoteId = noteId;
        Position = position;
        Kind = told.Kind;
        Text = Rule.Text(told.Text, "Passage", MaxTextLength);
        Source = Rule.OptionalText(told.Source, "Source", MaxSourceLength);
        Rule.Require(Source is not null || !Kind.NeedsSource(),
            "Say who told you this. Information and allegations from others name their source (policy 4.2).", "4.2");
        if (Kind == PassageKind.Decision)
        {
            DecidedBy = Rule.Text(told.DecidedBy, "Decided by", MaxDecidedByLength, "4.3");
            Reasons = Rule.Text(told.Reasons, "Reasons for the decision", MaxReasonsLength, "4.3");
            IntendedOutcome = Rule.Text(told.IntendedOutcome, "Intended outcome for the child", MaxOutcomeLength, "4.3");
        }
    }

    /// <summary>The note it belongs to.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>Its place in the note, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Fact, opinion, allegation, the child's words and so on (P47).</summary>
    public PassageKind Kind { get; private set; }

    /// <summary>The passage.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who said it; always there for allegations and information from another (P47).</summary>
    public string? Source { get; private set; }

    /// <summary>Who decided; always there for a decision (P51).</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>Why it was decided; always there for a decision (P51).</summary>
    public string? Reasons { get; private set; }

    /// <summary>The effect meant for the child; always there for a decision (P51).</summary>
    public string? IntendedOutcome { get; private set; }

    /// <summary>The words that stand before the text, such as <c>I observed that</c>.</summary>
    public string Opening => Kind.Opening(Source);
}
