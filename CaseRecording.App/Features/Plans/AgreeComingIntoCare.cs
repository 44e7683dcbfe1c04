using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Plans;

/// <summary>The head of service or a senior manager agrees that a child comes into care; no Looked After plan is agreed without it.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Reasons">Why (4.3).</param>
/// <param name="IntendedOutcome">What it is meant to change for the child (4.3).</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record AgreeComingIntoCareCommand(Guid FileId, string? Reasons, string? IntendedOutcome, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class AgreeComingIntoCare(CaseWork cases)
{
    public Task<Outcome> RunAsync(AgreeComingIntoCareCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.AgreeComingIntoCare, actor, async work =>
        {
            var openCase = await work.RequireOpenCaseAsync();
            var before = await work.Db.CareAgreements.FirstOrDefaultAsync(a => a.CaseId == openCase.Id, ct);
            Rule.Require(before is null, $"{before?.AgreedByName} agreed to it already, on {IslandTime.Words(before?.AgreedOn ?? work.By.Day)}.");
            var agreement = CareAgreement.Give(openCase.FileId, openCase.Id, c.Reasons, c.IntendedOutcome, work.By);
            work.Db.Add(agreement);
            // The team knows by the morning, whoever of it comes in first: the decision may be made on call at night.
            var managers = await work.Db.RoleAssignments.InForce(work.By.Day).Where(r => r.Role == StaffRole.TeamManager && r.TeamId == openCase.TeamId)
                .Select(r => r.StaffId).ToListAsync(ct);
            foreach (var one in managers.Append(openCase.AllocatedToId ?? Guid.Empty).Where(id => id != Guid.Empty).Distinct())
                work.Tell(one, $"{work.By.ByName} agreed that a child you work with comes into care.", $"/files/{openCase.FileId}/work");
            return agreement.Id;
        }, c.HandIn, ct);
}
