using CaseRecording.App.Data;
using CaseRecording.App.Features.Forms;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Plans;

/// <summary>What the acts on a plan share.</summary>
public static class PlanWork
{
    /// <summary>Who agrees a plan (6.1.2).</summary>
    internal static readonly IReadOnlyList<StaffRole> Agree = [StaffRole.TeamManager, StaffRole.SeniorManager, StaffRole.HeadOfService];

    /// <summary>A plan on the file that is worked on, by its key or by its form's.</summary>
    internal static async Task<(Plan Plan, Form Form)> PlanAsync(this Work work, Guid planOrFormId)
    {
        var plan = await work.Db.Plans.FirstOrDefaultAsync(p => (p.Id == planOrFormId || p.FormId == planOrFormId) && p.FileId == work.File.Id, work.Cancelled)
            ?? throw new RuleBrokenException("There is no such plan on this file. Open it again from the child's file.");
        return (plan, await work.FormAsync(plan.FormId, FormOwner.Plan));
    }

    /// <summary>What a step of the person who acts must know.</summary>
    internal static async Task<PlanFacts> PlanFactsAsync(this Work work, Plan plan, FormContents contents)
    {
        var child = await work.Db.People.Where(p => p.Id == work.File.PersonId).Select(p => new { p.Forename, p.Ethnicity }).FirstAsync(work.Cancelled);
        var care = await work.Db.CareAgreements.AnyAsync(a => a.CaseId == plan.CaseId, work.Cancelled);
        return PlanFacts.Of(contents, work.By.ById, work.By.Day, child.Forename, !string.IsNullOrWhiteSpace(child.Ethnicity), care);
    }

    /// <summary>The last day in time to send the first version for agreement; only the Complex Needs plan has a timescale, from its NARRATES (P34).</summary>
    internal static async Task<DateOnly?> PlanDueAsync(this Work work, Case openCase, PlanKind kind)
    {
        if (kind != PlanKind.ComplexNeeds)
            return null;
        var assessed = await work.Db.Narrates.Where(n => n.CaseId == openCase.Id && n.State == NarratesState.Authorised)
            .OrderByDescending(n => n.AuthorisedAt).Select(n => n.AuthorisedAt).FirstOrDefaultAsync(work.Cancelled);
        return work.Timescales.Due("plan-complex-needs-meeting", assessed is { } at ? IslandTime.DayOf(at) : work.By.Day);
    }

    /// <summary>The level of need that goes with a plan; the kinds that do not set one give null.</summary>
    internal static LevelOfNeed? LevelOf(PlanKind kind) => kind switch
    {
        PlanKind.ComplexNeeds => LevelOfNeed.ComplexNeeds,
        PlanKind.ChildProtectionRiskAction => LevelOfNeed.SafetyAndProtection,
        PlanKind.LookedAfter => LevelOfNeed.LookedAfter,
        _ => null,
    };

    /// <summary>The last day in time for the next review of a plan: by its kind, from its agreement or from the last review of the case that was held (P34).</summary>
    public static async Task<DateOnly?> NextReviewDueAsync(this Work work, Plan plan)
    {
        var held = await work.Db.Reviews.Where(r => r.CaseId == plan.CaseId && r.HeldOn != null)
            .Join(work.Db.Plans.Where(p => p.Kind == plan.Kind), r => r.PlanId, p => p.Id, (r, _) => r.HeldOn!.Value).ToListAsync(work.Cancelled);
        var key = plan.Kind switch
        {
            PlanKind.ComplexNeeds => "review-complex-needs",
            PlanKind.ChildProtectionRiskAction => held.Count == 0 ? "review-child-protection-first" : "review-child-protection-later",
            _ => held.Count switch { 0 => "review-looked-after-first", 1 => "review-looked-after-second", _ => "review-looked-after-later" },
        };
        // A Complex Needs plan counts from its agreement or its last review, whichever came last; the others from review to review.
        var from = held.Count == 0 || (plan.Kind == PlanKind.ComplexNeeds && plan.AgreedOn > held.Max()) ? plan.AgreedOn : held.Max();
        return from is { } day ? work.Timescales.Due(key, day) : null;
    }

    /// <summary>Asks for the next review to be arranged, unless one is.</summary>
    public static async Task AskForReviewAsync(this Work work, Plan plan, Case openCase, DateOnly? decidedFor)
    {
        var arranged = await work.Db.Reviews.AnyAsync(r => r.CaseId == plan.CaseId && r.State == ReviewState.Arranged, work.Cancelled);
        var asked = await work.Db.Tasks.AnyAsync(t => t.CaseId == plan.CaseId && t.Kind == TaskKind.ArrangeReview && t.State == TaskState.Open, work.Cancelled);
        if (arranged || asked)
            return;
        var due = await work.NextReviewDueAsync(plan);
        work.AskForAnotherReview(plan, openCase, decidedFor < due || due is null ? decidedFor : due);
    }

    /// <summary>Asks for a review to be arranged.</summary>
    internal static void AskForAnotherReview(this Work work, Plan plan, Case openCase, DateOnly? dueOn) =>
        work.AskWorker(openCase, TaskKind.ArrangeReview, $"Arrange the review of the {plan.Kind.Words()}", plan.Id, dueOn);
}
