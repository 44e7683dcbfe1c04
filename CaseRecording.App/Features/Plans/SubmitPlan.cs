using CaseRecording.App.Data;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Security;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Plans;

/// <summary>Sends a plan to a manager for agreement.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">Its form, or the plan.</param>
/// <param name="LateReason">Why it is late, where it is (3.6.1).</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record SubmitPlanCommand(Guid FileId, Guid FormId, string? LateReason, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class SubmitPlan(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(SubmitPlanCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.WriteForms, actor, async work =>
        {
            var (plan, form) = await work.PlanAsync(c.FormId);
            await work.TakeUpAsync(form);
            var facts = await work.PlanFactsAsync(plan, await work.ContentsAsync(templates, form));
            plan.SendForAgreement(form, facts, c.LateReason, work.By);
            await work.WroteAsync(form);
            await work.FinishTasksAsync(form.Id, TaskKind.CompleteForm, TaskKind.CompleteReturnedForm);
            await work.AskAsync(TaskKind.AgreePlan, $"Agree the {plan.Kind.Words()}", plan.Id, plan.DueOn, await work.OpenCaseAsync(), PlanWork.Agree, facts.Form.ContributorIds);
            return form.Id;
        }, c.HandIn, ct);
}
