using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Reviews;

/// <summary>Records that a review was held, and begins the form that holds its minutes (3.6.1).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="ReviewId">The review.</param>
/// <param name="HeldOn">The day.</param>
/// <param name="LateReason">Why it was held late, where it was.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record HoldReviewCommand(Guid FileId, Guid ReviewId, DateOnly HeldOn, string? LateReason, Guid HandIn);

/// <summary>Does it; the outcome is the key of the form.</summary>
public sealed class HoldReview(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(HoldReviewCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.RecordReviews, actor, async work =>
        {
            var openCase = await work.RequireOpenCaseAsync();
            var review = await work.ReviewAsync(c.ReviewId);
            await work.RequireLikelyDayAsync(c.HeldOn, review.CaseId);
            var template = await templates.CurrentAsync(work.Db, TemplateKind.Review, "Review", ct);
            var form = Form.Begin(review.FileId, review.CaseId, template, null, null, work.By);
            review.Hold(c.HeldOn, form, c.LateReason, work.Timescales.Due("minutes-authorised", c.HeldOn), work.By);
            work.Db.Add(form);
            if (openCase.Stage is CaseStage.Referral or CaseStage.Assessment or CaseStage.Plan)
                openCase.MoveTo(CaseStage.Review);
            await work.FinishTasksAsync(review.Id, TaskKind.HoldReview);
            work.Db.Add(WorkTask.ForPerson(review.FileId, review.CaseId, TaskKind.CompleteReview, "Settle the minutes of the review", review.Id, review.ChairId, null, review.MinutesDueOn, work.By));
            return form.Id;
        }, c.HandIn, ct);
}
