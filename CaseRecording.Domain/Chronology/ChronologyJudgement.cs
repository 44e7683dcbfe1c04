using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Chronology;

/// <summary>Whether an event stands in the chronology.</summary>
public enum ChronologyState
{
    /// <summary>It does.</summary>
    InChronology,

    /// <summary>Somebody judged that it does not belong there.</summary>
    LeftOut,
}

/// <summary>That somebody judged whether an event belongs in the chronology, and why. It is added and stays (3.7.1, P39).</summary>
public sealed class ChronologyJudgement : RecordItem, IAppendOnly
{
    private ChronologyJudgement()
    {
    }

    internal ChronologyJudgement(Guid entryId, int number, ChronologyState state, string? why, Stamp by) : base(by) => (EntryId, Number, State, Why) = (entryId, number, state, why);

    /// <summary>The event.</summary>
    public Guid EntryId { get; private set; }

    /// <summary>Counts the judgements of an event from 1; the highest stands.</summary>
    public int Number { get; private set; }

    /// <summary>What was judged.</summary>
    public ChronologyState State { get; private set; }

    /// <summary>Why; null where it was taken up the first time.</summary>
    public string? Why { get; private set; }
}
