using CaseRecording.App.Data;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Plans;

/// <summary>A manager who wrote none of it agrees a plan, and it is in force (4.2, 6.1.2).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">Its form, or the plan.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record AgreePlanCommand(Guid FileId, Guid FormId, Guid HandIn);

/// <summary>Does it: the version before gives way, the case moves on with the level of need of the plan, and its review is asked for.</summary>
public sealed class AgreePlan(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(AgreePlanCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.AgreePlans, actor, async work =>
        {
            var openCase = await work.RequireOpenCaseAsync();
            var (plan, form) = await work.PlanAsync(c.FormId);
            var contents = await work.ContentsAsync(templates, form);
            work.Db.Add(plan.Agree(contents, await work.PlanFactsAsync(plan, contents), work.By));
            if (plan.SupersedesId is { } before)
                (await work.Db.Plans.FirstAsync(p => p.Id == before, ct)).Supersede(plan);
            if (openCase.Stage is CaseStage.Referral or CaseStage.Assessment or CaseStage.Review)
                openCase.MoveTo(CaseStage.Plan);
            if (PlanWork.LevelOf(plan.Kind) is { } level && level != openCase.Level)
                openCase.SetLevel(level, $"{plan.Kind.Words()} agreed");
            await work.FinishTasksAsync(plan.Id, TaskKind.AgreePlan);
            await work.AskForReviewAsync(plan, openCase, null);
            work.Tell(form.SentById, $"{work.By.ByName} agreed the {plan.Kind.Words()}.", $"/plans/{plan.Id}");
            return plan.Id;
        }, c.HandIn, ct);
}
