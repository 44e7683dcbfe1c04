using CaseRecording.App.Data;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Closure;

/// <summary>What the Closure Record and the tasks of a case show for its closing (7.1.2).</summary>
internal static class EvidenceInForms
{
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
