using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Notes;

/// <summary>A completed note, as the file shows it.</summary>
/// <param name="Id">The note.</param>
/// <param name="FileId">The child's file.</param>
/// <param name="Child">The child's name.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Happened">When it happened.</param>
/// <param name="Recorded">Who recorded it, with the role of then, and when (4.4, P53).</param>
/// <param name="LateBy">Working days late; 0 when in time (P33).</param>
/// <param name="LateReason">Why it was late.</param>
/// <param name="SignificantRisk">Whether a significant risk was identified.</param>
/// <param name="Reason">The reason for the contact (P48).</param>
/// <param name="Topics">Key topics (P48).</param>
/// <param name="Seen">What was seen and done, a phrase each (P49, P65).</param>
/// <param name="WhyNotSeen">Why the child was not seen, or not alone.</param>
/// <param name="HowViews">How the child's views informed the decision (P49).</param>
public sealed record NoteRow(
    Guid Id, Guid FileId, string Child, NoteKind Kind, HappenedOn Happened, Stamp Recorded, int LateBy, string? LateReason, bool SignificantRisk,
    string? Reason, string? Topics, IReadOnlyList<string> Seen, string? WhyNotSeen, string? HowViews)
{
    /// <summary>The note itself, in order.</summary>
    public IReadOnlyList<PassageRow> Passages { get; init; } = [];

    /// <summary>The child's permanent number, as people read it.</summary>
    public string Number { get; init; } = "";

    /// <summary>Why it stands on this child's file, where it was written for several (P44).</summary>
    public string? Relevance { get; init; }

    /// <summary>The notes that were written with it, on files this reader may know of (P44).</summary>
    public IReadOnlyList<AlsoOnRow> AlsoOn { get; init; } = [];

    /// <summary>Who was there.</summary>
    public IReadOnlyList<string> Present { get; init; } = [];

    /// <summary>The note with its passages of one kind alone, and what belongs to them.</summary>
    public NoteRow Only(PassageKind kind) => this with
    {
        Passages = [.. Passages.Where(p => p.Kind == kind)], Reason = null, Topics = null, Relevance = null, WhyNotSeen = null, NoDecision = false,
        HowViews = kind is PassageKind.Decision or PassageKind.ChildsWords ? HowViews : null,
        // What was added carries no kind, so it is not what was asked for; that something was added is said.
        Addenda = [.. Addenda.Select(a => a with { Text = null })],
        // That a note was corrected is always said; the words of a passage that is not shown are not.
        Corrections = [.. Corrections.Select(c => c with { Parts = [.. c.Parts.Where(p => p.Part == NoteParts.Facts || Passages.Any(x => x.Kind == kind && NoteParts.IsOfPassage(p.Part, x.Number - 1)))] })],
    };

    /// <summary>Its corrections, the earliest first (3.7.1, P39).</summary>
    public IReadOnlyList<CorrectionRow> Corrections { get; init; } = [];

    /// <summary>What was added to it, the earliest first.</summary>
    public IReadOnlyList<AddendumRow> Addenda { get; init; } = [];

    /// <summary>Who put it at the top of the file's notes, and when; null where nobody did.</summary>
    public Stamp? Pinned { get; init; }

    /// <summary>What it is linked to: other notes of the file, and what it came from (P23).</summary>
    public IReadOnlyList<NoteLinkRow> Links { get; init; } = [];

    /// <summary>Where it was recorded by mistake and moved away: by whom, when and why. Its words are there for managers alone.</summary>
    public NoteMovedRow? Moved { get; init; }

    /// <summary>Where it was moved here: who wrote it, and when.</summary>
    public NoteOriginRow? Origin { get; init; }

    /// <summary>Where somebody else began it, and it was taken over from them: who, and when.</summary>
    public NoteOriginRow? Begun { get; init; }

    /// <summary>Whoever wrote it and heard what was said, by full name and role as they were then: not the manager who moved it or finished it.</summary>
    public string Author => Begun?.Author ?? Origin?.Author ?? Recorded.ToString();

    /// <summary>The kind and what it is more closely, as a heading: <c>Visit: at school</c>.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether it says that no decision was made (P48).</summary>
    public bool NoDecision { get; init; }
}

/// <summary>A note of the same visit on a brother's or sister's file.</summary>
public sealed record AlsoOnRow(Guid NoteId, string Child);

/// <summary>What a note is linked to, and where that opens.</summary>
public sealed record NoteLinkRow(string What, string Link)
{
    /// <summary>The link itself.</summary>
    public Guid Id { get; init; }

    /// <summary>Whether the reader may take it away.</summary>
    public bool MayTakeAway { get; init; }
}

/// <summary>A note at the top of the file's notes.</summary>
/// <param name="NoteId">The note.</param>
/// <param name="What">Its kind, day and author.</param>
/// <param name="By">Who pinned it, and when.</param>
/// <param name="Start">How it begins.</param>
public sealed record PinnedRow(Guid NoteId, string What, Stamp By, string Start);

/// <summary>One passage.</summary>
public sealed record PassageRow(PassageKind Kind, string Text, string? Source, string? DecidedBy, string? Reasons, string? IntendedOutcome)
{
    /// <summary>The words before the text.</summary>
    public string Opening => Kind.Opening(Source);

    /// <summary>Its place in the whole note, from 1: by it a court names a passage, also where only some are printed.</summary>
    public int Number { get; init; }

    /// <summary>The name of the kind, where the words before the text are not it already.</summary>
    public string? Marked => Kind.Name().Equals(Opening, StringComparison.OrdinalIgnoreCase) ? null : Kind.Name();
}

/// <summary>A page of notes.</summary>
/// <param name="Rows">Newest first.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record NotesPage(IReadOnlyList<NoteRow> Rows, Guid? Next)
{
    /// <summary>On the first page of whole notes, those that are pinned, the latest pinned first.</summary>
    public IReadOnlyList<PinnedRow> Pinned { get; init; } = [];
}

/// <summary>A page of one's own unfinished notes, the latest first.</summary>
/// <param name="Rows">Those of the page.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record UnfinishedNotesPage(IReadOnlyList<UnfinishedNoteRow> Rows, int Total)
{
    /// <summary>None.</summary>
    public static readonly UnfinishedNotesPage None = new([], 0);
}

/// <summary>An unfinished note of one's own.</summary>
/// <param name="NoteId">Its key.</param>
/// <param name="FileId">The child's file.</param>
/// <param name="Child">The child's name.</param>
/// <param name="BegunAt">When it was begun, UTC.</param>
/// <param name="Due">How long ago it was begun and by when to finish it, in words.</param>
/// <param name="Late">Whether that day has passed.</param>
public sealed record UnfinishedNoteRow(Guid NoteId, Guid FileId, string Child, DateTime BegunAt, string Due, bool Late)
{
    /// <summary>Where the writing goes on.</summary>
    public string Link => LinkTo(FileId, NoteId);

    /// <inheritdoc cref="Link"/>
    public static string LinkTo(Guid fileId, Guid noteId) => $"/files/{fileId}/notes/{noteId}/write";
}

/// <summary>A correction as readers see it (3.7.1, P39).</summary>
/// <param name="Id">Its key.</param>
/// <param name="Ground">On which of the two grounds.</param>
/// <param name="Circumstances">How it came about.</param>
/// <param name="By">By whom, with the role of then, and when.</param>
/// <param name="Parts">What changed.</param>
/// <param name="ReliedOn">What relied on the incorrect facts (P40).</param>
/// <param name="Review">The manager's review that it opened.</param>
public sealed record CorrectionRow(Guid Id, CorrectionGround Ground, string Circumstances, Stamp By, IReadOnlyList<CorrectedRow> Parts, IReadOnlyList<string> ReliedOn, CorrectionReviewStandingRow? Review);

/// <summary>One text that changed.</summary>
/// <param name="Name">Which.</param>
/// <param name="Before">As it was; null where it is sealed to managers and the reader is none.</param>
/// <param name="Now">As the correction put it; null where that was sealed later.</param>
public sealed record CorrectedRow(string Name, string? Before, string? Now)
{
    /// <summary>Its key, see <see cref="NoteParts"/>.</summary>
    public string Part { get; init; } = "";
}

/// <summary>A manager's review: by whom and when it was completed, or that it waits.</summary>
public sealed record CorrectionReviewStandingRow(Guid Id, string? CompletedBy, DateTime? CompletedAt);

/// <summary>An addendum.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Text">What was added; null where passages of one kind are read, because an addendum has none.</param>
/// <param name="By">By whom, and when.</param>
public sealed record AddendumRow(Guid Id, string? Text, Stamp By);

/// <summary>The marker of a note that was moved.</summary>
public sealed record NoteMovedRow(Stamp By, string Why);

/// <summary>Who wrote a note that somebody else recorded, when (UTC), and that it was corrected before it was moved.</summary>
public sealed record NoteOriginRow(string Author, DateTime WrittenAt, string? CorrectedBefore);
