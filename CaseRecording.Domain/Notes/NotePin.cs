using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>
/// That somebody put a note at the top of the file's notes, because everybody who opens the file needs it first. The note itself is not touched
/// (3.7.1); pinning and taking down stand in the history.
/// </summary>
public sealed class NotePin : RecordItem, IOnFile
{
    /// <summary>The most on one file at a time: where everything is first, nothing is.</summary>
    public const int Most = 5;

    private NotePin()
    {
    }

    private NotePin(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The note.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>When it was taken down, UTC; null while it is at the top.</summary>
    public DateTime? TakenDownAt { get; private set; }

    /// <summary>Puts a note at the top.</summary>
    /// <param name="note">The note; not one that is sealed.</param>
    /// <param name="pinned">The notes that are at the top already.</param>
    /// <param name="kinds">How kinds of note are called.</param>
    /// <param name="by">Who, and when.</param>
    /// <exception cref="RuleBrokenException">It is there already, or as many as fit are.</exception>
    public static NotePin Pin(CaseNote note, IReadOnlyCollection<Guid> pinned, NoteKindTable kinds, Stamp by)
    {
        Rule.Require(!pinned.Contains(note.Id), "This note is pinned already.");
        Rule.Require(pinned.Count < Most, $"{Most} notes are pinned on this file already. Unpin one that is no longer needed first.");
        var pin = new NotePin(by) { FileId = note.FileId, NoteId = note.Id };
        pin.Say($"Note pinned to the top: {kinds.Words(note.Kind, note.SubKind)}, {note.HappenedOn}");
        return pin;
    }

    /// <summary>Takes it down.</summary>
    /// <exception cref="RuleBrokenException">It was taken down already.</exception>
    public void TakeDown(Stamp by)
    {
        Rule.Require(TakenDownAt is null, "This note is not pinned any more.");
        TakenDownAt = by.At;
        Say("Note unpinned");
    }
}
