using CaseRecording.App.Data;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Reference;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Files;

/// <summary>One of the five steps from referral to closure.</summary>
/// <param name="Title">The step.</param>
/// <param name="State"><c>done</c>, <c>now</c> or <c>ahead</c>.</param>
/// <param name="Lines">Who and when, as far as it has come.</param>
/// <param name="Waits">What has to be done before the next step, with its day; empty where nothing waits.</param>
public sealed record WayStep(string Title, string State, IReadOnlyList<string> Lines, IReadOnlyList<string> Waits);

/// <summary>The way from referral to closure of the open case, or of the last one.</summary>
public sealed class WayQuery(CaseRead reads, ReferenceData reference)
{
    private static readonly CaseStage[] Stages = [CaseStage.Referral, CaseStage.Assessment, CaseStage.Plan, CaseStage.Review, CaseStage.Closure];

    /// <summary>Reads it.</summary>
    public Task<IReadOnlyList<WayStep>> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync<IReadOnlyList<WayStep>>(fileId, actor, null, async r =>
        {
            var latest = await r.Db.Cases.Where(c => c.FileId == fileId).OrderBy(c => c.ClosedAt == null ? 0 : 1).ThenByDescending(c => c.Id).Select(c => new { c.Id, c.Stage, c.AwaitsConfirmation, c.ClosedAt }).FirstOrDefaultAsync(r.Cancelled);
            var undecided = await r.Db.Referrals.AnyAsync(x => x.FileId == fileId && (x.State == ReferralState.Taken || x.State == ReferralState.AwaitingDecision), r.Cancelled);
            // A new referral on a file whose last case has closed begins the way again; a case that was not confirmed never went further.
            var caseId = latest is null || (latest.ClosedAt is not null && undecided) ? (Guid?)null : latest.Id;
            var at = caseId is null || latest is { ClosedAt: not null, AwaitsConfirmation: true } ? 0 : latest!.ClosedAt is not null ? Stages.Length : Array.IndexOf(Stages, latest.Stage);
            var tasks = await r.Db.Tasks.Where(t => t.FileId == fileId && t.State == TaskState.Open).OrderBy(t => t.DueOn == null).ThenBy(t => t.DueOn)
                .Select(t => new { t.Kind, t.Title, t.DueOn, Who = r.Db.Staff.Where(s => s.Id == t.AssignedToId).Select(s => s.FullName).FirstOrDefault() ?? r.Db.Teams.Where(x => x.Id == t.TeamId).Select(x => x.Name).FirstOrDefault() })
                .Take(50).ToListAsync(r.Cancelled);
            var waits = tasks.ToLookup(t => StepOf(t.Kind), t => $"{t.Title}{(t.Who is null ? "" : $" ({t.Who})")}{(t.DueOn is { } due ? $", {When.Due(due, r.Today, reference.Timescales.Calendar.WorkingDaysBetween)}" : TaskNeeds.WaitsFor(t.Kind) is { } first ? $", {first}" : "")}");
            var lines = await LinesAsync(r, fileId, caseId);
            return [.. Stages.Select((stage, i) => new WayStep(Title(stage), i < at ? "done" : i == at ? "now" : "ahead", lines[i], [.. waits[i]]))];
        }, ct);

    private static async Task<string[][]> LinesAsync(Reading r, Guid fileId, Guid? caseId)
    {
        var referral = await r.Db.Referrals.Where(x => x.FileId == fileId && (caseId == null || x.CaseId == caseId)).OrderByDescending(x => x.Id)
            .Select(x => new { x.State, x.ConfirmBy, x.ReceivedAt, x.DecidedBy, x.DecidedAt }).FirstOrDefaultAsync(r.Cancelled);
        var assessment = await r.Db.Narrates.Where(n => n.CaseId == caseId && n.State != NarratesState.Abandoned).OrderByDescending(n => n.Id)
            .Select(n => new { n.Variant, n.State, n.StartedByName, n.StartedOn, n.AuthorisedAt }).FirstOrDefaultAsync(r.Cancelled);
        var plan = await r.Db.Plans.Where(p => p.CaseId == caseId && p.State != PlanState.Abandoned && p.State != PlanState.Superseded).OrderByDescending(p => p.Id)
            .Select(p => new { p.State, p.AgreedByName, p.AgreedOn }).FirstOrDefaultAsync(r.Cancelled);
        var review = await r.Db.Reviews.Where(v => v.CaseId == caseId && v.State != ReviewState.Cancelled).OrderByDescending(v => v.ArrangedFor)
            .Select(v => new { v.State, v.ArrangedFor, v.HeldOn, v.ChairName }).FirstOrDefaultAsync(r.Cancelled);
        var closure = await r.Db.Set<ClosureRecord>().Where(c => c.CaseId == caseId && c.State != ClosureState.Withdrawn).OrderByDescending(c => c.Id)
            .Select(c => new { c.State, c.StartedByName, c.StartedOn, c.CountersignedByName, c.EndedAt }).FirstOrDefaultAsync(r.Cancelled);
        return
        [
            referral is null ? [] : [referral.ConfirmBy is null ? Referral.StateWords(referral.State) : "NARRATES chosen out of hours; a manager has to confirm", referral.DecidedBy is { } by ? $"{by}, {IslandTime.Words(IslandTime.DayOf(referral.DecidedAt!.Value))}" : $"received {IslandTime.Words(IslandTime.DayOf(referral.ReceivedAt))}"],
            assessment is null ? [] : [$"NARRATES ({assessment.Variant}): {Plain(assessment.State)}", assessment.AuthorisedAt is { } done ? IslandTime.Words(IslandTime.DayOf(done)) : $"{assessment.StartedByName}, since {IslandTime.Words(assessment.StartedOn)}"],
            plan is null ? [] : [Plain(plan.State), plan.AgreedOn is { } agreed ? $"agreed by {plan.AgreedByName}, {IslandTime.Words(agreed)}" : "not agreed yet"],
            review is null ? [] : [Plain(review.State), $"{(review.HeldOn is { } held ? $"held {IslandTime.Words(held)}" : $"for {IslandTime.Words(IslandTime.DayOf(review.ArrangedFor))}")}, chaired by {review.ChairName}"],
            closure is null ? [] : [Plain(closure.State), closure.EndedAt is { } ended ? IslandTime.Words(IslandTime.DayOf(ended)) : closure.CountersignedByName is { } manager ? $"countersigned by {manager}" : $"{closure.StartedByName}, since {IslandTime.Words(closure.StartedOn)}"],
        ];
    }

    private static string Title(CaseStage stage) => stage switch
    {
        CaseStage.Referral => "Referral", CaseStage.Assessment => "NARRATES", CaseStage.Plan => "Plan", CaseStage.Review => "Review", _ => "Closure",
    };

    private static int StepOf(TaskKind kind) => kind switch
    {
        TaskKind.DecideReferral or TaskKind.ConfirmNarrates => 0,
        TaskKind.StartNarrates or TaskKind.StartStrategyDiscussion or TaskKind.CompleteNarrates => 1,
        TaskKind.StartPlan or TaskKind.AgreePlan => 2,
        TaskKind.ArrangeReview or TaskKind.HoldReview or TaskKind.CompleteReview or TaskKind.AuthoriseReview or TaskKind.DistributeReview => 3,
        TaskKind.CompleteClosureRecord or TaskKind.GatherClosureEvidence or TaskKind.CountersignClosure or TaskKind.SendClosureLetter => 4,
        _ => -1,
    };

    private static string Plain<T>(T state) where T : struct, Enum =>
        string.Concat(state.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $" {char.ToLowerInvariant(c)}" : c.ToString()));
}
