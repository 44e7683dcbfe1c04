using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Reviews;

/// <summary>Records to whom the minutes went, and when (3.6.1).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="ReviewId">The review.</param>
/// <param name="ToWhom">One on each line.</param>
/// <param name="On">The day; null for today.</param>
/// <param name="LateReason">Why they went late, where they did.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record DistributeReviewCommand(Guid FileId, Guid ReviewId, string? ToWhom, DateOnly? On, string? LateReason, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class DistributeReview(CaseWork cases)
{
    public Task<Outcome> RunAsync(DistributeReviewCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.ArrangeReviews, actor, async work =>
        {
            var review = await work.ReviewAsync(c.ReviewId);
            review.Distribute(c.ToWhom, c.On ?? work.By.Day, c.LateReason, work.By);
            await work.FinishTasksAsync(review.Id, TaskKind.DistributeReview);
            return review.Id;
        }, c.HandIn, ct);
}
