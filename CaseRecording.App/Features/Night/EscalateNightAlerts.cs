using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Night;

/// <summary>Out-of-hours notes that nobody acknowledged in time go to the senior manager.</summary>
public sealed record EscalateNightAlertsCommand(Guid? HandIn = null);

/// <summary>
/// Escalates whatever is due, each alert once, however often and however late it is run: after the program was down, it catches up (3.5.1, P28).
/// </summary>
public sealed class EscalateNightAlerts(CaseWork work)
{
    /// <summary>Does it; nobody but the program itself may.</summary>
    public Task<Outcome> RunAsync(EscalateNightAlertsCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.ManageStaff, actor, async w =>
    {
        Rule.Require(w.Rights.IsSystem, "Out-of-hours notes go to the senior manager by themselves; nobody sends them.");
        foreach (var id in await w.Db.NightAlerts.Where(a => a.AcknowledgedAt == null && a.EscalatedAt == null && a.AcknowledgeBy <= w.By.At).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(w.Cancelled))
        {
            await w.Db.LockAsync($"night-alert:{id}", w.Cancelled);
            var alert = await w.Db.NightAlerts.Include(a => a.Told).FirstAsync(a => a.Id == id, w.Cancelled);
            // Somebody acknowledged it, or it was escalated, while the lock was waited for.
            if (alert.EscalatedAt is null && alert.IsOverdue(w.By.At))
                w.Db.AddRange(alert.Escalate(await w.SeniorManagersAsync(alert.FileId), w.By));
        }
        return Actor.System.Id;
    }, c.HandIn, ct);
}
