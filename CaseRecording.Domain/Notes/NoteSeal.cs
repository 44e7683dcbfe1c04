using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>
/// That words of a note are sealed: kept, and read by managers alone. Every read of notes respects it on the server; the history, which
/// holds no words, stays whole (3.7.1, P39). A seal is never lifted.
/// </summary>
public sealed class NoteSeal : RecordItem, IOnFile, IAppendOnly
{
    /// <summary>The longest reason.</summary>
    public const int MaxWhyLength = 2_000;

    private NoteSeal()
    {
    }

    private NoteSeal(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The note.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>Which text, as <see cref="NoteParts"/> names it; null for the whole note, recorded on the wrong child's file.</summary>
    public string? Part { get; private set; }

    /// <summary>The passage that text is in; null for the whole note and for its own texts.</summary>
    public Guid? PassageId { get; private set; }

    /// <summary>Why a whole note was sealed. It does not name the right child.</summary>
    public string? Why { get; private set; }

    internal static NoteSeal OfPart(NoteCorrection correction, NotePart part, Stamp by)
    {
        var seal = new NoteSeal(by) { FileId = correction.FileId, NoteId = correction.NoteId, Part = part.Key, PassageId = part.PassageId };
        seal.Say($"Words of a note sealed to managers: {part.Name}");
        return seal;
    }

    /// <summary>Seals a whole note that was recorded on the wrong child's file.</summary>
    /// <param name="note">The note.</param>
    /// <param name="why">How the mistake came about.</param>
    /// <param name="rightChild">The right child's forename, which must not stand on the wrong file.</param>
    /// <param name="by">The manager, and when.</param>
    /// <exception cref="RuleBrokenException">No reason is given, or it names the right child.</exception>
    public static NoteSeal OfNote(CaseNote note, string? why, string rightChild, Stamp by)
    {
        var seal = new NoteSeal(by) { FileId = note.FileId, NoteId = note.Id, Why = Rule.Text(why, "Why it was on the wrong file", MaxWhyLength, "3.7.1") };
        Rule.Require(rightChild.Length == 0 || !seal.Why!.Contains(rightChild, StringComparison.OrdinalIgnoreCase),
            $"The marker stays on this child's file, so it must not name {rightChild}. Say how the mistake came about without the name.", "3.7.1");
        seal.Say("A note recorded here by mistake was sealed and moved", seal.Why);
        return seal;
    }
}

/// <summary>
/// Who wrote a note that somebody else recorded here: before a manager moved it, or before a manager took it over unfinished from somebody who
/// had left or was away (3.7.1, P53).
/// </summary>
public sealed class NoteOrigin : RecordItem, IOnFile, IAppendOnly
{
    private NoteOrigin()
    {
    }

    internal NoteOrigin(CaseNote moved, CaseNote original, IEnumerable<NoteCorrection> corrections, Stamp by) : base(by)
    {
        (FileId, NoteId, OriginalId) = (moved.FileId, moved.Id, original.Id);
        (WrittenByName, WrittenByRole, WrittenAt) = (original.Recorded.ByName, original.Recorded.ByRole, original.Recorded.At);
        var corrected = corrections.Select(c => $"Corrected by {c.Recorded}, {IslandTime.Words(c.Recorded.At)}: {c.Ground.Words()}.").ToList();
        CorrectedBefore = corrected.Count == 0 ? null : string.Join("\n", corrected);
        Say("Note moved here from another file, where it was recorded by mistake");
    }

    private NoteOrigin(CaseNote note, string name, string role, DateTime begunAt, Stamp by) : base(by) =>
        (FileId, NoteId, WrittenByName, WrittenByRole, WrittenAt) = (note.FileId, note.Id, name, role, begunAt);

    /// <summary>A note that one person began and another finished.</summary>
    /// <param name="note">The note, finished.</param>
    /// <param name="takenOver">That it was taken over from whoever began it.</param>
    /// <param name="by">Who finished it.</param>
    public static NoteOrigin Begun(CaseNote note, UnfinishedNoteAct takenOver, Stamp by)
    {
        var origin = new NoteOrigin(note, takenOver.AuthorName, takenOver.AuthorRole, takenOver.BegunAt, by);
        origin.Say($"Note begun by {takenOver.AuthorName} and finished by {by.ByName}");
        return origin;
    }

    /// <summary>The same, where the note is moved to the right child.</summary>
    public NoteOrigin On(CaseNote moved, Stamp by)
    {
        var origin = new NoteOrigin(moved, WrittenByName, WrittenByRole, WrittenAt, by);
        origin.Say($"Note moved here was begun by {WrittenByName}");
        return origin;
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The note here.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>The note that was sealed where this one was moved here; null where it was taken over unfinished. Whose file it is on is not told here.</summary>
    public Guid? OriginalId { get; private set; }

    /// <summary>Full name of its author as it was then.</summary>
    public string WrittenByName { get; private set; } = "";

    /// <summary>Role of its author as it was then.</summary>
    public string WrittenByRole { get; private set; } = "";

    /// <summary>When its author recorded it, or began it where somebody else finished it, UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>That it was corrected before it was moved: by whom, when and on what ground, a line each. The words before are with the sealed note.</summary>
    public string? CorrectedBefore { get; private set; }
}
