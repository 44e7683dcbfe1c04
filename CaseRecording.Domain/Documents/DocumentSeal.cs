using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Documents;

/// <summary>
/// That a document is sealed, such as one put on the wrong child's file: kept, and seen by managers alone. Nothing of it is altered, and a seal is
/// never lifted (3.7.1, P39).
/// </summary>
public sealed class DocumentSeal : RecordItem, IOnFile, IAppendOnly
{
    /// <summary>The longest reason.</summary>
    public const int MaxWhyLength = 2_000;

    private DocumentSeal()
    {
    }

    private DocumentSeal(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>Why; it stands in the history of this file, so it names no other child.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Seals one.</summary>
    /// <exception cref="RuleBrokenException">No reason is given, or it is sealed already.</exception>
    public static DocumentSeal Seal(Document document, bool isSealed, string? why, Stamp by)
    {
        Rule.Require(!isSealed, "This document is sealed already.");
        var seal = new DocumentSeal(by) { FileId = document.FileId, DocumentId = document.Id, Why = Rule.Text(why, "Why it is sealed", MaxWhyLength, "3.7.1") };
        seal.Say($"Document sealed to managers: {document.Kind.Words()}", seal.Why);
        return seal;
    }
}
