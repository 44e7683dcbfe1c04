using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Reviews;

/// <summary>The reviews of a reviewing officer: arranged, and those whose minutes are on their way.</summary>
/// <param name="Arranged">Still to be held, soonest first.</param>
/// <param name="Minutes">Held; minutes to settle, to authorise or to distribute.</param>
public sealed record MyReviews(IReadOnlyList<ReviewRow> Arranged, IReadOnlyList<ReviewRow> Minutes);

/// <summary>Reads them.</summary>
public sealed class MyReviewsQuery(CaseRead reads)
{
    /// <summary>The most of each that are shown.</summary>
    public const int Most = 100;

    /// <summary>Reads them.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="everybodys">All reviewing officers' instead of one's own.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They record no reviews.</exception>
    public Task<MyReviews> ReadAsync(Actor actor, bool everybodys, CancellationToken ct = default) =>
        reads.ListAsync(Permission.RecordReviews, actor, async r =>
        {
            var mine = r.Db.Reviews.Where(x => r.Db.Files.VisibleTo(actor.Id).Any(f => f.Id == x.FileId) && (everybodys || x.ChairId == actor.Id));
            return new MyReviews(
                await r.RowsAsync(mine.Where(x => x.State == ReviewState.Arranged).OrderBy(x => x.ArrangedFor).Take(Most)),
                await r.RowsAsync(mine.Where(x => x.State == ReviewState.Held || x.State == ReviewState.MinutesAwaitingAuthorisation || x.State == ReviewState.Authorised).OrderBy(x => x.MinutesDueOn).Take(Most)));
        }, ct);
}
