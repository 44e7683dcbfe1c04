using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Closure;

/// <summary>That somebody marked an item of the checklist not appropriate, and why; the countersigner sees it (7.1.2, 7.1.3).</summary>
public sealed class ClosureItem : RecordItem
{
    /// <summary>The longest reasons.</summary>
    public const int MaxReasonsLength = 8_000;

    private ClosureItem()
    {
    }

    internal ClosureItem(Guid closureId, ClosureItemKind kind, string reasons, Stamp by) : base(by)
    {
        ClosureId = closureId;
        Kind = kind;
        Reasons = Rule.Text(reasons, "Why this is not appropriate", MaxReasonsLength, kind.Clause());
        (MarkedById, MarkedByName, MarkedByRole, MarkedOn) = (by.ById, by.ByName, by.ByRole, by.Day);
    }

    /// <summary>The closure it belongs to.</summary>
    public Guid ClosureId { get; private set; }

    /// <summary>Which item.</summary>
    public ClosureItemKind Kind { get; private set; }

    /// <summary>Why it is not appropriate.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>Who marked it.</summary>
    public Guid MarkedById { get; private set; }

    /// <summary>Full name as it was then (P53).</summary>
    public string MarkedByName { get; private set; } = "";

    /// <summary>Role as it was then (P53).</summary>
    public string MarkedByRole { get; private set; } = "";

    /// <summary>The day it was marked.</summary>
    public DateOnly MarkedOn { get; private set; }

    /// <summary>The day the mark was taken back; null while it stands. The row stays.</summary>
    public DateOnly? TakenBackOn { get; private set; }

    internal void TakeBack(Stamp by) => TakenBackOn = by.Day;
}
