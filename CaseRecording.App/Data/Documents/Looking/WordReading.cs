using System.Text;
using CaseRecording.Domain.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaseRecording.App.Data.Documents.Looking;

/// <summary>The words of a Word document. It is never shown, so what could run in it does not matter here.</summary>
internal static class WordReading
{
    private const long MaxCharacters = 40_000_000;

    /// <summary>Reads one.</summary>
    /// <exception cref="Exception">It is none, is locked, or a part of it is longer than a document can be.</exception>
    public static ContentRead Read(byte[] word, ReadingLimits limits)
    {
        using var stream = new MemoryStream(word, writable: false);
        using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MaxCharacters });
        var text = new StringBuilder();
        foreach (var paragraph in document.MainDocumentPart?.Document?.Body?.Descendants<Paragraph>() ?? [])
        {
            limits.Check();
            if (ReadingLimits.Enough(text))
                break;
            text.AppendLine(paragraph.InnerText);
        }
        return new ContentRead(ContentActivity.Passive, text.ToString());
    }
}
