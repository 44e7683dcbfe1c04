using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>More to tell about what a note tells. It adds and corrects nothing, stands under the note, and is never changed itself (3.7.1).</summary>
public sealed class NoteAddendum : RecordItem, IOnFile, IAppendOnly
{
    /// <summary>The longest text.</summary>
    public const int MaxTextLength = 20_000;

    private NoteAddendum()
    {
    }

    private NoteAddendum(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The note it stands under.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>What it adds.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Adds to a note.</summary>
    /// <exception cref="RuleBrokenException">They may not, the note's case is closed, or nothing is written.</exception>
    public static NoteAddendum Add(CaseNote note, string? text, bool caseClosed, AmendingFacts facts, Stamp by)
    {
        AmendingRules.Require(note, facts, by);
        Rule.Require(!caseClosed, "The case of this note is closed, and takes nothing new; a wrong fact can still be corrected. What is new goes in a note on an open case (policy 7.1.2).", "7.1.2");
        return New(note, Rule.Text(text, "Addendum", MaxTextLength), by);
    }

    /// <summary>Carries an addendum over with a note that is moved to the right child; it keeps saying who added it, and when.</summary>
    internal static NoteAddendum Carried(CaseNote to, NoteAddendum original, Stamp by) =>
        New(to, $"{original.Text}\n\nAdded by {original.Recorded}, {IslandTime.Words(original.Recorded.At)}.", by);

    private static NoteAddendum New(CaseNote note, string text, Stamp by)
    {
        var addendum = new NoteAddendum(by) { FileId = note.FileId, NoteId = note.Id, Text = text };
        addendum.Say("Addendum to a note");
        return addendum;
    }
}
