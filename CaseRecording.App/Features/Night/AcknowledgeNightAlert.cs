using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Night;

/// <summary>Whoever was told of an out-of-hours note says that they have read it.</summary>
public sealed record AcknowledgeNightAlertCommand(Guid AlertId, Guid HandIn);

/// <summary>
/// Acknowledges it; the history of the file says who did, and when (3.5.1, P28). Not through the relationship to the child: somebody from whom the
/// case went away since must still be able to put the alert off their screen.
/// </summary>
public sealed class AcknowledgeNightAlert(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(AcknowledgeNightAlertCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.OpenFiles, actor, async w =>
    {
        await w.Db.LockAsync($"night-alert:{c.AlertId}", w.Cancelled);
        var alert = await w.Db.NightAlerts.Include(a => a.Told).FirstOrDefaultAsync(a => a.Id == c.AlertId && w.Db.Files.VisibleTo(actor.Id).Any(f => f.Id == a.FileId), w.Cancelled);
        Rule.Require(alert is not null, "There is no such alert for you. Open the page again; it shows those that wait for you.");
        alert.Acknowledge(w.By);
        return alert.Id;
    }, c.HandIn, ct);
}
