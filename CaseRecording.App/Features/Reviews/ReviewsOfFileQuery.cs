using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Reviews;

/// <summary>The reviews of a file, newest first, and what it takes to arrange one.</summary>
/// <param name="Reviews">Every review.</param>
/// <param name="MayArrange">Whether this person may arrange one now.</param>
/// <param name="Plans">Plans in force.</param>
/// <param name="Chairs">Who may chair; empty where they may not arrange.</param>
public sealed record ReviewsOfFile(IReadOnlyList<ReviewRow> Reviews, bool MayArrange, IReadOnlyList<ReviewablePlan> Plans, IReadOnlyList<ChairChoice> Chairs);

/// <summary>Reads them.</summary>
public sealed class ReviewsOfFileQuery(CaseRead reads)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<ReviewsOfFile> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, null, async r =>
        {
            var rows = await r.RowsAsync(r.Db.Reviews.Where(x => x.FileId == fileId).OrderByDescending(x => x.ArrangedFor));
            var may = r.Rights.May(Permission.ArrangeReviews) && await r.Db.Cases.AnyAsync(c => c.FileId == fileId && c.ClosedAt == null, ct);
            var plans = await r.Db.Plans.Where(p => p.FileId == fileId && p.State == PlanState.Active).OrderBy(p => p.Id).Select(p => new
            {
                p.Id, p.Kind, Due = r.Db.Tasks.Where(t => t.SubjectId == p.Id && t.Kind == Domain.Tasks.TaskKind.ArrangeReview).OrderByDescending(t => t.Id).Select(t => t.DueOn).FirstOrDefault(),
            }).ToListAsync(ct);
            return new ReviewsOfFile(rows, may, [.. plans.Select(p => new ReviewablePlan(p.Id, p.Kind.Words(), p.Due))], may ? await ChairsQuery.ChairsAsync(r) : []);
        }, ct);
}
