using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>Where the author of an unfinished note is. While they are at work the note is theirs alone.</summary>
public enum AuthorAbsence { Away, Left }

/// <summary>What a manager did about an unfinished note whose author has left or is away.</summary>
public enum UnfinishedNoteDeed { AskedFor, Opened, TakenOver, ThrownAway }

/// <summary>An unfinished note whose author has left or is away: that it exists, and not a word of it.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="DraftId">The key made when the writing began.</param>
/// <param name="AuthorId">Who began it.</param>
/// <param name="AuthorName">Their full name.</param>
/// <param name="AuthorRole">Their job title.</param>
/// <param name="BegunAt">When they began it, UTC.</param>
/// <param name="Absence">Whether they have left or are away.</param>
public sealed record NoteLeftUnfinished(Guid FileId, Guid DraftId, Guid AuthorId, string AuthorName, string AuthorRole, DateTime BegunAt, AuthorAbsence Absence);

/// <summary>
/// One thing that a manager did about the unfinished note of somebody who has left or is away. What has begun is never lost in silence, and
/// nobody reads another's unfinished words without a reason that stays on record (2.7.1, 3.6.1; P07, P33).
/// </summary>
public sealed class UnfinishedNoteAct : RecordItem, IOnFile, IAppendOnly
{
    /// <summary>The longest reason.</summary>
    public const int MaxReasonLength = 500;

    private UnfinishedNoteAct()
    {
    }

    private UnfinishedNoteAct(NoteLeftUnfinished note, UnfinishedNoteDeed deed, string? reason, Stamp by) : base(by)
    {
        (FileId, DraftId, AuthorId, AuthorName, AuthorRole, BegunAt, Deed) = (note.FileId, note.DraftId, note.AuthorId, note.AuthorName, note.AuthorRole, note.BegunAt, deed);
        Reason = reason;
        Say($"Unfinished note of {AuthorName}, begun {IslandTime.Words(IslandTime.DayOf(BegunAt))}, {Words(deed)}", reason);
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The key made when the writing began.</summary>
    public Guid DraftId { get; private set; }

    /// <summary>Who began the note.</summary>
    public Guid AuthorId { get; private set; }

    /// <summary>Their full name as it was then.</summary>
    public string AuthorName { get; private set; } = "";

    /// <summary>Their role as it was then.</summary>
    public string AuthorRole { get; private set; } = "";

    /// <summary>When they began it, UTC.</summary>
    public DateTime BegunAt { get; private set; }

    /// <summary>What was done.</summary>
    public UnfinishedNoteDeed Deed { get; private set; }

    /// <summary>Why; always there where its words were shown.</summary>
    public string? Reason { get; private set; }

    /// <summary>The manager asks its author to finish it.</summary>
    /// <exception cref="RuleBrokenException">The author has left.</exception>
    public static UnfinishedNoteAct AskFor(NoteLeftUnfinished note, Stamp by)
    {
        Rule.Require(note.Absence == AuthorAbsence.Away, $"{note.AuthorName} has left and cannot be asked. Open the note, or take it over.");
        return new(note, UnfinishedNoteDeed.AskedFor, null, by);
    }

    /// <summary>The manager opens it to read.</summary>
    /// <exception cref="RuleBrokenException">There is no reason.</exception>
    public static UnfinishedNoteAct Open(NoteLeftUnfinished note, string? reason, Stamp by) =>
        new(note, UnfinishedNoteDeed.Opened, Rule.Text(reason, "Reason", MaxReasonLength, "2.7.1"), by);

    /// <summary>The manager takes it over, to finish it under both names.</summary>
    /// <exception cref="RuleBrokenException">There is no reason.</exception>
    public static UnfinishedNoteAct TakeOver(NoteLeftUnfinished note, string? reason, Stamp by) =>
        new(note, UnfinishedNoteDeed.TakenOver, Rule.Text(reason, "Reason", MaxReasonLength, "2.7.1"), by);

    /// <summary>Whether this lets somebody read the words of the note: they opened it themselves, with a reason, since then.</summary>
    public bool Opens(Guid readerId, DateTime since) => Deed == UnfinishedNoteDeed.Opened && Recorded.ById == readerId && Recorded.At > since;

    /// <summary>Whoever took it over throws it away; that it was there stays on record.</summary>
    public UnfinishedNoteAct ThrowAway(Stamp by) => new(new(FileId, DraftId, AuthorId, AuthorName, AuthorRole, BegunAt, AuthorAbsence.Left), UnfinishedNoteDeed.ThrownAway, null, by);

    private static string Words(UnfinishedNoteDeed deed) => deed switch
    {
        UnfinishedNoteDeed.AskedFor => "asked for",
        UnfinishedNoteDeed.Opened => "opened to read",
        UnfinishedNoteDeed.TakenOver => "taken over",
        _ => "thrown away",
    };
}
