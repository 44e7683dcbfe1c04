using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Risks;

/// <summary>What was written about a risk.</summary>
public enum RiskEntryKind { Marked, Reviewed, Ended }

/// <summary>One piece of the story of a risk. It is added and stays; it is read on the person's own record and nowhere else (3.8.1, P41).</summary>
public sealed class RiskEntry : RecordItem, IAppendOnly
{
    private RiskEntry()
    {
    }

    internal RiskEntry(Stamp by, Guid riskId, RiskEntryKind kind, string text, DateOnly day) : base(by) =>
        (RiskId, Kind, Text, Day) = (riskId, kind, text, day);

    /// <summary>The risk.</summary>
    public Guid RiskId { get; private set; }

    /// <summary>What it is.</summary>
    public RiskEntryKind Kind { get; private set; }

    /// <summary>The words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The day of the next review; of the end, the day from which it counts no more.</summary>
    public DateOnly Day { get; private set; }
}
