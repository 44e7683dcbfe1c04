using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>What a note can be linked to, on the same file.</summary>
public enum NoteLinkTo { Note, Task, Review, Form, Document }

/// <summary>That a note belongs with another, or came from a task, a review, a form or a document; shown at both (3.4.3, P23). Neither is touched by it.</summary>
public sealed class NoteLink : RecordItem, IOnFile, IAppendOnly
{
    private NoteLink()
    {
    }

    private NoteLink(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The note.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>What kind of item it is linked to.</summary>
    public NoteLinkTo To { get; private set; }

    /// <summary>The item.</summary>
    public Guid ToId { get; private set; }

    /// <summary>Links a note to an item of the same file.</summary>
    /// <exception cref="RuleBrokenException">It is the note itself.</exception>
    public static NoteLink Tie(CaseNote note, NoteLinkTo to, Guid id, Stamp by)
    {
        Rule.Require(id != note.Id, "A note is not linked to itself. Choose another one.");
        var link = new NoteLink(by) { FileId = note.FileId, NoteId = note.Id, To = to, ToId = id };
        link.Say($"Note of {note.HappenedOn} linked to {(to == NoteLinkTo.Note ? "another note" : $"a {to.ToString().ToLowerInvariant()}")}");
        return link;
    }
}
