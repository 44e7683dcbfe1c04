using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>A manager's review after a correction.</summary>
/// <param name="Note">The note with its corrections.</param>
/// <param name="Correction">The one that opened it.</param>
/// <param name="Said">What the manager said; null while it waits.</param>
/// <param name="CompletedBy">By whom.</param>
/// <param name="CompletedAt">When, UTC.</param>
/// <param name="MayComplete">Whether the reader may complete it.</param>
public sealed record CorrectionReviewRow(NoteRow Note, CorrectionRow Correction, ReviewOfCorrection? Said, string? CompletedBy, DateTime? CompletedAt, bool MayComplete);

/// <summary>Reads it.</summary>
public sealed class CorrectionReviewQuery(CaseRead reads)
{
    /// <summary>Reads one; the view is logged on the child's file.</summary>
    /// <exception cref="RuleBrokenException">It is not there for this person.</exception>
    public async Task<CorrectionReviewRow> ReadAsync(Guid reviewId, Actor actor, CancellationToken ct = default)
    {
        var fileId = await reads.FileOfAsync<CorrectionReview>(reviewId, actor, "There is no review here that you may open. Check the link, or open it from your tray.", ct);
        return await reads.OnFileAsync(fileId, actor, "Review after a correction", async r =>
        {
            var review = await r.Db.CorrectionReviews.FirstAsync(x => x.Id == reviewId, r.Cancelled);
            var noteId = await r.Db.NoteCorrections.Where(c => c.Id == review.CorrectionId).Select(c => c.NoteId).FirstAsync(r.Cancelled);
            var note = (await r.NotesAsync(r.Db.CaseNotes.Where(n => n.Id == noteId), fileId)).Single();
            // Of a note that was moved since, only managers see what was corrected.
            var correction = note.Corrections.FirstOrDefault(c => c.Id == review.CorrectionId)
                ?? throw new RuleBrokenException("The note was recorded on this file by mistake and moved. A manager can open its review.", "3.7.1");
            return new CorrectionReviewRow(note, correction,
                review.CompletedAt is null ? null : new(review.WhatWasWrong, review.WhatRestedOnIt, review.WhatIsDone, review.LegalAdvice, review.LegalAdviceDetail),
                review.CompletedBy, review.CompletedAt, review.CompletedAt is null && r.Rights.May(Permission.AnswerForNotes));
        }, ct);
    }
}
