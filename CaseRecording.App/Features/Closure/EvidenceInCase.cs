using CaseRecording.App.Data;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Closure;

/// <summary>
/// What the course of a case shows for its closing: the child, referrals, assessment, plans, reviews, and forms still under way (7.1.2). Each of
/// them is few, so all are looked for in one query.
/// </summary>
internal sealed record EvidenceInCase
{
    // After these the case ends without a plan.
    private static readonly NarratesOutcome?[] Ends =
        [NarratesOutcome.NoFurtherAction, NarratesOutcome.AdviceGiven, NarratesOutcome.StepDownToEarlyHelp, NarratesOutcome.Closure];

    public bool ChildIsYoungPerson { get; private init; }

    /// <summary>Since when the child lives there; who never moved has no earlier home that a visit could have been to.</summary>
    public DateOnly? LivesThereSince { get; private init; }

    public DateOnly? HarmAllegedOn { get; private init; }

    public IReadOnlyList<Guid> ReferralIds { get; private init; } = [];

    /// <summary>The latest review whose minutes are authorised; it shows the outcomes achieved where it recommends closure.</summary>
    public ReviewForClosure? LatestReview { get; private init; }

    /// <summary>The latest authorised NARRATES, where it chose no further work and no plan was made since.</summary>
    public Evidence? NarratesThatEndsTheCase { get; private init; }

    public IReadOnlyList<string> StatutoryPowers { get; private init; } = [];

    /// <summary>Forms of the case under way, and reviews still to be held; a plan under way is its form.</summary>
    public IReadOnlyList<UnauthorisedForm> Unauthorised { get; private init; } = [];

    public RetentionFacts Retention { get; private init; } = new();

    public static async Task<EvidenceInCase> FindAsync(CaseDb db, Case openCase, Guid? closureFormId, DateOnly today, CancellationToken ct)
    {
        var caseId = openCase.Id;
        var found = await (from c in db.Cases join f in db.Files on c.FileId equals f.Id join p in db.People on f.PersonId equals p.Id where c.Id == caseId select new
        {
            p.DateOfBirth, p.DiedOn,
            Since = p.Addresses.Count() < 2 ? null : p.Addresses.Where(a => a.Until == null).Max(a => (DateOnly?)a.From),
            EverLookedAfter = db.Cases.Any(x => x.FileId == c.FileId && x.EverLookedAfter) || db.LegalStatuses.Any(s => s.FileId == c.FileId && s.IsLookedAfter && s.TakenBackBecause == null),
            Statuses = db.LegalStatuses.InForce(today).Where(s => s.FileId == c.FileId && (s.GivesPowers || s.IsLookedAfter)).Select(s => new { s.Label, s.From }).ToList(),
            Referrals = db.Referrals.Where(r => r.CaseId == c.Id && r.State == ReferralState.Accepted).Select(r => new { r.Id, r.ReceivedAt, r.DeliberateHarmAlleged }).ToList(),
            Plans = db.Plans.Where(x => x.FileId == c.FileId && x.AgreedOn != null).Select(x => new { x.CaseId, x.Kind, x.State, x.AgreedOn }).ToList(),
            Review = db.Reviews.Where(r => r.CaseId == c.Id && r.AuthorisedAt != null).Join(db.Forms, r => r.FormId, x => x.Id, (r, x) => new { r.Id, r.HeldOn, r.Decision, By = x.AuthorisedByName })
                .OrderByDescending(r => r.HeldOn).ThenByDescending(r => r.Id).FirstOrDefault(),
            Narrates = db.Narrates.Where(n => n.CaseId == c.Id && n.AuthorisedAt != null).Join(db.Forms, n => n.FormId, x => x.Id, (n, x) => new { n.FormId, n.Outcome, n.AuthorisedAt, By = x.AuthorisedByName })
                .OrderByDescending(n => n.AuthorisedAt).FirstOrDefault(),
            Forms = db.Forms.Where(x => x.CaseId == c.Id && x.Id != closureFormId && x.State != FormState.Authorised && x.State != FormState.Abandoned)
                .OrderBy(x => x.Id).Select(x => new { x.Id, x.Title }).ToList(),
            Arranged = db.Reviews.Where(r => r.CaseId == c.Id && r.State == ReviewState.Arranged).Select(r => new { r.Id, r.ArrangedFor }).ToList(),
        }).AsSingleQuery().FirstAsync(ct);
        return new EvidenceInCase
        {
            ChildIsYoungPerson = YoungPerson.Is(found.DateOfBirth, found.DiedOn, today),
            LivesThereSince = found.Since,
            HarmAllegedOn = found.Referrals.Where(r => r.DeliberateHarmAlleged).Select(r => (DateOnly?)IslandTime.DayOf(r.ReceivedAt)).Max(),
            ReferralIds = [.. found.Referrals.Select(r => r.Id)],
            LatestReview = found.Review is { HeldOn: { } held } review
                ? new(new($"Review of {IslandTime.Words(held)}", EvidenceLink.Review, review.Id, held, review.By ?? ""), review.Decision == ReviewDecision.RecommendClosure) : null,
            NarratesThatEndsTheCase = found.Narrates is { AuthorisedAt: { } at } narrates && Ends.Contains(narrates.Outcome) && found.Plans.All(p => p.CaseId != caseId)
                ? new($"NARRATES of {IslandTime.Words(IslandTime.DayOf(at))}", EvidenceLink.Narrates, narrates.FormId, IslandTime.DayOf(at), narrates.By ?? "") : null,
            StatutoryPowers = [.. found.Plans.Where(p => p is { Kind: PlanKind.LookedAfter, State: PlanState.Active }).Select(p => $"{p.Kind.Words()} agreed on {IslandTime.Words(p.AgreedOn!.Value)}"),
                .. found.Statuses.Select(s => $"{s.Label} since {IslandTime.Words(s.From)}")],
            Unauthorised =
            [
                .. found.Forms.Select(f => new UnauthorisedForm(f.Id, f.Title)),
                .. found.Arranged.Select(r => new UnauthorisedForm(r.Id, $"Review arranged for {IslandTime.Words(r.ArrangedFor)}", ClosureOffer.OpenReview)),
            ],
            Retention = new RetentionFacts(openCase.EverLookedAfter || found.EverLookedAfter, null, found.Plans.Any(p => p.Kind == PlanKind.ChildProtectionRiskAction)),
        };
    }
}
