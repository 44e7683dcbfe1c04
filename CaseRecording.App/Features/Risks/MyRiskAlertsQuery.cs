using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Risks;

/// <summary>A risk to a child of which one was told and which one has not acknowledged.</summary>
public sealed record MyRiskAlertRow(RiskOnFile Risk, string Child);

/// <summary>Mine, oldest first; one on a file that I may no longer see is not shown (3.9.1, P42).</summary>
public sealed class MyRiskAlertsQuery(CaseRead reads, CodeLists codes)
{
    /// <summary>The most that are shown at once.</summary>
    public const int Most = 20;

    /// <summary>Reads them.</summary>
    public Task<IReadOnlyList<MyRiskAlertRow>> ReadAsync(Actor actor, CancellationToken ct = default) => reads.ListAsync<IReadOnlyList<MyRiskAlertRow>>(Permission.OpenFiles, actor, async r =>
    {
        var mine = await r.Db.RiskAlertReaders.Where(t => t.StaffId == actor.Id && t.AcknowledgedAt == null && r.Db.Files.VisibleTo(actor.Id).Any(f => f.Id == t.FileId))
            .OrderBy(t => t.Id).Take(Most).Select(t => t.AlertId).ToListAsync(r.Cancelled);
        if (mine.Count == 0)
            return [];
        var risks = await r.RisksAsync(codes, r.Db.RiskAlerts.Where(a => mine.Contains(a.Id)));
        var files = risks.Select(x => x.FileId).ToList();
        var children = await r.Db.Files.Where(f => files.Contains(f.Id)).Join(r.Db.People, f => f.PersonId, p => p.Id, (f, p) => new { f.Id, p.Forename, p.Surname })
            .ToDictionaryAsync(f => f.Id, f => $"{f.Forename} {f.Surname}".Trim(), r.Cancelled);
        return [.. risks.OrderBy(x => x.RaisedAt).ThenBy(x => x.AlertId).Select(x => new MyRiskAlertRow(x, children[x.FileId]))];
    }, ct);
}
