using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Plans;

/// <summary>A plan in a list.</summary>
public sealed record PlanRow(
    Guid PlanId, Guid FormId, string Title, PlanKind Kind, PlanState State, DateOnly? AgreedOn, string? AgreedBy, DateOnly? EndedOn, string? EndReasons,
    string? DueWords, bool Late, IReadOnlyList<PlannedOutcome> Outcomes, bool HasNextVersion);

/// <summary>What a plan aims at for the child.</summary>
public sealed record PlannedOutcome(string Effect, string? Actions, string? WhoDoes, DateOnly? ByWhen, string? Progress);

/// <summary>The plans of a file, the one in force first, and what this person may do.</summary>
/// <param name="Plans">Every plan.</param>
/// <param name="Startable">Kinds that may be begun.</param>
/// <param name="MayEnd">Whether they may end a plan.</param>
/// <param name="MayAgreeCare">Whether they may agree that the child comes into care, and nobody has.</param>
/// <param name="CareAgreed">Who agreed to it, and when.</param>
/// <param name="AskedFor">The plan that is asked for, in words.</param>
public sealed record PlansOfFile(IReadOnlyList<PlanRow> Plans, IReadOnlyList<PlanKind> Startable, bool MayEnd, bool MayAgreeCare, string? CareAgreed, string? AskedFor);

/// <summary>Reads them.</summary>
public sealed class PlansOfFileQuery(CaseRead reads, ReferenceData reference)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<PlansOfFile> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, null, async r =>
        {
            var plans = await r.Db.Plans.Where(p => p.FileId == fileId).OrderByDescending(p => p.Id).ToListAsync(ct);
            var forms = plans.Where(p => p.State == PlanState.Active).Select(p => p.FormId).ToList();
            var outcomes = await r.Db.OutcomeRows.Where(o => forms.Contains(o.FormId) && !o.Removed).OrderBy(o => o.Position).Select(o => new
            {
                o.FormId, o.Effect, o.Actions, o.WhoDoes, o.ByWhen,
                Progress = r.Db.ProgressRows.Where(p => p.OutcomeRowId == o.Id && !p.Removed).OrderByDescending(p => p.Id).Select(p => (Domain.Templates.Progress?)p.Progress).FirstOrDefault(),
            }).ToListAsync(ct);
            var openCase = await r.Db.Cases.Where(c => c.FileId == fileId && c.ClosedAt == null).Select(c => new { c.Id, c.Stage }).FirstOrDefaultAsync(ct);
            var care = openCase is null ? null : await r.Db.CareAgreements.Where(a => a.CaseId == openCase.Id).Select(a => new { a.AgreedByName, a.AgreedOn }).FirstOrDefaultAsync(ct);
            var asked = await r.Db.Tasks.Where(t => t.FileId == fileId && t.State == TaskState.Open && t.Kind == TaskKind.StartPlan).Select(t => t.Title).FirstOrDefaultAsync(ct);
            var may = openCase is not null && r.Rights.May(Permission.WriteForms) && openCase.Stage is not (CaseStage.Closure or CaseStage.Closed);
            var busy = plans.Where(p => p.CaseId == openCase?.Id && p.State is PlanState.Draft or PlanState.AwaitingAgreement or PlanState.Returned or PlanState.Active).Select(p => p.Kind).ToHashSet();
            return new PlansOfFile(
                [.. plans.OrderBy(p => p.State == PlanState.Active ? 0 : 1).Select(p => Row(p, plans, [.. outcomes.Where(o => o.FormId == p.FormId)
                    .Select(o => new PlannedOutcome(o.Effect, o.Actions, o.WhoDoes, o.ByWhen, o.Progress is { } progress ? Forms.TableColumns.Words(progress) : null))], r.Today))],
                may ? [.. new[] { PlanKind.ComplexNeeds, PlanKind.ChildProtectionRiskAction, PlanKind.LookedAfter }.Where(k => !busy.Contains(k))] : [],
                openCase is not null && r.Rights.May(Permission.AgreePlans), openCase is not null && care is null && r.Rights.May(Permission.AgreeComingIntoCare),
                care is null ? null : $"{care.AgreedByName}, {IslandTime.Words(care.AgreedOn)}", asked);
        }, ct);

    private PlanRow Row(Plan p, List<Plan> all, IReadOnlyList<PlannedOutcome> outcomes, DateOnly today)
    {
        var writing = p.State is PlanState.Draft or PlanState.Returned;
        return new PlanRow(p.Id, p.FormId, $"{p.Kind.Words()}{(p.PlanNumber > 1 ? $", version {p.PlanNumber}" : "")}", p.Kind, p.State, p.AgreedOn, p.AgreedByName, p.EndedOn, p.EndReasons,
            writing && p.DueOn is { } due ? When.Due(due, today, reference.Timescales.Calendar.WorkingDaysBetween) : null, writing && p.DueOn < today, outcomes,
            all.Any(n => n.SupersedesId == p.Id && n.State != PlanState.Abandoned));
    }
}
