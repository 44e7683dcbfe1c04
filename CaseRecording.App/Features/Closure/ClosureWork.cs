using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Closure;

/// <summary>A closure under way, with everything an act on it looks at.</summary>
/// <param name="Case">The case that is to close.</param>
/// <param name="Record">Its closure.</param>
/// <param name="Evidence">What the record shows, in the transaction of the act.</param>
internal sealed record ClosureInHand(Case Case, ClosureRecord Record, ClosureEvidence Evidence)
{
    public ClosureFacts Facts => Evidence.Facts;

    public FormContents Contents => Evidence.Form ?? throw new RuleBrokenException("The Closure Record is not begun. Open the file again.");

    public Form Form => Contents.Form;

    public ClosureTray Tray => new(Case.AllocatedToId, Case.TeamId);

    public ClosureLetter Letter(Guid letterId) => Facts.Letters.FirstOrDefault(l => l.Id == letterId)
        ?? throw new RuleBrokenException("There is no such letter in this closure. Open the file again.");
}

/// <summary>What the acts on a closure share.</summary>
internal static class ClosureWork
{
    /// <summary>The closure under way on the file that is worked on, or the last one where none is.</summary>
    /// <exception cref="RuleBrokenException">The case is closed, or its closing was never started.</exception>
    public static async Task<ClosureInHand> ClosureAsync(this Work work, TemplateShelf templates)
    {
        var openCase = await work.RequireOpenCaseAsync();
        var record = await work.Db.Closures.Include(c => c.Items).Include(c => c.Returns).AsSplitQuery()
            .Where(c => c.CaseId == openCase.Id).OrderByDescending(c => c.EndedAt == null).ThenByDescending(c => c.Id).FirstOrDefaultAsync(work.Cancelled)
            ?? throw new RuleBrokenException("The closing of this case has not been started.", "7.2.2");
        return new ClosureInHand(openCase, record, await ClosureEvidence.FindAsync(work.Db, templates, openCase, record, work.By.Day, work.Cancelled));
    }

    /// <summary>Only a Team Manager countersigns or returns, whatever a permission says (7.1.2, P59).</summary>
    /// <exception cref="RuleBrokenException">They hold no such role today.</exception>
    public static void RequireTeamManager(this Rights rights) => Countersigner.Require(Enum.GetValues<StaffRole>().Where(rights.Is));

    public static Task<List<WorkTask>> OpenTasksAsync(this Work work, Guid caseId) =>
        work.Db.Tasks.Where(t => t.CaseId == caseId && t.State == TaskState.Open).ToListAsync(work.Cancelled);

    /// <summary>
    /// Where the family refuses services nobody is going to plan or review with them: those tasks would stand in the way for good (7.1.2, P60).
    /// </summary>
    public static async Task WithdrawWhatRefusalMakesMootAsync(this Work work, ClosureRecord record)
    {
        if (record.Route != ClosureRoute.ServicesRefused)
            return;
        foreach (var moot in (await work.OpenTasksAsync(record.CaseId)).Where(t => t.Kind is TaskKind.StartPlan or TaskKind.ArrangeReview))
            moot.Withdraw(work.By, "The family refuses services; the case is being closed.");
    }

    /// <summary>
    /// Asks for the countersignature: the one manager of the team who wrote none of it, or the team's tray where there are several; where
    /// every manager of the team wrote part of it, a senior manager.
    /// </summary>
    public static async Task AskForCountersignatureAsync(this Work work, ClosureInHand closure)
    {
        var managers = await work.Db.RoleAssignments.AsNoTracking().InForce(work.By.Day)
            .Where(r => r.Role == StaffRole.TeamManager || r.Role == StaffRole.SeniorManager || r.Role == StaffRole.HeadOfService)
            .Select(r => new { r.StaffId, r.Role, r.TeamId }).ToListAsync(work.Cancelled);
        var able = managers.Where(m => !closure.Record.IsContributor(m.StaffId, closure.Facts)).ToList();
        var ofTheTeam = able.Where(m => m.Role == StaffRole.TeamManager && m.TeamId == closure.Case.TeamId).Select(m => m.StaffId).Distinct().ToList();
        var above = able.Where(m => m.Role != StaffRole.TeamManager).OrderBy(m => m.Role).ThenBy(m => m.StaffId).Select(m => (Guid?)m.StaffId).FirstOrDefault();
        work.Db.Add(ClosureTasks.ForCountersignature(closure.Record, ofTheTeam.Count switch { 0 => above, 1 => ofTheTeam[0], _ => null }, closure.Case.TeamId, work.By));
    }

    /// <summary>Where a case stood before its closing was started.</summary>
    public static async Task<CaseStage> StageBeforeAsync(this Work work, Guid caseId)
    {
        if (await work.Db.Plans.AnyAsync(p => p.CaseId == caseId && p.AgreedOn != null, work.Cancelled))
            return await work.Db.Reviews.AnyAsync(r => r.CaseId == caseId && r.HeldOn != null, work.Cancelled) ? CaseStage.Review : CaseStage.Plan;
        return await work.Db.Narrates.AnyAsync(n => n.CaseId == caseId, work.Cancelled) ? CaseStage.Assessment : CaseStage.Referral;
    }

    /// <summary>Where a closure is worked on.</summary>
    public static string Link(Guid fileId) => $"/files/{fileId}/closure";
}
