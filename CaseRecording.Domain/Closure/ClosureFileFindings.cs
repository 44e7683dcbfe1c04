using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.Domain.Closure;

/// <summary>What keeps a file from being up to date and complete (7.1.2).</summary>
internal static class ClosureFileFindings
{
    public static IReadOnlyList<ClosureGap> Gaps(ClosureFacts facts) =>
    [
        .. facts.UnfinishedNotes.Select(n => new ClosureGap($"An unfinished note, begun on {IslandTime.Words(n.BegunOn)}.", n.Author, ClosureOffer.OpenDraft, n.NoteId)),
        .. facts.UnauthorisedForms.Select(f => new ClosureGap("A form that is not authorised.", f.Title, f.Offer, f.FormId)),
        .. facts.OverdueTasks.Where(t => !CannotHoldUp(t.Kind)).Select(t => new ClosureGap($"A task overdue since {IslandTime.Words(t.DueOn)}.", t.Who is null ? t.Title : $"{t.Title} ({t.Who})", ClosureOffer.OpenTask, t.TaskId)),
        .. facts.EssentialGaps.Select(g => new ClosureGap($"Essential information is missing: {g}.", null, ClosureOffer.RecordDetails)),
    ];

    // The tasks of closing are open until the case is closed; and supervision is the manager's own to do, who looks at the whole case when
    // countersigning.
    private static bool CannotHoldUp(TaskKind kind) =>
        kind is TaskKind.Supervise or TaskKind.CompleteClosureRecord or TaskKind.GatherClosureEvidence or TaskKind.CountersignClosure or TaskKind.SendClosureLetter;
}
