using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Night;

/// <summary>Why somebody is told of an out-of-hours note.</summary>
public enum NightReading { AllocatedWorker, Covering, Manager, SeniorManager }

/// <summary>Somebody to be told of an out-of-hours note.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="FullName">Full name, for the history.</param>
/// <param name="Why">Why they are told.</param>
public sealed record NightReader(Guid StaffId, string FullName, NightReading Why);

/// <summary>One person who was told of an out-of-hours note; it stays with them until they acknowledge it (3.5.1, P28).</summary>
public sealed class NightAlertReader : RecordItem, IOnFile
{
    private NightAlertReader()
    {
    }

    internal NightAlertReader(Stamp by, Guid alertId, Guid fileId, NightReader reader) : base(by) =>
        (AlertId, FileId, StaffId, Why) = (alertId, fileId, reader.StaffId, reader.Why);

    /// <summary>The alert.</summary>
    public Guid AlertId { get; private set; }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>Who was told.</summary>
    public Guid StaffId { get; private set; }

    /// <summary>Why they were.</summary>
    public NightReading Why { get; private set; }

    /// <summary>When they acknowledged it, UTC.</summary>
    public DateTime? AcknowledgedAt { get; private set; }

    internal void Acknowledge(DateTime at) => AcknowledgedAt = at;
}
