using CaseRecording.App.Data;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Closure;

/// <summary>What forms, reviews and tasks of a case show for its closing (7.1.2).</summary>
internal static class EvidenceInForms
{
    // After these the case ends without a plan.
    private static readonly NarratesOutcome?[] Ends =
        [NarratesOutcome.NoFurtherAction, NarratesOutcome.AdviceGiven, NarratesOutcome.StepDownToEarlyHelp, NarratesOutcome.Closure];

    /// <summary>The latest review whose minutes are authorised; it shows the outcomes achieved where it recommends closure.</summary>
    public static async Task<ReviewForClosure?> LatestReviewAsync(CaseDb db, Guid caseId, CancellationToken ct)
    {
        var review = await db.Reviews.Where(r => r.CaseId == caseId && r.AuthorisedAt != null && r.HeldOn != null)
            .OrderByDescending(r => r.HeldOn).ThenByDescending(r => r.Id)
            .Select(r => new { r.Id, r.HeldOn, r.Decision, By = db.Forms.Where(f => f.Id == r.FormId).Select(f => f.AuthorisedByName).FirstOrDefault() }).FirstOrDefaultAsync(ct);
        return review is null ? null : new ReviewForClosure(
            new Evidence($"Review of {IslandTime.Words(review.HeldOn!.Value)}", EvidenceLink.Review, review.Id, review.HeldOn.Value, review.By ?? ""),
            review.Decision == ReviewDecision.RecommendClosure);
    }

    /// <summary>The latest authorised NARRATES, where it chose no further work.</summary>
    public static async Task<Evidence?> NarratesThatEndsTheCaseAsync(CaseDb db, Guid caseId, CancellationToken ct)
    {
        var latest = await db.Narrates.Where(n => n.CaseId == caseId && n.AuthorisedAt != null).OrderByDescending(n => n.AuthorisedAt)
            .Select(n => new { n.FormId, n.Outcome, n.AuthorisedAt, By = db.Forms.Where(f => f.Id == n.FormId).Select(f => f.AuthorisedByName).FirstOrDefault() }).FirstOrDefaultAsync(ct);
        if (latest is null || !Ends.Contains(latest.Outcome))
            return null;
        var on = IslandTime.DayOf(latest.AuthorisedAt!.Value);
        return new Evidence($"NARRATES of {IslandTime.Words(on)}", EvidenceLink.Narrates, latest.FormId, on, latest.By ?? "");
    }

    /// <summary>What the Closure Record says, by meaning, whatever its questions are called.</summary>
    public static ClosureAnswers Answers(FormContents form, ClosureRecord record) => new()
    {
        Form = new Evidence("Closure Record", EvidenceLink.Form, form.Form.Id, record.StartedOn, record.StartedByName),
        OutcomesAchieved = Yes(form, QuestionMeaning.OutcomesAchieved),
        WelfareProtected = Yes(form, QuestionMeaning.WelfareProtected),
        Assessment = Written(form, QuestionMeaning.ClosureAssessment),
        NoStatutoryPowers = Yes(form, QuestionMeaning.NoStatutoryPowers),
        RefusalRecorded = Written(form, QuestionMeaning.RefusalEvidence),
        ContinuingSupport = Written(form, QuestionMeaning.ContinuingSupport),
        SafeguardingPlan = Written(form, QuestionMeaning.SafeguardingPlan),
        ProfessionalsViews = Written(form, QuestionMeaning.ProfessionalsViews),
        Summary = Written(form, QuestionMeaning.ClosingSummary),
        Reason = Written(form, QuestionMeaning.ClosingReason),
        StillMissing = form.Missing.Count,
    };

    /// <summary>The first long text of a meaning, for letters and for the countersigning manager.</summary>
    public static string? Text(FormContents? form, string meaning) =>
        form?.Template.Meaning(meaning).Where(q => q.Kind == QuestionKind.LongText).Select(q => form.ValueOf(q.Key)).FirstOrDefault(v => v.Length > 0);

    /// <summary>Forms of the case under way, and reviews still to be held; a plan under way is its form.</summary>
    public static async Task<IReadOnlyList<UnauthorisedForm>> UnauthorisedAsync(CaseDb db, Guid caseId, Guid? closureFormId, CancellationToken ct)
    {
        var forms = await db.Forms.Where(f => f.CaseId == caseId && f.Id != closureFormId && f.State != FormState.Authorised && f.State != FormState.Abandoned)
            .OrderBy(f => f.Id).Select(f => new { f.Id, f.Title }).ToListAsync(ct);
        var reviews = await db.Reviews.Where(r => r.CaseId == caseId && r.State == ReviewState.Arranged).Select(r => new { r.Id, r.ArrangedFor }).ToListAsync(ct);
        return
        [
            .. forms.Select(f => new UnauthorisedForm(f.Id, f.Title)),
            .. reviews.Select(r => new UnauthorisedForm(r.Id, $"Review arranged for {IslandTime.Words(r.ArrangedFor)}", ClosureOffer.OpenReview)),
        ];
    }

    /// <summary>Open tasks of the case, or of the file and no case, past their day.</summary>
    public static async Task<IReadOnlyList<OverdueTask>> OverdueAsync(CaseDb db, Case openCase, DateOnly today, CancellationToken ct) =>
        await db.Tasks.Where(t => t.FileId == openCase.FileId && (t.CaseId == null || t.CaseId == openCase.Id) && t.State == TaskState.Open && t.DueOn < today)
            .OrderBy(t => t.DueOn).Select(t => new OverdueTask(t.Id, t.Kind, t.Title, t.DueOn!.Value, t.SubjectId, db.Staff.Where(s => s.Id == t.AssignedToId).Select(s => s.FullName).FirstOrDefault())).ToListAsync(ct);

    private static bool Yes(FormContents form, string meaning) =>
        form.Template.Meaning(meaning).Any(q => q.Kind == QuestionKind.YesNoDetail && YesNoAnswer.Parse(form.ValueOf(q.Key)).Yes == true);

    // Where several questions have one meaning, such as what was offered and who refused it, each is asked for.
    private static bool Written(FormContents form, string meaning)
    {
        var questions = form.Template.Meaning(meaning).ToList();
        return questions.Count > 0 && questions.All(q => form.ValueOf(q.Key).Length > 0);
    }
}
