using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Audit;

/// <summary>
/// One line of the history: one act of one person, written in the same save as what it changed. Who and when are its stamp.
/// Field values appear as digests only, so that sealing a text leaves nothing of it here.
/// </summary>
public sealed class HistoryEntry : RecordItem, IAppendOnly
{
    /// <summary>The longest sentence or reason.</summary>
    public const int MaxWhatLength = 1000, MaxWhyLength = 8000;

    private HistoryEntry()
    {
    }

    /// <summary>Made by record keeping, for the file (if any) that the act belongs to.</summary>
    public HistoryEntry(Stamp by, Guid? fileId, string what, string? why, string subjectKind, Guid subjectId, string changes) : base(by)
    {
        FileId = fileId;
        What = what.Length > MaxWhatLength ? what[..MaxWhatLength] : what;
        Why = why is { Length: > MaxWhyLength } ? why[..MaxWhyLength] : why;
        SubjectKind = subjectKind;
        SubjectId = subjectId;
        Changes = changes;
    }

    /// <summary>The child's file; null for what belongs to no file.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>What happened, without the actor's name.</summary>
    public string What { get; private set; } = "";

    /// <summary>The reason given, where the act asked for one.</summary>
    public string? Why { get; private set; }

    /// <summary>The kind of item, such as <c>Referral</c>; with the key below it opens what changed.</summary>
    public string SubjectKind { get; private set; } = "";

    /// <summary>The item's key.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>JSON: for each row touched, which fields changed, as digests.</summary>
    public string Changes { get; private set; } = "[]";
}
