using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>Everything the author tells about one note.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Kind">What the note is about.</param>
/// <param name="HappenedOn">When it happened.</param>
/// <param name="Passages">The note itself, in order.</param>
public sealed record NoteToWrite(Guid FileId, NoteKind Kind, HappenedOn HappenedOn, IReadOnlyList<PassageToWrite> Passages)
{
    /// <summary>The case, where one is open.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>What it is more closely, as its author read it: <c>at school</c>; null where that was not said.</summary>
    public string? SubKind { get; init; }

    /// <summary>Why the visit, call or meeting took place; needed for visits and meetings (4.2).</summary>
    public string? ReasonForContact { get; init; }

    /// <summary>Key topics and themes; needed for visits and meetings (4.2).</summary>
    public string? KeyTopics { get; init; }

    /// <summary>That no decision was made; a visit or meeting says so, or holds one (4.2).</summary>
    public bool NoDecisionMade { get; init; }

    /// <summary>Whether the child was seen, and whether alone (4.3).</summary>
    public ChildSeen ChildSeen { get; init; }

    /// <summary>Whether the child was spoken to alone (4.3).</summary>
    public bool ChildSpokenToAlone { get; init; }

    /// <summary>Why the child was not seen, needed for a visit; or not alone.</summary>
    public string? WhyNotSeen { get; init; }

    /// <summary>Whether the carers were seen and spoken to alone (7.1.3).</summary>
    public bool CarersSeenAndSpokenToAlone { get; init; }

    /// <summary>Whether the accommodation in which the child lives was visited (7.1.3).</summary>
    public bool HomeVisited { get; init; }

    /// <summary>Whether the views of the professionals involved were sought (7.1.3).</summary>
    public bool ProfessionalsViewsSought { get; init; }

    /// <summary>How the child's views informed a decision; needed where a note holds both (4.3).</summary>
    public string? HowViewsInformedDecision { get; init; }

    /// <summary>A significant risk shortens the time for recording to one working day (3.6.1).</summary>
    public bool SignificantRisk { get; init; }

    /// <summary>Why the note is late; needed when it is (3.6.1).</summary>
    public string? LateReason { get; init; }

    /// <summary>What this note shares with those of brothers and sisters that were written with it; null for a note of one child (4.2).</summary>
    public Guid? WrittenTogetherId { get; init; }

    /// <summary>Why it belongs on this child's file; needed where it was written for several children (4.2).</summary>
    public string? Relevance { get; init; }

    /// <summary>Who was there.</summary>
    public IReadOnlyList<PresentAtNote> Presence { get; init; } = [];
}

/// <summary>One passage as the author tells it.</summary>
/// <param name="Kind">Fact, opinion, allegation, the child's words and so on.</param>
/// <param name="Text">The passage.</param>
/// <param name="Source">Who said it; needed for allegations and information from another.</param>
/// <param name="DecidedBy">Who decided; needed for a decision.</param>
/// <param name="Reasons">Why; needed for a decision.</param>
/// <param name="IntendedOutcome">The effect meant for the child; needed for a decision.</param>
public sealed record PassageToWrite(PassageKind Kind, string Text, string? Source = null, string? DecidedBy = null, string? Reasons = null, string? IntendedOutcome = null)
{
    /// <summary>The file of the one child whom it concerns; null for every child of the note (4.2).</summary>
    public Guid? OnlyFor { get; init; }

    /// <summary>The task that an action becomes; null for an action that is only told.</summary>
    public TaskOfAction? Task { get; init; }
}

/// <summary>An action that becomes a task in the same act as the note is finished.</summary>
/// <param name="OwnerId">Whose it is; null for the tray of the team that has the case.</param>
/// <param name="DueOn">By when; needed.</param>
public sealed record TaskOfAction(Guid? OwnerId, DateOnly? DueOn);

/// <summary>Somebody who was there.</summary>
/// <param name="Name">Full name, as the author knows it.</param>
/// <param name="Role">Who they are to the child, or their job; needed (4.4).</param>
/// <param name="PersonId">The person's record, where there is one.</param>
public sealed record PresentAtNote(string Name, string Role, Guid? PersonId = null);

/// <summary>Where the child's file stands with regard to new notes.</summary>
public enum FileStanding { NoCaseYet, CaseOpen, CaseClosed }

/// <summary>What the record holds that the rules of a note need; loaded in the same transaction as the note is written.</summary>
/// <param name="Standing">A closed case takes no notes; before a case is open, a file does (7.1.2).</param>
/// <param name="BornOn">The child's date of birth; null where not born, or not known.</param>
/// <param name="Unborn">Whether the child is not born yet.</param>
public sealed record NoteFacts(FileStanding Standing, DateOnly? BornOn, bool Unborn = false);
