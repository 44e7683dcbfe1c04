using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Audit;

/// <summary>That somebody looked into a child's file: who, when, which part, and why where they had no working relationship (P07).</summary>
public sealed class FileView : RecordItem, IOnFile, IAppendOnly
{
    /// <summary>The longest reason.</summary>
    public const int MaxReasonLength = 500;

    /// <summary>The part that is logged where a search showed words of a note or form.</summary>
    public const string WordsFound = "Words found in notes and forms";

    private FileView()
    {
    }

    /// <summary>Logs a view.</summary>
    /// <param name="by">Who looked, and when.</param>
    /// <param name="fileId">Whose file.</param>
    /// <param name="part">What was shown, such as <c>File</c> or <c>Print of a note</c>.</param>
    /// <param name="relationship">The working relationship at that moment, as words.</param>
    /// <param name="reason">The line of reason, where there was none.</param>
    public FileView(Stamp by, Guid fileId, string part, string relationship, string? reason) : base(by)
    {
        FileId = fileId;
        Part = part;
        Relationship = relationship;
        Reason = Rule.OptionalText(reason, "Reason", MaxReasonLength);
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>What was shown.</summary>
    public string Part { get; private set; } = "";

    /// <summary>The viewer's relationship to the child at that moment.</summary>
    public string Relationship { get; private set; } = "";

    /// <summary>The reason given, where there was no relationship.</summary>
    public string? Reason { get; private set; }
}
