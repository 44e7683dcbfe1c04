using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Risks;

/// <summary>One worker or manager who was told of an alert; it stays on their screen until they acknowledge it (3.4.3, P26).</summary>
public sealed class RiskAlertReader : RecordItem, IOnFile
{
    private RiskAlertReader()
    {
    }

    private RiskAlertReader(Stamp by) : base(by)
    {
    }

    /// <summary>The alert.</summary>
    public Guid AlertId { get; private set; }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>Who was told.</summary>
    public Guid StaffId { get; private set; }

    /// <summary>When they acknowledged it, UTC.</summary>
    public DateTime? AcknowledgedAt { get; private set; }

    /// <summary>Tells somebody who may see the file.</summary>
    public static RiskAlertReader Tell(RiskAlert alert, Guid staffId, Stamp by) =>
        new(by) { AlertId = alert.Id, FileId = alert.FileId, StaffId = staffId };

    /// <summary>They have read it.</summary>
    /// <exception cref="RuleBrokenException">They have acknowledged it already.</exception>
    public void Acknowledge(Stamp by)
    {
        Rule.Require(AcknowledgedAt is null, "You acknowledged this alert already.");
        AcknowledgedAt = by.At;
        Say("Alert of a risk acknowledged");
    }
}
