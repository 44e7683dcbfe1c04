using CaseRecording.App.Data;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Security;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Plans;

/// <summary>Begins the next version of a plan in force; the present one stays in force until the next is agreed.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="PlanId">The plan in force.</param>
/// <param name="WithOutcomes">Whether the lines of intended outcomes are taken over, to be changed.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record NewPlanVersionCommand(Guid FileId, Guid PlanId, bool WithOutcomes, Guid HandIn);

/// <summary>Does it; the outcome is the key of the new form.</summary>
public sealed class NewPlanVersion(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(NewPlanVersionCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.WriteForms, actor, async work =>
        {
            var openCase = await work.RequireOpenCaseAsync();
            var (plan, before) = await work.PlanAsync(c.PlanId);
            Rule.Require(!await work.Db.Plans.AnyAsync(p => p.SupersedesId == plan.Id && p.State != PlanState.Abandoned, ct),
                $"The next version of this {plan.Kind.Words()} is being written already. Write in that one.");
            var template = await templates.CurrentAsync(work.Db, TemplateKind.Plan, plan.Kind.ToString(), ct);
            var form = Form.Begin(openCase.FileId, openCase.Id, template, null, null, work.By);
            var next = plan.NextVersion(form, template, null, work.By);
            work.Db.AddRange(form, next);
            if (c.WithOutcomes)
                CopyOutcomes(work, await work.ContentsAsync(templates, before), form, template);
            await work.WroteAsync(form);
            await StartPlan.FinishStartTasksAsync(work);
            work.Db.Add(WorkTask.ForPerson(openCase.FileId, openCase.Id, TaskKind.CompleteForm, $"Complete the {plan.Kind.Words()}, version {next.PlanNumber}", form.Id, actor.Id, openCase.TeamId, null, work.By));
            return form.Id;
        }, c.HandIn, ct);

    // What is aimed at usually goes on; the words about the child are written anew, because they are about now, and a day that has passed is set anew.
    private static void CopyOutcomes(Work work, FormContents before, Form form, Template template)
    {
        if (template.Questions.FirstOrDefault(q => q.Kind == QuestionKind.OutcomeTable) is not { } table)
            return;
        foreach (var row in before.Outcomes)
            work.Db.Add(OutcomeRow.Add(form, table, row.Position, new OutcomeWords(row.Effect, row.Actions, row.WhoDoes, row.ByWhen >= work.By.Day ? row.ByWhen : null), work.By));
    }
}
