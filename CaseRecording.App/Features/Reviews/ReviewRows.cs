using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Reviews;

/// <summary>Projects reviews to rows in one query.</summary>
internal static class ReviewRows
{
    public static async Task<List<ReviewRow>> RowsAsync(this Reading r, IQueryable<Review> reviews)
    {
        var found = await reviews.Select(x => new
        {
            x, Kind = r.Db.Plans.Where(p => p.Id == x.PlanId).Select(p => (PlanKind?)p.Kind).FirstOrDefault(),
            Child = r.Db.Files.Where(f => f.Id == x.FileId).Join(r.Db.People, f => f.PersonId, p => p.Id, (_, p) => p.Forename + " " + p.Surname).First(),
        }).ToListAsync(r.Cancelled);
        var (arranges, records) = (r.Rights.May(Permission.ArrangeReviews), r.Rights.May(Permission.RecordReviews));
        return [.. found.Select(one => new ReviewRow(one.x.Id, one.x.FileId, one.Child.Trim(), one.Kind?.Words() ?? "No plan yet", one.x.State, one.x.ArrangedFor, one.x.Place, one.x.ChairName)
        {
            ChairId = one.x.ChairId, FormId = one.x.FormId, PlanId = one.x.PlanId, DueOn = one.x.DueOn, LateReason = one.x.LateReason, HeldOn = one.x.HeldOn, MinutesDueOn = one.x.MinutesDueOn,
            Late = (one.x.HeldOn ?? r.Today) > one.x.DueOn && one.x.State != ReviewState.Cancelled, MinutesLate = r.Today > one.x.MinutesDueOn,
            Decision = one.x.Decision?.Words(), DecisionReasons = one.x.DecisionReasons, NextReviewOn = one.x.NextReviewOn,
            DistributedTo = one.x.DistributedTo, DistributedOn = one.x.DistributedOn, CancelledBecause = one.x.CancelledBecause,
            MayArrange = arranges, MayRecord = records,
            MayHandOver = one.x.State is ReviewState.Arranged or ReviewState.Held && HandOverReview.May(r.Rights, one.x.State, one.x.ChairId),
        })];
    }
}
