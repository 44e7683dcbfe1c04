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
    /// <summary>The tasks that starting a closure creates beside those of <see cref="KeepTrue"/>: the Closure Record, and each letter.</summary>
    /// <param name="record">The closure just started; the tasks name it as their subject, those of letters name the letter.</param>
    /// <param name="letters">The letters planned.</param>
    /// <param name="tray">Where the tasks go.</param>
    /// <param name="by">Who started the closure, and when.</param>
    public static IReadOnlyList<WorkTask> For(ClosureRecord record, IEnumerable<ClosureLetter> letters, ClosureTray tray, Stamp by) =>
    [
        New(record, TaskKind.CompleteClosureRecord, "Write the Closure Record, and send it for countersignature once everything is found", record.Id, tray, by),
        .. letters.Where(l => l.IsPlanned).Select(l => ForLetter(record, l, tray, by)),
    ];

    /// <summary>
    /// Keeps the tasks of gathering evidence true to the checklist: one for each item that is missing, also where it is missing again, and none
    /// for what is found, marked not appropriate or no longer asked for.
    /// </summary>
    /// <param name="record">The closure.</param>
    /// <param name="openTasks">Its open tasks.</param>
    /// <param name="checklist">The checklist as it stands.</param>
    /// <param name="tray">Where tasks go.</param>
    /// <param name="by">Whose act it follows from, and when.</param>
    /// <returns>The tasks to add.</returns>
    public static IReadOnlyList<WorkTask> KeepTrue(ClosureRecord record, IEnumerable<WorkTask> openTasks, ClosureChecklist checklist, ClosureTray tray, Stamp by)
    {
        var gathering = openTasks.Where(t => t is { Kind: TaskKind.GatherClosureEvidence, State: TaskState.Open } && t.SubjectId == record.Id).ToList();
        var items = checklist.Items.Where(i => NeedsWorkOfItsOwn(i.Kind)).ToDictionary(i => TitleOf(i.Kind), i => i.IsSettled);
        foreach (var task in gathering)
        {
            if (!items.TryGetValue(task.Title, out var settled))
                task.Withdraw(by, "This closure does not ask for it any more.");
            else if (settled)
                task.Finish(by);
        }
        return [.. items.Where(i => !i.Value && !gathering.Exists(t => t.Title == i.Key)).Select(i => New(record, TaskKind.GatherClosureEvidence, i.Key, record.Id, tray, by))];
    }

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

    private static string TitleOf(ClosureItemKind kind) => $"For closure: {kind.Title()}";

    // Letters have a task each, and the summary is part of writing the Closure Record.
    private static bool NeedsWorkOfItsOwn(ClosureItemKind kind) => kind is not (ClosureItemKind.InformedInWriting or ClosureItemKind.ClosingSummary);

    private static WorkTask New(ClosureRecord record, TaskKind kind, string title, Guid subjectId, ClosureTray tray, Stamp by) => tray.WorkerId is { } worker
        ? WorkTask.ForPerson(record.FileId, record.CaseId, kind, title, subjectId, worker, tray.TeamId, null, by)
        : WorkTask.ForTeam(record.FileId, record.CaseId, kind, title, subjectId, tray.TeamId, null, by);
}
