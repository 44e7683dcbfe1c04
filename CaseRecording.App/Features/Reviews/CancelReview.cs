using CaseRecording.App.Data;
using CaseRecording.App.Features.Plans;
using CaseRecording.App.Security;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Reviews;

/// <summary>Cancels a review that was not held, with reasons; another is asked for.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="ReviewId">The review.</param>
/// <param name="Reasons">Why.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record CancelReviewCommand(Guid FileId, Guid ReviewId, string? Reasons, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class CancelReview(CaseWork cases)
{
    public Task<Outcome> RunAsync(CancelReviewCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.ArrangeReviews, actor, async work =>
        {
            var review = await work.ReviewAsync(c.ReviewId);
            review.Cancel(c.Reasons);
            await work.WithdrawTasksAsync(review.Id, "The review was cancelled.", TaskKind.HoldReview);
            work.Tell(review.ChairId, "A review you chair was cancelled.", $"/reviews/{review.Id}");
            if (await work.Db.Plans.FirstOrDefaultAsync(p => p.Id == review.PlanId && p.State == PlanState.Active, ct) is { } plan && await work.OpenCaseAsync() is { } openCase)
                work.AskForAnotherReview(plan, openCase, await work.NextReviewDueAsync(plan));
            return review.Id;
        }, c.HandIn, ct);
}
