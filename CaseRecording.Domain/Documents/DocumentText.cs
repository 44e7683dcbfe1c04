using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Documents;

/// <summary>The words of a document, as they could be read from it when it was added, so that they are found (2.2.4, P02). Never shown in its place.</summary>
public sealed class DocumentText : RecordItem, IOnFile, IAppendOnly
{
    /// <summary>The most characters that are kept of one document: some five hundred pages.</summary>
    public const int MaxLength = 1_000_000;

    private DocumentText()
    {
    }

    private DocumentText(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>Whose words they are.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>The words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Keeps the words of a document that is being added; null where it has none.</summary>
    public static DocumentText? Of(Document document, string? text, Stamp by)
    {
        var tidy = PlainText.Tidy(text);
        if (tidy.Length == 0)
            return null;
        if (tidy.Length > MaxLength)
            tidy = tidy[..(char.IsHighSurrogate(tidy[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        return new DocumentText(by) { FileId = document.FileId, DocumentId = document.Id, Text = tidy };
    }
}
