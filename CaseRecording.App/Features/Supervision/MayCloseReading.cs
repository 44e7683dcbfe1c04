using CaseRecording.App.Data;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Supervision;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Supervision;

/// <summary>
/// Which cases of a caseload may be ready to close (7.1.1, 7.2.1, P66): the same few queries whatever its length. A refusal of services is
/// written where a closure is begun, so it is not among what is looked at here.
/// </summary>
internal static class MayCloseReading
{
    // After these the case ends without a plan.
    private static readonly NarratesOutcome?[] Ends =
        [NarratesOutcome.NoFurtherAction, NarratesOutcome.AdviceGiven, NarratesOutcome.StepDownToEarlyHelp, NarratesOutcome.Closure];

    public static async Task<IReadOnlyList<CaseloadRow>> WithMayCloseAsync(this Reading r, IReadOnlyList<CaseloadRow> rows)
    {
        var ids = rows.Select(row => row.CaseId).ToList();
        var notes = r.Db.CaseNotes.NotSealed(r.Db).AsTheyStand(r.Db);
        var cases = await r.Db.Cases.Where(c => ids.Contains(c.Id)).Select(c => new
        {
            c.Id, c.OpenedOn,
            Born = r.Db.Files.Where(f => f.Id == c.FileId).Join(r.Db.People, f => f.PersonId, p => p.Id, (_, p) => p.DateOfBirth).FirstOrDefault(),
            Noted = notes.Where(n => n.Note.CaseId == c.Id).Max(n => (DateOnly?)n.Day),
            Authorised = r.Db.Forms.Where(f => f.CaseId == c.Id).Max(f => f.AuthorisedAt),
            Powers = r.Db.LegalStatuses.InForce(r.Today).Any(s => s.FileId == c.FileId && (s.GivesPowers || s.IsLookedAfter)),
            FormUnderWay = r.Db.Forms.Any(f => f.CaseId == c.Id && f.State != FormState.Authorised && f.State != FormState.Abandoned),
            Closing = r.Db.Set<ClosureRecord>().Any(x => x.CaseId == c.Id && x.State != ClosureState.Closed && x.State != ClosureState.Withdrawn),
        }).ToListAsync(r.Cancelled);
        var reviews = (await r.Db.Reviews.Where(x => ids.Contains(x.CaseId) && x.AuthorisedAt != null && x.HeldOn != null)
            .Select(x => new { x.Id, x.CaseId, x.FormId, x.HeldOn, x.Decision, x.ChairName }).ToListAsync(r.Cancelled)).OrderByDescending(x => x.HeldOn).ThenByDescending(x => x.Id).ToLookup(x => x.CaseId);
        var plans = (await r.Db.Plans.Where(p => ids.Contains(p.CaseId) && p.AgreedOn != null)
            .Select(p => new { p.CaseId, p.FormId, p.Kind, p.State }).ToListAsync(r.Cancelled)).ToLookup(p => p.CaseId);
        var narrates = (await r.Db.Narrates.Where(n => ids.Contains(n.CaseId) && n.AuthorisedAt != null)
            .Select(n => new { n.CaseId, n.FormId, n.Outcome, n.AuthorisedAt, n.StartedByName }).ToListAsync(r.Cancelled)).OrderByDescending(n => n.AuthorisedAt).ToLookup(n => n.CaseId);
        var planForms = plans.SelectMany(g => g).Where(p => p.State == PlanState.Active).Select(p => p.FormId).ToList();
        var intended = (await r.Db.OutcomeRows.Where(o => planForms.Contains(o.FormId) && !o.Removed).Select(o => new { o.FormId, o.Id }).ToListAsync(r.Cancelled)).ToLookup(o => o.FormId, o => o.Id);
        var reviewForms = reviews.Select(g => g.First().FormId).ToList();
        var achieved = (await r.Db.ProgressRows.Where(p => reviewForms.Contains(p.FormId) && !p.Removed && p.Progress == Progress.Achieved)
            .Select(p => new { p.FormId, p.OutcomeRowId }).ToListAsync(r.Cancelled)).ToLookup(p => p.FormId, p => p.OutcomeRowId);

        var may = ReadyToClose.Consider(cases.Select(c =>
        {
            var review = reviews[c.Id].FirstOrDefault();
            var assessment = narrates[c.Id].FirstOrDefault();
            var inForce = plans[c.Id].Where(p => p.State == PlanState.Active).ToList();
            var outcomes = inForce.SelectMany(p => intended[p.FormId]).ToList();
            return new CaseForSupervision(c.Id, c.OpenedOn)
            {
                LatestReview = review is null ? null : new ReviewForClosure(
                    new Evidence("Review", EvidenceLink.Review, review.Id, review.HeldOn!.Value, review.ChairName), review.Decision == ReviewDecision.RecommendClosure),
                OutcomesIntended = outcomes.Count,
                OutcomesAchieved = review?.FormId is { } form ? outcomes.Count(o => achieved[form].Contains(o)) : 0,
                NarratesThatEndsTheCase = assessment is null || !Ends.Contains(assessment.Outcome) || plans[c.Id].Any() ? null
                    : new Evidence("NARRATES", EvidenceLink.Narrates, assessment.FormId, IslandTime.DayOf(assessment.AuthorisedAt!.Value), assessment.StartedByName),
                StatutoryPowersInForce = c.Powers || inForce.Any(p => p.Kind == PlanKind.LookedAfter),
                WorkUnderWay = inForce.Count > 0 || c.FormUnderWay,
                LastWorkOn = new[] { c.Noted, c.Authorised is { } at ? IslandTime.DayOf(at) : null, review?.HeldOn }.Max(),
                EighteenOn = c.Born?.AddYears(18),
                ClosureUnderWay = c.Closing,
            };
        }), r.Today).ToDictionary(x => x.CaseId, x => x.Reasons);
        return [.. rows.Select(row => row with { MayClose = may.GetValueOrDefault(row.CaseId, []) })];
    }
}
