using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>What a note can be linked to, on the same file.</summary>
public enum NoteLinkTo { Note, Task, Review, Form, Document }

/// <summary>
/// That a note belongs with another, or came from a task, a review, a form or a document; shown at both (3.4.3, P23). Neither is touched by it; making it and
/// taking it away stand in the history.
/// </summary>
public sealed class NoteLink : RecordItem, IOnFile
{
    /// <summary>The longest reason for taking it away.</summary>
    public const int MaxReasonLength = 500;

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

    /// <summary>When it was taken away, UTC; null while it is there.</summary>
    public DateTime? TakenAwayAt { get; private set; }

    /// <summary>Takes it away, where it was a mistake.</summary>
    /// <param name="why">The reason.</param>
    /// <param name="isManager">Whether they answer for notes as a manager.</param>
    /// <param name="by">Who, and when.</param>
    /// <exception cref="RuleBrokenException">It is somebody else's, it is gone already, or the reason is missing.</exception>
    public void TakeAway(string? why, bool isManager, Stamp by)
    {
        Rule.Require(isManager || Recorded.ById == by.ById, "Only whoever made this link, or a manager, takes it away. Tell one of them that it is wrong.");
        Rule.Require(TakenAwayAt is null, "This link was taken away already.");
        var reason = Rule.Text(why, "Reason", MaxReasonLength);
        TakenAwayAt = by.At;
        Say($"Link of a note to {(To == NoteLinkTo.Note ? "another note" : $"a {To.ToString().ToLowerInvariant()}")} taken away", reason);
    }

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
