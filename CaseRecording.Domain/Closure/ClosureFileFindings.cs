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
        .. facts.OverdueTasks.Where(t => !IsOfClosing(t.Kind)).Select(Overdue),
        .. facts.EssentialGaps.Select(g => new ClosureGap($"Essential information is missing: {g}.", null, ClosureOffer.RecordDetails)),
    ];

    // Supervision is not the worker's to do, so it is said whom they have to ask.
    private static ClosureGap Overdue(OverdueTask task) => task.Kind == TaskKind.Supervise
        ? new($"Supervision of this case is overdue since {IslandTime.Words(task.DueOn)}.",
            task.Who is null ? "A manager of the team talks it over and writes the note." : $"{task.Who} talks it over and writes the note.", ClosureOffer.Supervise, task.TaskId)
        : new($"A task overdue since {IslandTime.Words(task.DueOn)}.", task.Who is null ? task.Title : $"{task.Title} ({task.Who})", ClosureOffer.OpenTask, task.TaskId);

    // The tasks of closing are open until the case is closed; they cannot hold it up.
    private static bool IsOfClosing(TaskKind kind) =>
        kind is TaskKind.CompleteClosureRecord or TaskKind.GatherClosureEvidence or TaskKind.CountersignClosure or TaskKind.SendClosureLetter;
}
