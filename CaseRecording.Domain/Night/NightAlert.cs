using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Timescales;

namespace CaseRecording.Domain.Night;

/// <summary>
/// That a note was added out of hours to an open case. The allocated worker and their manager are told at once; it stays with each until they
/// acknowledge it, and goes to the senior manager where nobody has by 10:00 on the next working day (3.5.1, P28).
/// </summary>
public sealed class NightAlert : RecordItem, IOnFile
{
    private readonly List<NightAlertReader> _told = [];

    private NightAlert()
    {
    }

    private NightAlert(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The open case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The note.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>The team that had the case.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>The moment by which somebody has to have acknowledged it, UTC.</summary>
    public DateTime AcknowledgeBy { get; private set; }

    /// <summary>When the first of them acknowledged it, UTC.</summary>
    public DateTime? AcknowledgedAt { get; private set; }

    /// <summary>When it went to the senior manager, UTC.</summary>
    public DateTime? EscalatedAt { get; private set; }

    /// <summary>Who was told, and who has acknowledged it.</summary>
    public IReadOnlyList<NightAlertReader> Told => _told;

    /// <summary>Alerts those whose case it is.</summary>
    /// <param name="note">The note, on an open case.</param>
    /// <param name="teamId">The team that has the case.</param>
    /// <param name="readers">The allocated worker, whoever covers for them, and their manager; each may see the file.</param>
    /// <param name="calendar">The Island's working days.</param>
    /// <param name="by">Who wrote the note, and when.</param>
    public static NightAlert Raise(CaseNote note, Guid teamId, IReadOnlyCollection<NightReader> readers, WorkingCalendar calendar, Stamp by)
    {
        Rule.Require(note.CaseId is not null, "No case is open for this child, so there is nobody to alert. The referral goes to a manager.", "3.5.1");
        var alert = new NightAlert(by)
        {
            FileId = note.FileId, CaseId = note.CaseId.Value, NoteId = note.Id, TeamId = teamId, AcknowledgeBy = NightHours.AcknowledgeBy(by.At, calendar),
        };
        alert.Add(readers, by);
        alert.Say(readers.Count == 0
            ? "Out-of-hours note: nobody who may see this file could be alerted"
            : $"Out-of-hours note: {Names(readers)} alerted, to be acknowledged by {IslandTime.Words(alert.AcknowledgeBy)}");
        return alert;
    }

    /// <summary>Somebody who was told has read it.</summary>
    /// <exception cref="RuleBrokenException">They were not told, or have acknowledged it already.</exception>
    public void Acknowledge(Stamp by)
    {
        var mine = _told.Find(t => t.StaffId == by.ById);
        Rule.Require(mine is not null, "This alert is not for you; those it is for acknowledge it themselves.", "3.5.1");
        Rule.Require(mine.AcknowledgedAt is null, "You acknowledged this note already.");
        mine.Acknowledge(by.At);
        AcknowledgedAt ??= by.At;
        Say("Out-of-hours note acknowledged");
    }

    /// <summary>Whether nobody has acknowledged it in time.</summary>
    public bool IsOverdue(DateTime now) => AcknowledgedAt is null && now >= AcknowledgeBy;

    /// <summary>Goes to the senior manager, once.</summary>
    /// <returns>Who is told now.</returns>
    /// <exception cref="RuleBrokenException">It is not overdue, or has gone there already.</exception>
    public IReadOnlyList<NightAlertReader> Escalate(IReadOnlyCollection<NightReader> seniorManagers, Stamp by)
    {
        Rule.Require(EscalatedAt is null && IsOverdue(by.At), "Only a note that nobody has acknowledged in time goes to the senior manager, once.", "3.5.1");
        EscalatedAt = by.At;
        var told = seniorManagers.Where(s => _told.TrueForAll(t => t.StaffId != s.StaffId)).ToList();
        var added = Add(told, by);
        Say(told.Count == 0
            ? "Nobody acknowledged the out-of-hours note in time; no further senior manager may see this file"
            : $"Nobody acknowledged the out-of-hours note in time: {Names(told)} alerted");
        return added;
    }

    private List<NightAlertReader> Add(IEnumerable<NightReader> readers, Stamp by)
    {
        var added = readers.DistinctBy(r => r.StaffId).Select(r => new NightAlertReader(by, Id, FileId, r)).ToList();
        _told.AddRange(added);
        return added;
    }

    private static string Names(IEnumerable<NightReader> readers)
    {
        var names = readers.Select(r => r.FullName).Distinct().ToList();
        return names.Count == 1 ? $"{names[0]} is" : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]} are";
    }
}
