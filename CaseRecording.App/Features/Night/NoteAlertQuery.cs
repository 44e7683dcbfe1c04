using CaseRecording.App.Data;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Night;

/// <summary>What became of the alert of an out-of-hours note.</summary>
/// <param name="AcknowledgeBy">By when somebody had to acknowledge it, UTC.</param>
/// <param name="EscalatedAt">When it went to the senior manager, UTC.</param>
/// <param name="Overdue">Nobody acknowledged it in time.</param>
/// <param name="Readers">Who was told, and who has acknowledged it when.</param>
public sealed record NoteAlertRow(DateTime AcknowledgeBy, DateTime? EscalatedAt, bool Overdue, IReadOnlyList<NightReaderRow> Readers);

/// <summary>The alert of one note.</summary>
public sealed class NoteAlertQuery(CaseRead reads)
{
    /// <summary>Reads it; null where the note was not written out of hours on an open case. Part of the note's page, which was logged.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<NoteAlertRow?> ReadAsync(Guid fileId, Guid noteId, Actor actor, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        var alert = await r.Db.NightAlerts.Include(a => a.Told).FirstOrDefaultAsync(a => a.NoteId == noteId && a.FileId == fileId, r.Cancelled);
        if (alert is null)
            return null;
        var ids = alert.Told.Select(t => t.StaffId).ToList();
        var names = await r.Db.Staff.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.FullName, r.Cancelled);
        return new NoteAlertRow(alert.AcknowledgeBy, alert.EscalatedAt, alert.IsOverdue(r.Now), [.. alert.Told.OrderBy(t => t.Id).Select(t => new NightReaderRow(names[t.StaffId], t.AcknowledgedAt))]);
    }, ct);
}
