using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Tasks;

/// <summary>Where each kind of task opens: straight at the place of work. Said here and nowhere else.</summary>
public static class TaskLink
{
    /// <summary>The address, within the program.</summary>
    /// <param name="kind">What the task asks for.</param>
    /// <param name="fileId">The child's file.</param>
    /// <param name="subjectId">The item to work on; null where it is the file itself.</param>
    public static string For(TaskKind kind, Guid fileId, Guid? subjectId) => (kind, subjectId) switch
    {
        (TaskKind.DecideReferral or TaskKind.ConfirmNarrates, { } referral) => $"/referrals/{referral}",
        (TaskKind.CompleteNarrates or TaskKind.CompleteForm or TaskKind.AuthoriseForm or TaskKind.CompleteReturnedForm, { } form) => $"/forms/{form}",
        (TaskKind.AgreePlan, { } plan) => $"/plans/{plan}",
        (TaskKind.CompleteReview or TaskKind.AuthoriseReview, { } review) => $"/forms/{review}",
        (TaskKind.HoldReview or TaskKind.DistributeReview, { } review) => $"/reviews/{review}",
        (TaskKind.StartClosure or TaskKind.CompleteClosureRecord or TaskKind.GatherClosureEvidence or TaskKind.CountersignClosure or TaskKind.SendClosureLetter, _) => $"/files/{fileId}/closure",
        (TaskKind.ReviewCorrection, { } review) => $"/notes/reviews/{review}",
        (TaskKind.Visit, _) => $"/files/{fileId}/notes/new?kind=Visit",
        (TaskKind.Supervise, _) => $"/files/{fileId}/notes/new?kind=Supervision",
        (TaskKind.ReviewAllocation, _) => $"/files/{fileId}/allocation",
        (TaskKind.StartNarrates or TaskKind.StartStrategyDiscussion or TaskKind.StartPlan or TaskKind.ArrangeReview, _) => $"/files/{fileId}/work",
        _ => $"/files/{fileId}/work",
    };

    /// <summary>Where a note is begun that is then linked to the task (P23).</summary>
    public static string Note(Guid fileId, Guid taskId) => $"/files/{fileId}/notes/new?from=task:{taskId}";
}
