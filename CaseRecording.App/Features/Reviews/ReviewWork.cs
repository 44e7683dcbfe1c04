using CaseRecording.App.Data;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Features.Plans;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Reviews;

/// <summary>What the acts on a review share.</summary>
internal static class ReviewWork
{
    /// <summary>Who authorises minutes (6.1.2).</summary>
    public static readonly IReadOnlyList<StaffRole> Authorise = [StaffRole.SeniorReviewingOfficer];

    /// <summary>A review is held while the case is open, or soon.</summary>
    /// <exception cref="RuleBrokenException">The day is before the case was opened, or years ahead.</exception>
    public static async Task RequireLikelyDayAsync(this Work work, DateOnly on, Guid caseId)
    {
        var opened = await work.Db.Cases.Where(c => c.Id == caseId).Select(c => c.OpenedOn).FirstAsync(work.Cancelled);
        Rule.Require(on >= opened, $"{IslandTime.Words(on)} is before this case was opened, on {IslandTime.Words(opened)}. Check the day.", "3.6.1");
        Days.RequireNear(on, work.By.Day, years: 2);
    }

    /// <summary>A review on the file that is worked on, by its key or by its form's.</summary>
    public static async Task<Review> ReviewAsync(this Work work, Guid reviewOrFormId) =>
        await work.Db.Reviews.FirstOrDefaultAsync(r => (r.Id == reviewOrFormId || r.FormId == reviewOrFormId) && r.FileId == work.File.Id, work.Cancelled)
        ?? throw new RuleBrokenException("There is no such review on this file. Open it again from the child's file.");

    /// <summary>The form that holds its minutes.</summary>
    /// <exception cref="RuleBrokenException">It was not held yet.</exception>
    public static async Task<Form> MinutesAsync(this Work work, Review review) =>
        await work.FormAsync(review.FormId ?? throw new RuleBrokenException("This review was not held yet, so it has no minutes. Record that it was held first."), FormOwner.Review);

    /// <summary>Somebody who may chair.</summary>
    /// <exception cref="RuleBrokenException">They may not.</exception>
    public static async Task<ReviewChair> ChairAsync(this Work work, Guid staffId)
    {
        var today = work.By.Day;
        var who = await work.Db.Staff.Where(s => s.Id == staffId).Select(s => s.FullName).FirstOrDefaultAsync(work.Cancelled);
        Rule.Require(who is not null, "Chair: choose somebody of the staff.");
        var held = await work.Db.RoleAssignments.InForce(today).Where(r => r.StaffId == staffId).Select(r => r.Role).ToListAsync(work.Cancelled);
        Rule.Require(held.Any(role => Roles.Gives(role, Permission.RecordReviews)), $"{who} may not chair a review. Choose a reviewing officer, or for a Complex Needs plan a manager.", "3.6.1");
        return new ReviewChair(staffId, who);
    }

    /// <summary>What follows from authorised minutes, by what the review decided.</summary>
    public static async Task FollowAsync(this Work work, Review review, Case openCase)
    {
        var plan = await work.Db.Plans.FirstOrDefaultAsync(p => p.Id == review.PlanId, work.Cancelled);
        var decision = review.Decision ?? ReviewDecision.Continue;
        if (decision.NeedsNextReview())
        {
            if (plan is { State: PlanState.Active })
                await work.AskForReviewAsync(plan, openCase, review.NextReviewOn);
            if (openCase.Stage == CaseStage.Review)
                openCase.MoveTo(CaseStage.Plan);
        }
        switch (decision)
        {
            case ReviewDecision.Change:
                work.AskWorker(openCase, TaskKind.StartPlan, $"Change the {plan?.Kind.Words() ?? "plan"}, as the review decided", review.Id, null);
                break;
            case ReviewDecision.StepUp:
                work.AskWorker(openCase, TaskKind.StartStrategyDiscussion, "Start a Strategy Discussion, as the review decided", review.Id, work.Timescales.Calendar.AddWorkingDays(work.By.Day, 1));
                break;
            case ReviewDecision.EndPlan:
                if (plan is { State: PlanState.Active })
                    plan.End(review.DecisionReasons, review.HeldOn ?? work.By.Day, work.By);
                break;
            case ReviewDecision.RecommendClosure:
                work.AskWorker(openCase, TaskKind.StartClosure, "Start closing the case, as the review recommends", openCase.Id, null);
                break;
        }
    }
}
