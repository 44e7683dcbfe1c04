using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Risks;

/// <summary>Whoever was told of a risk to a child says that they have read it.</summary>
public sealed record AcknowledgeRiskAlertCommand(Guid AlertId, Guid HandIn);

/// <summary>
/// Acknowledges it; the history of the file says who did, and when (3.4.3, P26). Not through the relationship to the child: somebody from whom the case went
/// away since must still be able to put the alert off their screen.
/// </summary>
public sealed class AcknowledgeRiskAlert(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(AcknowledgeRiskAlertCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.OpenFiles, actor, async w =>
    {
        await w.Db.LockAsync($"risk-alert:{c.AlertId}", w.Cancelled);
        var mine = await w.Db.RiskAlertReaders.FirstOrDefaultAsync(t => t.AlertId == c.AlertId && t.StaffId == actor.Id && w.Db.Files.VisibleTo(actor.Id).Any(f => f.Id == t.FileId), w.Cancelled);
        Rule.Require(mine is not null, "There is no such alert for you. Open the page again; it shows those that wait for you.");
        mine.Acknowledge(w.By);
        return mine.AlertId;
    }, c.HandIn, ct);
}
