using CaseRecording.App.Data;
using CaseRecording.App.Features.Plans;
using CaseRecording.App.Security;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Reviews;

/// <summary>Arranges a review or conference (3.6.1, P34).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="PlanId">The plan it will measure; null where there is none yet.</param>
/// <param name="On">The day.</param>
/// <param name="At">The time, on the Island's clock.</param>
/// <param name="Place">Where.</param>
/// <param name="ChairId">Who chairs.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record ArrangeReviewCommand(Guid FileId, Guid? PlanId, DateOnly On, TimeOnly At, string? Place, Guid ChairId, Guid HandIn);

/// <summary>Does it; the outcome is the review's key.</summary>
public sealed class ArrangeReview(CaseWork cases)
{
    public Task<Outcome> RunAsync(ArrangeReviewCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.ArrangeReviews, actor, async work =>
        {
            var openCase = await work.RequireOpenCaseAsync();
            var arranged = await work.Db.Reviews.FirstOrDefaultAsync(r => r.CaseId == openCase.Id && r.PlanId == c.PlanId && r.State == ReviewState.Arranged, ct);
            Rule.Require(arranged is null, $"A review is arranged already for {IslandTime.Words(arranged?.ArrangedFor ?? work.By.At)}. Move it, or cancel it first.");
            var plan = c.PlanId is { } planId ? (await work.PlanAsync(planId)).Plan : null;
            var due = plan is null ? null : await work.NextReviewDueAsync(plan);
            await work.RequireLikelyDayAsync(c.On, openCase.Id);
            var chair = await work.ChairAsync(c.ChairId);
            var review = Review.Arrange(openCase.FileId, openCase.Id, plan?.Id, IslandTime.Utc(c.On, c.At), c.Place, chair, due, work.By);
            work.Db.Add(review);
            foreach (var task in await work.Db.Tasks.Where(t => t.CaseId == openCase.Id && t.Kind == TaskKind.ArrangeReview && t.State == TaskState.Open).ToListAsync(ct))
                task.Finish(work.By);
            work.Db.Add(WorkTask.ForPerson(openCase.FileId, openCase.Id, TaskKind.HoldReview, "Hold the review", review.Id, chair.StaffId, null, c.On, work.By));
            work.Tell(chair.StaffId, $"You chair a review on {IslandTime.Words(review.ArrangedFor)}.", $"/reviews/{review.Id}");
            return review.Id;
        }, c.HandIn, ct);
}
