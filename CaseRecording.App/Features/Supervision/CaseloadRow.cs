using CaseRecording.App.Features.Notes;

namespace CaseRecording.App.Features.Supervision;

/// <summary>One case of a worker, as supervision and the worker see it.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Child">The child's name.</param>
/// <param name="Number">The child's permanent number.</param>
/// <param name="Age">Age and date of birth, where known.</param>
/// <param name="Stage">Where the case stands.</param>
/// <param name="Level">Level of need.</param>
/// <param name="OpenedOn">Since when it is open.</param>
/// <param name="CoveredUntil">Where the worker only covers it: until when.</param>
/// <param name="LastSeen">When the child was last seen, by the completed notes.</param>
/// <param name="LastSeenAlone">When the child was last seen alone.</param>
/// <param name="LastSupervised">When the case was last talked over in supervision.</param>
/// <param name="SuperviseBy">By when it is to be talked over again, in words (P34).</param>
/// <param name="SupervisionLate">Whether that day has passed.</param>
/// <param name="Overdue">Open tasks past their day.</param>
/// <param name="OldestOverdue">The one that waits longest.</param>
public sealed record CaseloadRow(
    Guid FileId, Guid CaseId, string Child, string Number, string? Age, string Stage, string Level, DateOnly OpenedOn, DateOnly? CoveredUntil,
    DateOnly? LastSeen, DateOnly? LastSeenAlone, DateOnly? LastSupervised, string SuperviseBy, bool SupervisionLate, int Overdue, string? OldestOverdue)
{
    /// <summary>Why the case may be ready to close, a sentence each (7.1.1, P66).</summary>
    public IReadOnlyList<string> MayClose { get; init; } = [];
}

/// <summary>A worker's caseload.</summary>
public sealed record Caseload(Guid StaffId, string Worker, string JobTitle, IReadOnlyList<CaseloadRow> Rows)
{
    /// <summary>How timely their notes were recorded lately, of those that the reader may know of (P33).</summary>
    public NoteTimeliness Notes { get; init; } = NoteTimeliness.None;

    /// <summary>Whether they hold no role any more.</summary>
    public bool HasLeft { get; init; }

    /// <summary>Whether the reader may mark them as left.</summary>
    public bool MayMarkAsLeft { get; init; }

    /// <summary>Until when they are away today; null for somebody who is at work.</summary>
    public DateOnly? AwayUntil { get; init; }

    /// <summary>Whether the reader may say that they are away.</summary>
    public bool MayRecordAway { get; init; }

    /// <summary>Whether the reader may say that they are back.</summary>
    public bool MayBringBack { get; init; }
}
