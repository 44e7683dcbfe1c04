using CaseRecording.App.Data;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Reviews;

/// <summary>Gives the chair of a review to somebody else (3.6.1).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="ReviewId">The review.</param>
/// <param name="ChairId">Who chairs from now on.</param>
/// <param name="Reasons">Why.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record HandOverReviewCommand(Guid FileId, Guid ReviewId, Guid? ChairId, string? Reasons, Guid HandIn);

/// <summary>Does it; what the chair has to do goes with the chair.</summary>
public sealed class HandOverReview(CaseWork cases)
{
    /// <summary>
    /// Before a review is held, whoever arranges reviews may change its chair. After it, the chair settles the minutes of what they heard:
    /// only they themselves, or the senior reviewing officer for a chair who is away, may hand that on.
    /// </summary>
    public Task<Outcome> RunAsync(HandOverReviewCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.ArrangeReviews, actor, async work =>
        {
            var review = await work.ReviewAsync(c.ReviewId);
            Rule.Require(May(work.Rights, review.State, review.ChairId),
                $"The review was held, and {review.ChairName} settles its minutes. Only {review.ChairName} or the senior reviewing officer can hand that over.", "3.6.1");
            var chair = await work.ChairAsync(c.ChairId ?? throw new RuleBrokenException("Chair: choose who chairs it from now on."));
            Rule.Require(await work.MaySeeAsync(review.FileId, chair.StaffId), $"This file is restricted, and {chair.Name} is not among those who may see it. Add them first, or choose somebody else.", "3.9.1");
            var before = review.ChairId;
            review.HandOver(chair, c.Reasons);
            foreach (var task in await work.Db.Tasks.Where(t => t.SubjectId == review.Id && t.AssignedToId == before && t.State == TaskState.Open).ToListAsync(ct))
                task.GiveTo(chair.StaffId, chair.Name);
            work.Tell(chair.StaffId, review.State == ReviewState.Held ? "A review was handed over to you; its minutes are to be settled." : $"You chair a review on {IslandTime.Words(review.ArrangedFor)}.", $"/reviews/{review.Id}");
            if (before != actor.Id)
                work.Tell(before, $"{chair.Name} chairs a review that was yours.", $"/reviews/{review.Id}");
            return review.Id;
        }, c.HandIn, ct);

    internal static bool May(Rights rights, ReviewState state, Guid chairId) => rights.May(Permission.ArrangeReviews)
        && (state != ReviewState.Held || rights.Actor.Id == chairId || rights.IsSystem || rights.May(Permission.AuthoriseReviews));
}
