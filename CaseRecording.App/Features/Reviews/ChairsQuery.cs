using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Reviews;

/// <summary>Who may chair a review: reviewing officers first, then managers, who chair reviews of Complex Needs plans (3.6.1).</summary>
public sealed class ChairsQuery(CaseRead reads)
{
    private static readonly StaffRole[] Chairing = [StaffRole.ReviewingOfficer, StaffRole.SeniorReviewingOfficer, StaffRole.TeamManager, StaffRole.SeniorManager];

    /// <summary>Reads them.</summary>
    public Task<IReadOnlyList<ChairChoice>> ReadAsync(Actor actor, CancellationToken ct = default) => reads.ListAsync(Permission.ArrangeReviews, actor, ChairsAsync, ct);

    internal static async Task<IReadOnlyList<ChairChoice>> ChairsAsync(Reading r)
    {
        var rows = await r.Db.RoleAssignments.InForce(r.Today).Where(a => Chairing.Contains(a.Role))
            .Join(r.Db.Staff, a => a.StaffId, s => s.Id, (a, s) => new { s.Id, s.FullName, s.JobTitle, a.Role }).ToListAsync(r.Cancelled);
        return [.. rows.OrderBy(s => Array.IndexOf(Chairing, s.Role)).ThenBy(s => s.FullName, StringComparer.CurrentCulture).DistinctBy(s => s.Id).Select(s => new ChairChoice(s.Id, $"{s.FullName}, {s.JobTitle}"))];
    }
}
