using CaseRecording.App.Data;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Security;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Reviews;

/// <summary>The senior reviewing officer, who wrote none of it, authorises the minutes (3.6.1, 6.1.2, P58).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="ReviewId">The review, or its form.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record AuthoriseReviewCommand(Guid FileId, Guid ReviewId, Guid HandIn);

/// <summary>Does it; what the review decided puts the next step in a tray.</summary>
public sealed class AuthoriseReview(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(AuthoriseReviewCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.AuthoriseReviews, actor, async work =>
        {
            var openCase = await work.RequireOpenCaseAsync();
            var review = await work.ReviewAsync(c.ReviewId);
            var form = await work.MinutesAsync(review);
            var contents = await work.ContentsAsync(templates, form);
            work.Db.Add(review.AuthoriseMinutes(contents, ReviewFacts.Of(contents, work.By.ById, work.By.Day), work.By));
            await work.FinishTasksAsync(review.Id, TaskKind.AuthoriseReview);
            work.Db.Add(WorkTask.ForPerson(review.FileId, review.CaseId, TaskKind.DistributeReview, "Distribute the minutes of the review", review.Id,
                review.Recorded.ById, null, review.MinutesDueOn, work.By));
            await work.FollowAsync(review, openCase);
            work.Tell(review.ChairId, $"{work.By.ByName} authorised the minutes of a review you chaired.", $"/reviews/{review.Id}");
            return review.Id;
        }, c.HandIn, ct);
}
