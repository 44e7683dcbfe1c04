using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Night;

/// <summary>As what somebody is on duty out of hours.</summary>
public enum DutyKind { OutOfHoursWorker, OnCallSeniorManager }

/// <summary>That somebody is on duty out of hours from one moment to another, and how they are reached (3.5.1).</summary>
public sealed class DutyTurn : RecordItem
{
    /// <summary>The longest way to reach somebody.</summary>
    public const int MaxReachLength = 200;

    /// <summary>The longest turn.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private DutyTurn()
    {
    }

    private DutyTurn(Stamp by) : base(by)
    {
    }

    /// <summary>Who.</summary>
    public Guid StaffId { get; private set; }

    /// <summary>As what.</summary>
    public DutyKind Kind { get; private set; }

    /// <summary>From when, UTC.</summary>
    public DateTime From { get; private set; }

    /// <summary>Until when, UTC; earlier where they were taken off.</summary>
    public DateTime Until { get; private set; }

    /// <summary>How they are reached.</summary>
    public string Reach { get; private set; } = "";

    /// <summary>Puts somebody on duty.</summary>
    /// <exception cref="RuleBrokenException">It ends before it begins, is over already, or is too long.</exception>
    public static DutyTurn Plan(Guid staffId, string fullName, DutyKind kind, DateTime from, DateTime until, string? reach, Stamp by)
    {
        Rule.Require(from >= by.At.AddDays(-1), "A turn that began more than a day ago is not put on the rota now. Put from when it is.");
        Rule.Require(until > from, "The turn ends before it begins. Change one of the two.");
        Rule.Require(until > by.At, "The turn is over already. Put until when it lasts.");
        Rule.Require(until - from <= Longest, "A turn lasts a week at most. Put the rest as another turn.");
        Days.RequireNear(IslandTime.DayOf(from), by.Day, years: 1);
        var turn = new DutyTurn(by) { StaffId = staffId, Kind = kind, From = from, Until = until, Reach = Rule.Text(reach, "How to reach them", MaxReachLength) };
        turn.Say($"{fullName} on duty out of hours, {IslandTime.Words(from)} to {IslandTime.Words(until)}");
        return turn;
    }

    /// <summary>They go off duty before the end, or never come on.</summary>
    /// <exception cref="RuleBrokenException">The turn is over.</exception>
    public void End(Stamp by)
    {
        Rule.Require(Until > by.At, "This turn is over already.");
        Until = by.At > From ? by.At : From;
        Say("Off duty out of hours");
    }
}
