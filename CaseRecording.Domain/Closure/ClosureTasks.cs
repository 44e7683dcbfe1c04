using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Timescales;

namespace CaseRecording.Domain.Closure;

/// <summary>In whose tray the tasks of a closure are put: the allocated worker's, or the team's while nobody is allocated.</summary>
/// <param name="WorkerId">The allocated worker; null where there is none.</param>
/// <param name="TeamId">The team.</param>
public sealed record ClosureTray(Guid? WorkerId, Guid TeamId);

/// <summary>The tasks of closing (7.2.2, P67): what 7.1.2 and 7.1.3 ask for, "particularly the notification" of everybody involved.</summary>
public static class ClosureTasks
{
    /// <summary>The tasks that starting a closure creates: the Closure Record, each item not found yet, and each letter.</summary>
    /// <param name="record">The closure just started; the tasks name it as their subject, those of letters name the letter.</param>
    /// <param name="checklist">The checklist as it stands.</param>
    /// <param name="letters">The letters planned.</param>
    /// <param name="tray">Where the tasks go.</param>
    /// <param name="by">Who started the closure, and when.</param>
    public static IReadOnlyList<WorkTask> For(ClosureRecord record, ClosureChecklist checklist, IEnumerable<ClosureLetter> letters, ClosureTray tray, Stamp by) =>
    [
        New(record, TaskKind.CompleteClosureRecord, "Write the Closure Record: closing summary, reason for closure and assessment", record.Id, tray, by),
        .. checklist.Items.Where(i => !i.IsSettled && NeedsWorkOfItsOwn(i.Kind)).Select(i => New(record, TaskKind.GatherClosureEvidence, TitleOf(i.Kind), record.Id, tray, by)),
        .. letters.Where(l => l.IsPlanned).Select(l => ForLetter(record, l, tray, by)),
    ];

    /// <summary>The task of one letter, also for a letter planned later.</summary>
    public static WorkTask ForLetter(ClosureRecord record, ClosureLetter letter, ClosureTray tray, Stamp by) =>
        New(record, TaskKind.SendClosureLetter, $"Inform {letter.RecipientName} in writing of the closure and its reasons", letter.Id, tray, by);

    /// <summary>The task that sending creates, in the tray of the team's manager, or of the team.</summary>
    public static WorkTask ForCountersignature(ClosureRecord record, Guid? managerId, Guid teamId, Stamp by) =>
        New(record, TaskKind.CountersignClosure, "Countersign the closure, or return it with reasons", record.Id, new ClosureTray(managerId, teamId), by);

    /// <summary>Countersigning starts the clock of the letters.</summary>
    public static void LettersAreDue(IEnumerable<WorkTask> openTasks, TimescaleTable timescales, Stamp by)
    {
        foreach (var task in openTasks.Where(t => t is { Kind: TaskKind.SendClosureLetter, State: TaskState.Open }))
            task.MakeDue(timescales.Due("closure-letters", by.Day));
    }

    /// <summary>Finishes the tasks whose items have come to be settled.</summary>
    public static void FinishSettled(ClosureRecord record, IEnumerable<WorkTask> openTasks, ClosureChecklist checklist, Stamp by)
    {
        var settled = checklist.Items.Where(i => i.IsSettled).Select(i => TitleOf(i.Kind)).ToHashSet();
        foreach (var task in openTasks.Where(t => t is { Kind: TaskKind.GatherClosureEvidence, State: TaskState.Open } && t.SubjectId == record.Id && settled.Contains(t.Title)))
            task.Finish(by);
    }

    private static string TitleOf(ClosureItemKind kind) => $"For closure: {kind.Title()}";

    // Letters have a task each, and the summary is part of writing the Closure Record.
    private static bool NeedsWorkOfItsOwn(ClosureItemKind kind) => kind is not (ClosureItemKind.InformedInWriting or ClosureItemKind.ClosingSummary);

    private static WorkTask New(ClosureRecord record, TaskKind kind, string title, Guid subjectId, ClosureTray tray, Stamp by) => tray.WorkerId is { } worker
        ? WorkTask.ForPerson(record.FileId, record.CaseId, kind, title, subjectId, worker, tray.TeamId, null, by)
        : WorkTask.ForTeam(record.FileId, record.CaseId, kind, title, subjectId, tray.TeamId, null, by);
}
