using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Night;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Night;

/// <summary>An out-of-hours note that one has to acknowledge.</summary>
/// <param name="AlertId">The alert.</param>
/// <param name="FileId">The child's file.</param>
/// <param name="NoteId">The note.</param>
/// <param name="Child">The child's name.</param>
/// <param name="By">Who wrote the note, with the role of then.</param>
/// <param name="At">When it was recorded, UTC.</param>
/// <param name="AcknowledgeBy">By when somebody has to have acknowledged it, UTC.</param>
/// <param name="Overdue">Nobody has in time.</param>
/// <param name="Why">Why this person was told.</param>
/// <param name="Others">What the others who were told have done, such as <c>Erin Callow acknowledged it at 09:02</c>.</param>
public sealed record NightAlertRow(Guid AlertId, Guid FileId, Guid NoteId, string Child, string By, DateTime At, DateTime AcknowledgeBy, bool Overdue, NightReading Why, IReadOnlyList<NightReaderRow> Others)
{
    /// <summary>Where an answer is written that acknowledges it.</summary>
    public string Reply => $"files/{FileId}/notes/new?from=alert:{AlertId}&kind={nameof(NoteKind.Other)}&back={Uri.EscapeDataString($"/notes/{NoteId}")}";
}

/// <summary>What somebody who was told has done about it.</summary>
/// <param name="Who">Full name.</param>
/// <param name="At">When they acknowledged it, UTC; null where they have not.</param>
public sealed record NightReaderRow(string Who, DateTime? At)
{
    /// <summary>Until when they are away, so that nobody waits for them; null where they are not.</summary>
    public DateOnly? AwayUntil { get; init; }
}

/// <summary>What was written out of hours on one's cases and not acknowledged yet, oldest first.</summary>
public sealed class MyNightAlertsQuery(CaseRead reads)
{
    /// <summary>The most that are shown at once.</summary>
    public const int Most = 20;

    /// <summary>Mine; one on a file that I may no longer see is not shown (3.9.1, P42).</summary>
    public Task<IReadOnlyList<NightAlertRow>> ReadAsync(Actor actor, CancellationToken ct = default) => reads.ListAsync<IReadOnlyList<NightAlertRow>>(Permission.OpenFiles, actor, async r =>
    {
        var mine = await r.Db.NightAlertReaders.Where(t => t.StaffId == actor.Id && t.AcknowledgedAt == null && r.Db.Files.VisibleTo(actor.Id).Any(f => f.Id == t.FileId))
            .Join(r.Db.NightAlerts, t => t.AlertId, a => a.Id, (t, a) => new
            {
                a.Id, a.FileId, a.NoteId, a.AcknowledgeBy, a.AcknowledgedAt, t.Why, By = a.Recorded.ByName + ", " + a.Recorded.ByRole, a.Recorded.At,
                Child = r.Db.Files.Where(f => f.Id == a.FileId).Join(r.Db.People, f => f.PersonId, p => p.Id, (_, p) => p.Forename + " " + p.Surname).First(),
            }).OrderBy(a => a.Id).Take(Most).ToListAsync(r.Cancelled);
        var alerts = mine.Select(a => a.Id).ToList();
        var others = alerts.Count == 0 ? null : (await r.Db.NightAlertReaders.Where(t => alerts.Contains(t.AlertId) && t.StaffId != actor.Id)
            .Join(r.Db.Staff, t => t.StaffId, s => s.Id, (t, s) => new { t.AlertId, t.StaffId, s.FullName, t.AcknowledgedAt }).OrderBy(t => t.FullName).ToListAsync(r.Cancelled)).ToLookup(t => t.AlertId);
        var away = await r.Db.AwayAsync(others is null ? [] : [.. others.SelectMany(t => t).Where(t => t.AcknowledgedAt is null).Select(t => t.StaffId).Distinct()], r.Today, r.Cancelled);
        return [.. mine.Select(a => new NightAlertRow(a.Id, a.FileId, a.NoteId, a.Child.Trim(), a.By, a.At, a.AcknowledgeBy, a.AcknowledgedAt is null && a.AcknowledgeBy <= r.Now, a.Why,
            [.. others![a.Id].Select(t => new NightReaderRow(t.FullName, t.AcknowledgedAt) { AwayUntil = away.TryGetValue(t.StaffId, out var until) ? until : null })]))];
    }, ct);
}
