using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>What may have relied on a fact in a note.</summary>
public enum ReliedKind { ReferralDecision, ComingIntoCare, Form, Letter, NoteDecision }

/// <summary>Something of this child's record that was decided, authorised or sent after a note was recorded.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="ItemId">Its key.</param>
/// <param name="Title">How it is called.</param>
/// <param name="On">When it was decided, authorised or sent.</param>
public sealed record ReliedOn(ReliedKind Kind, Guid ItemId, string Title, DateOnly On)
{
    /// <summary>Whether it is a significant decision: everything but a letter, which tells what was decided elsewhere (P40).</summary>
    public bool IsDecision => Kind != ReliedKind.Letter;
}

/// <summary>That something relied on a fact that was corrected (3.7.1, P40). Never changed.</summary>
public sealed class CorrectionReliance : RecordItem, IAppendOnly
{
    /// <summary>The longest title.</summary>
    public const int MaxTitleLength = 300;

    private CorrectionReliance()
    {
    }

    internal CorrectionReliance(Guid correctionId, ReliedOn item, Stamp by) : base(by) =>
        (CorrectionId, Kind, ItemId, Title, On) = (correctionId, item.Kind, item.ItemId, Rule.Text(item.Title, "What relied on it", MaxTitleLength), item.On);

    /// <summary>The correction.</summary>
    public Guid CorrectionId { get; private set; }

    /// <summary>What it is.</summary>
    public ReliedKind Kind { get; private set; }

    /// <summary>Its key.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>How it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>When it was decided, authorised or sent.</summary>
    public DateOnly On { get; private set; }
}
