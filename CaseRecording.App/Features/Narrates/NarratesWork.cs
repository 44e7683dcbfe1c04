using CaseRecording.App.Data;
using CaseRecording.App.Features.Forms;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Narrates;

/// <summary>What the acts on a NARRATES share.</summary>
public static class NarratesWork
{
    /// <summary>The assessment and its form.</summary>
    internal static async Task<(NarratesAssessment Assessment, Form Form)> NarratesAsync(this Work work, Guid formId)
    {
        var form = await work.FormAsync(formId, FormOwner.Narrates);
        return (await work.Db.Narrates.FirstAsync(n => n.FormId == form.Id, work.Cancelled), form);
    }

    /// <summary>Asks for a NARRATES to be started, by the allocated worker or the team that has the case.</summary>
    public static async Task AskForNarratesAsync(this Work work, Case openCase, string variant, Guid subjectId)
    {
        if (await work.Db.Tasks.AnyAsync(t => t.CaseId == openCase.Id && t.Kind == TaskKind.StartNarrates && t.State == TaskState.Open, work.Cancelled))
            return;
        work.AskWorker(openCase, TaskKind.StartNarrates, $"Start NARRATES ({variant})", subjectId, work.Timescales.Calendar.AddWorkingDays(work.By.Day, 1));
    }

    /// <summary>The last day in time: 45 working days from the accepted referral or, where NARRATES was chosen out of hours, from that choice; 15 from the strategy discussion for section 46, as the table of timescales says (P34).</summary>
    internal static async Task<DateOnly> NarratesDueAsync(this Work work, Case openCase, NarratesVariant variant)
    {
        var from = openCase.OpenedOn;
        if (variant == NarratesVariant.S46)
        {
            var discussed = await work.Db.Forms.Where(f => f.CaseId == openCase.Id && f.TemplateKey == StartForm.StrategyDiscussion && f.State != FormState.Abandoned)
                .OrderByDescending(f => f.Id).Select(f => new
                {
                    Begun = f.Recorded.At,
                    Held = work.Db.Answers.Where(a => a.FormId == f.Id && a.QuestionKey == "discussion.date").Select(a => a.Value).FirstOrDefault(),
                }).FirstOrDefaultAsync(work.Cancelled);
            from = discussed is null ? work.By.Day : AnswerValue.DayOf(discussed.Held) ?? IslandTime.DayOf(discussed.Begun);
        }
        else
        {
            var asked = await work.Db.Referrals.Where(r => r.CaseId == openCase.Id && r.NextStep == ReferralNextStep.Narrates)
                .Select(r => new { r.ChosenOutOfHoursOn, r.DecidedAt }).ToListAsync(work.Cancelled);
            from = asked.Max(r => r.ChosenOutOfHoursOn ?? (r.DecidedAt is { } at ? IslandTime.DayOf(at) : null)) ?? from;
        }
        return work.Timescales.Due($"narrates-{variant.ToString().ToLowerInvariant()}", from);
    }

    /// <summary>What follows from an authorised NARRATES, by its outcome.</summary>
    internal static async Task FollowAsync(this Work work, NarratesAssessment assessment, Case openCase)
    {
        switch (assessment.Outcome)
        {
            case NarratesOutcome.ComplexNeedsPlan:
                AskForPlan(work, openCase, PlanKind.ComplexNeeds, assessment.Id, "plan-complex-needs-meeting");
                break;
            case NarratesOutcome.ChildProtectionRiskActionPlan:
                AskForPlan(work, openCase, PlanKind.ChildProtectionRiskAction, assessment.Id, "child-protection-conference");
                break;
            case NarratesOutcome.LookedAfterPlan:
                AskForPlan(work, openCase, PlanKind.LookedAfter, assessment.Id, null);
                break;
            case NarratesOutcome.ComplexNeedsNarrates:
                await work.AskForNarratesAsync(openCase, "CwCN", assessment.Id);
                break;
            case NarratesOutcome.StrategyDiscussion:
                work.AskWorker(openCase, TaskKind.StartStrategyDiscussion, "Start a Strategy Discussion", assessment.Id, work.Timescales.Calendar.AddWorkingDays(work.By.Day, 1));
                break;
            default:
                work.AskWorker(openCase, TaskKind.StartClosure, $"Start closing the case: {assessment.Outcome?.Words()}", openCase.Id, null);
                break;
        }
    }

    private static void AskForPlan(Work work, Case openCase, PlanKind kind, Guid subjectId, string? timescale) =>
        work.AskWorker(openCase, TaskKind.StartPlan, $"Start a {kind.Words()}", subjectId, timescale is null ? null : work.Timescales.Due(timescale, work.By.Day));
}
