using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Reviews;

/// <summary>Moves a review that is still to be held to another time or place.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="ReviewId">The review.</param>
/// <param name="On">The day.</param>
/// <param name="At">The time, on the Island's clock.</param>
/// <param name="Place">Where.</param>
/// <param name="Reasons">Why.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record MoveReviewCommand(Guid FileId, Guid ReviewId, DateOnly On, TimeOnly At, string? Place, string? Reasons, Guid HandIn);

/// <summary>Does it; the task to hold it moves with it.</summary>
public sealed class MoveReview(CaseWork cases)
{
    public Task<Outcome> RunAsync(MoveReviewCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.ArrangeReviews, actor, async work =>
        {
            var review = await work.ReviewAsync(c.ReviewId);
            await work.RequireLikelyDayAsync(c.On, review.CaseId);
            review.Rearrange(IslandTime.Utc(c.On, c.At), c.Place, c.Reasons);
            await work.WithdrawTasksAsync(review.Id, "The review was moved.", TaskKind.HoldReview);
            work.Db.Add(WorkTask.ForPerson(review.FileId, review.CaseId, TaskKind.HoldReview, "Hold the review", review.Id, review.ChairId, null, c.On, work.By));
            work.Tell(review.ChairId, $"The review you chair was moved to {IslandTime.Words(review.ArrangedFor)}.", $"/reviews/{review.Id}");
            return review.Id;
        }, c.HandIn, ct);
}
