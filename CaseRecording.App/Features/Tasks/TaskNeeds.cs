using CaseRecording.App.Security;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Tasks;

/// <summary>What somebody must be allowed to do before a task can be theirs (3.6.1): nobody is given work that the record then refuses them.</summary>
public static class TaskNeeds
{
    /// <summary>Kinds that no act of their own finishes; whoever has one says that it is done.</summary>
    public static IReadOnlyList<TaskKind> FinishedByHand { get; } = [TaskKind.Other, TaskKind.Visit, TaskKind.ReviewAllocation];

    /// <summary>Kinds of work on a case that its allocated worker does; they go to the worker with the case.</summary>
    public static IReadOnlyList<TaskKind> OfTheWorker { get; } =
    [
        TaskKind.StartNarrates, TaskKind.StartStrategyDiscussion, TaskKind.CompleteNarrates, TaskKind.CompleteForm, TaskKind.CompleteReturnedForm, TaskKind.StartPlan, TaskKind.ArrangeReview,
        TaskKind.DistributeReview, TaskKind.StartClosure, TaskKind.CompleteClosureRecord, TaskKind.GatherClosureEvidence, TaskKind.SendClosureLetter, TaskKind.Visit, TaskKind.Other,
    ];

    /// <summary>Kinds that have no day, and that nobody can do, until another act sets the day.</summary>
    public static IReadOnlyList<TaskKind> WaitForTheirDay { get; } = [TaskKind.SendClosureLetter];

    /// <summary>What a task of that kind without a day waits for; null where it waits for nothing.</summary>
    public static string? WaitsFor(TaskKind kind) => WaitForTheirDay.Contains(kind) ? "after the countersignature" : null;

    /// <summary>The permission that doing the work needs.</summary>
    public static Permission Permission(TaskKind kind) => kind switch
    {
        TaskKind.DecideReferral or TaskKind.ConfirmNarrates => Security.Permission.DecideReferral,
        TaskKind.AuthoriseForm => Security.Permission.AuthoriseForms,
        TaskKind.AgreePlan => Security.Permission.AgreePlans,
        TaskKind.AuthoriseReview => Security.Permission.AuthoriseReviews,
        TaskKind.CountersignClosure => Security.Permission.CountersignClosure,
        TaskKind.StartNarrates or TaskKind.StartStrategyDiscussion or TaskKind.CompleteNarrates or TaskKind.CompleteForm or TaskKind.CompleteReturnedForm or TaskKind.StartPlan => Security.Permission.WriteForms,
        TaskKind.StartClosure or TaskKind.CompleteClosureRecord or TaskKind.GatherClosureEvidence => Security.Permission.StartClosure,
        TaskKind.SendClosureLetter => Security.Permission.SendClosureLetters,
        TaskKind.ArrangeReview or TaskKind.DistributeReview => Security.Permission.ArrangeReviews,
        TaskKind.HoldReview or TaskKind.CompleteReview => Security.Permission.RecordReviews,
        TaskKind.ReviewAllocation => Security.Permission.Allocate,
        TaskKind.ReviewCorrection => Security.Permission.AnswerForNotes,
        TaskKind.Supervise => Security.Permission.Supervise,
        TaskKind.Visit => Security.Permission.WriteNote,
        _ => Security.Permission.TakeTasks,
    };
}
