using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Staff;

/// <summary>
/// That a member of staff is away for some days, whether or not somebody covers for them, so that whoever is alerted in their stead knows (3.5.1, P28).
/// Why is not asked: it is nobody's business here. What is recorded last counts, so that days that change are recorded again.
/// </summary>
public sealed class Absence : RecordItem, IAppendOnly
{
    private Absence()
    {
    }

    private Absence(Stamp by) : base(by)
    {
    }

    /// <summary>Who is away.</summary>
    public Guid StaffId { get; private set; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Records it.</summary>
    /// <exception cref="RuleBrokenException">The days cannot be right.</exception>
    public static Absence Record(StaffMember who, DateOnly from, DateOnly until, Stamp by)
    {
        Rule.Require(until >= from, "The last day is before the first. Change one of them.");
        Rule.Require(from >= by.Day.AddMonths(-6), "Days away begin half a year ago at most. Put the days from now on.");
        Rule.Require(until <= by.Day.AddYears(1), "Days away end within a year. For longer, allocate the cases to somebody else.");
        var absence = new Absence(by) { StaffId = who.Id, From = from, Until = until };
        absence.Say($"{who.FullName} is away from {IslandTime.Words(from)} to {IslandTime.Words(until)}");
        return absence;
    }
}
