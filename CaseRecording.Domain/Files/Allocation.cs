using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Files;

/// <summary>Whether somebody has a case, or looks after it for a time.</summary>
public enum AllocationKind { Allocated, Cover }

/// <summary>That a worker had or covered a case from one day to another (P22).</summary>
public sealed class Allocation : RecordItem, IOnFile
{
    private Allocation()
    {
    }

    internal Allocation(Stamp by, Guid fileId, Guid caseId, Guid staffId, AllocationKind kind, DateOnly from, DateOnly? until, string? why) : base(by)
    {
        (FileId, CaseId, StaffId, Kind, From, Until) = (fileId, caseId, staffId, kind, from, until);
        Why = Rule.OptionalText(why, "Reason", 1000);
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The worker.</summary>
    public Guid StaffId { get; private set; }

    /// <summary>Allocated or cover.</summary>
    public AllocationKind Kind { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day of cover, or the day an allocation ended; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The manager's reason.</summary>
    public string? Why { get; private set; }

    /// <summary>Whether it counts on a day. Cover counts on its last day; an allocation that was ended does not.</summary>
    public bool IsInForce(DateOnly on) => From <= on && (Until is null || (Kind == AllocationKind.Cover ? on <= Until : on < Until));

    internal void End(DateOnly on) => Until = Kind == AllocationKind.Cover ? on.AddDays(-1) : on;
}
