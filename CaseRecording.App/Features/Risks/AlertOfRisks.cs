using CaseRecording.App.Data;
using CaseRecording.Domain.Risks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Risks;

/// <summary>
/// Raises the alert on the file of every child whom an act links to somebody who is marked as a risk, and where somebody is marked, on the file of
/// every child linked already; the workers of each child are told in the same save (3.4.3, P26). On a restricted file too: whoever acts learns nothing of it.
/// </summary>
public sealed class AlertOfRisks : ILinkFollowUp
{
    /// <inheritdoc/>
    public async Task AfterAsync(Work work, IReadOnlyCollection<Guid> personIds)
    {
        var db = work.Db;
        // Whoever marks and whoever links in the same instant: the second sees what the first did.
        await db.LockAsync("risks-to-children", work.Cancelled);
        var circle = await RiskCircle.AroundAsync(db, personIds, work.Cancelled);
        var risks = await db.Risks.AsNoTracking().Where(r => circle.Records.Contains(r.PersonId) && r.EndedOn == null).ToListAsync(work.Cancelled);
        if (risks.Count == 0)
            return;
        var files = (await db.Files.Where(f => circle.Records.Contains(f.PersonId)).Select(f => new { f.Id, f.PersonId }).ToListAsync(work.Cancelled)).ToLookup(f => circle.WhoIs(f.PersonId), f => f.Id);
        var keys = risks.Select(r => r.Id).ToList();
        var raised = (await db.RiskAlerts.Where(a => keys.Contains(a.RiskId)).Select(a => new { a.RiskId, a.FileId }).ToListAsync(work.Cancelled)).Select(a => (a.RiskId, a.FileId)).ToHashSet();
        foreach (var risk in risks)
            foreach (var (record, other, link) in circle.LinksOf(risk.PersonId))
                foreach (var file in files[circle.WhoIs(other)])
                    if (raised.Add((risk.Id, file)))
                        await RaiseAsync(work, risk, file, record, link);
    }

    private static async Task RaiseAsync(Work w, RiskToChildren risk, Guid fileId, Guid personId, RiskLink link)
    {
        // Whoever marked the person knows it; whoever linked them may not.
        var readers = (await w.ReadersOfRiskAsync(fileId)).Where(r => r.StaffId != risk.Recorded.ById).DistinctBy(r => r.StaffId).ToList();
        var alert = RiskAlert.Raise(fileId, risk.Id, personId, link, [.. readers.Select(r => r.FullName)], w.By);
        w.Db.Add(alert);
        w.Db.AddRange(readers.Select(r => RiskAlertReader.Tell(alert, r.StaffId, w.By)));
    }
}
