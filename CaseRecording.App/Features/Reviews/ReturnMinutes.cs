using CaseRecording.App.Data;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Security;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Reviews;

/// <summary>The senior reviewing officer returns minutes to the chair with reasons.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="ReviewId">The review, or its form.</param>
/// <param name="Reasons">What must change.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record ReturnMinutesCommand(Guid FileId, Guid ReviewId, string? Reasons, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class ReturnMinutes(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(ReturnMinutesCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.AuthoriseReviews, actor, async work =>
        {
            var review = await work.ReviewAsync(c.ReviewId);
            var form = await work.MinutesAsync(review);
            var facts = ReviewFacts.Of(await work.ContentsAsync(templates, form), work.By.ById, work.By.Day);
            work.Db.Add(review.ReturnMinutes(form, facts, c.Reasons, work.By));
            await work.FinishTasksAsync(review.Id, TaskKind.AuthoriseReview);
            await work.SendBackAsync(form, review.ChairId);
            return review.Id;
        }, c.HandIn, ct);
}
