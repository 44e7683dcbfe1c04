using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data;

/// <summary>Loads a form with everything written in it.</summary>
public static class FormReading
{
    /// <summary>The form's contents; for a review also the outcomes of the plan it measures.</summary>
    public static async Task<FormContents> ContentsAsync(this CaseDb db, Form form, Template template, CancellationToken ct)
    {
        var id = form.Id;
        var tables = template.Questions.Where(q => q.IsTable).Select(q => q.Kind).ToHashSet();
        return new FormContents(form, template)
        {
            Answers = await db.Answers.Where(a => a.FormId == id).ToListAsync(ct),
            Outcomes = tables.Contains(QuestionKind.OutcomeTable) ? await db.OutcomeRows.Where(r => r.FormId == id).ToListAsync(ct) : [],
            Risks = tables.Contains(QuestionKind.RiskTable) ? await db.RiskRows.Where(r => r.FormId == id).ToListAsync(ct) : [],
            Progress = tables.Contains(QuestionKind.ProgressTable) ? await db.ProgressRows.Where(r => r.FormId == id).ToListAsync(ct) : [],
            PlannedOutcomes = tables.Contains(QuestionKind.ProgressTable) ? await db.PlannedOutcomes(id).ToListAsync(ct) : [],
            Clashes = await db.AnswerClashes.Where(c => c.FormId == id).ToListAsync(ct),
            Contributors = await db.FormContributors.Where(c => c.FormId == id).ToListAsync(ct),
        };
    }

    /// <summary>The outcomes of the plan that the review of this form measures (4.2).</summary>
    public static IQueryable<OutcomeRow> PlannedOutcomes(this CaseDb db, Guid formId) =>
        from review in db.Reviews
        where review.FormId == formId
        join plan in db.Plans on review.PlanId equals plan.Id
        join row in db.OutcomeRows on plan.FormId equals row.FormId
        where !row.Removed
        select row;
}
