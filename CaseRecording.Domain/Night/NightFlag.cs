using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Night;

/// <summary>That the day's staff ask whoever works out of hours to watch an open case, with the reason, until a day (3.5.1).</summary>
public sealed class NightFlag : RecordItem, IOnFile
{
    /// <summary>The longest reason.</summary>
    public const int MaxReasonLength = 2_000;

    /// <summary>For how many days at most; then somebody looks at it again.</summary>
    public const int MostDays = 31;

    private NightFlag()
    {
    }

    private NightFlag(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>What may happen, and what to do.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The last evening on which it counts.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>When it was taken down, UTC.</summary>
    public DateTime? TakenDownAt { get; private set; }

    /// <summary>Flags a file.</summary>
    /// <exception cref="RuleBrokenException">No reason, or a day that has passed or lies too far ahead.</exception>
    public static NightFlag Raise(Guid fileId, string? reason, DateOnly until, Stamp by)
    {
        Rule.Require(until >= by.Day, "The last evening has passed already. Put today or a later day.");
        Rule.Require(until <= by.Day.AddDays(MostDays), $"A file is flagged for {MostDays} days at most, so that somebody looks at it again. Put an earlier day.");
        var flag = new NightFlag(by) { FileId = fileId, Reason = Rule.Text(reason, "What to watch for, and what to do", MaxReasonLength), Until = until };
        flag.Say($"Flagged for out-of-hours workers until {IslandTime.Words(until)}");
        return flag;
    }

    /// <summary>It is no longer to be watched.</summary>
    /// <exception cref="RuleBrokenException">It was taken down already.</exception>
    public void TakeDown(Stamp by)
    {
        Rule.Require(TakenDownAt is null, "This flag was taken down already.");
        TakenDownAt = by.At;
        Say("No longer flagged for out-of-hours workers");
    }
}
