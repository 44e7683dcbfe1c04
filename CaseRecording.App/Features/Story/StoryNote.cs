using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Story;

/// <summary>What the story asks of the notes of a file.</summary>
internal enum StoryAsk { Seen, SeenAlone, AtHome, CarersAlone, Contact, Event, Together, Supervision }

/// <summary>A note as the story names it, with its facts as they stand.</summary>
internal sealed record StoryNote
{
    public StoryAsk Ask { get; init; }
    public Guid Id { get; init; }
    public NoteKind Kind { get; init; }
    public string? SubKind { get; init; }
    public DateOnly Day { get; init; }
    public TimeOnly? At { get; init; }
    public DateOnly? Until { get; init; }
    public bool About { get; init; }
    public ChildSeen ChildSeen { get; init; }
    public bool SpokenToAlone { get; init; }
    public bool SignificantRisk { get; init; }
    public string By { get; init; } = "";

    /// <summary>Who wrote it, where somebody else recorded it here.</summary>
    public string? Origin { get; init; }

    /// <summary>When it happened, as people read it.</summary>
    public string Happened => new HappenedOn(Day, At, Until, About).ToString();
}

/// <summary>A passage of a note that the story quotes: the child's own words, or a decision.</summary>
internal sealed record StoryPassage
{
    public PassageKind Kind { get; init; }
    public Guid Id { get; init; }
    public Guid NoteId { get; init; }
    public NoteKind NoteKind { get; init; }
    public string? SubKind { get; init; }
    public DateOnly Day { get; init; }
    public string By { get; init; } = "";
    public string? Origin { get; init; }
    public int Position { get; init; }
    public string Text { get; init; } = "";
    public string? Source { get; init; }
    public string? DecidedBy { get; init; }
    public string? Reasons { get; init; }
    public string? IntendedOutcome { get; init; }
}
