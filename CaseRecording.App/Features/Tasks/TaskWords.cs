using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Tasks;

/// <summary>What a task is for, in the two or three words beside it.</summary>
public static class TaskWords
{
    /// <summary>The kind as words.</summary>
    public static string Of(TaskKind kind) => kind switch
    {
        TaskKind.DecideReferral => "Referral",
        TaskKind.ConfirmNarrates => "NARRATES chosen out of hours",
        TaskKind.StartNarrates or TaskKind.CompleteNarrates => "NARRATES",
        TaskKind.StartStrategyDiscussion => "Strategy Discussion",
        TaskKind.CompleteForm => "Form",
        TaskKind.AuthoriseForm => "For authorisation",
        TaskKind.CompleteReturnedForm => "Came back",
        TaskKind.StartPlan or TaskKind.AgreePlan => "Plan",
        TaskKind.ArrangeReview or TaskKind.HoldReview or TaskKind.CompleteReview or TaskKind.AuthoriseReview or TaskKind.DistributeReview => "Review",
        TaskKind.StartClosure or TaskKind.CompleteClosureRecord or TaskKind.GatherClosureEvidence or TaskKind.CountersignClosure or TaskKind.SendClosureLetter => "Closure",
        TaskKind.ReviewAllocation => "Allocation",
        TaskKind.ReviewCorrection => "After a correction",
        TaskKind.Supervise => "Supervision",
        TaskKind.Visit => "Visit",
        _ => "To do",
    };
}
