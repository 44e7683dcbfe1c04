using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>Completes a manager's review after a correction.</summary>
public sealed record CompleteCorrectionReviewCommand(Guid FileId, Guid ReviewId, ReviewOfCorrection Told, Guid HandIn);

/// <summary>The manager says what was wrong, what rested on it, what is done, and whether legal advice was sought; it stands on the file (3.7.1, P40).</summary>
public sealed class CompleteCorrectionReview(CaseWork work)
{
    /// <summary>Completes it.</summary>
    public Task<Outcome> RunAsync(CompleteCorrectionReviewCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.AnswerForNotes, actor, async w =>
    {
        var review = await w.Db.CorrectionReviews.FirstOrDefaultAsync(r => r.Id == c.ReviewId && r.FileId == c.FileId, w.Cancelled)
            ?? throw new RuleBrokenException("There is no review here that you may complete. Open it from your tray.");
        review.Complete(c.Told, w.By);
        await w.FinishTasksAsync(review.Id, TaskKind.ReviewCorrection);
        return review.Id;
    }, c.HandIn, ct);
}
