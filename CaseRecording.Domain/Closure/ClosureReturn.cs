using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Closure;

/// <summary>That a manager returned a closure, with reasons and the checklist as it was sent. Never changed.</summary>
public sealed class ClosureReturn : RecordItem, IAppendOnly
{
    /// <summary>The longest reasons.</summary>
    public const int MaxReasonsLength = 8_000;

    private ClosureReturn()
    {
    }

    internal ClosureReturn(Guid closureId, string reasons, string? checklist, Stamp by) : base(by)
    {
        ClosureId = closureId;
        Reasons = reasons;
        Checklist = checklist;
        (ReturnedByName, ReturnedByRole, ReturnedAt) = (by.ByName, by.ByRole, by.At);
    }

    /// <summary>The closure it belongs to.</summary>
    public Guid ClosureId { get; private set; }

    /// <summary>Why it was returned and what is to be done.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>The checklist as it was sent (JSON).</summary>
    public string? Checklist { get; private set; }

    /// <summary>Full name as it was then (P53).</summary>
    public string ReturnedByName { get; private set; } = "";

    /// <summary>Role as it was then (P53).</summary>
    public string ReturnedByRole { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime ReturnedAt { get; private set; }
}
