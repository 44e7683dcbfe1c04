using CaseRecording.App.Data;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Reviews;

/// <summary>Reads one review.</summary>
public sealed class ReviewQuery(CaseRead reads)
{
    /// <summary>The review.</summary>
    /// <exception cref="RuleBrokenException">There is none that they may know of, or a line of reason comes first.</exception>
    public Task<ReviewRow> ReadAsync(Guid fileId, Guid reviewId, Actor actor, string? part, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, part, async r => (await r.RowsAsync(r.Db.Reviews.Where(x => x.Id == reviewId && x.FileId == fileId))).FirstOrDefault()
            ?? throw new RuleBrokenException("There is no such review on this file. Open it again from the child's file."), ct);

    /// <summary>The file that a review is on.</summary>
    /// <exception cref="RuleBrokenException">There is none that they may know of.</exception>
    public Task<Guid> FileOfAsync(Guid reviewId, Actor actor, CancellationToken ct = default) => reads.FileOfAsync<Review>(reviewId, actor, Security.FileAccess.NotFound, ct);
}
