using System.Text;
using CaseRecording.Domain.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace CaseRecording.App.Data.Documents.Looking;

/// <summary>The words of a PDF, and whether it would do something by itself.</summary>
internal static class PdfReading
{
    private const int MaxTokens = 4_000_000, MaxPages = 1_500;

    // What runs, starts, sends or fetches: scripts, programs to launch, forms that send themselves, films of the old kind, forms that are programs.
    private static readonly HashSet<string> Active = ["JavaScript", "JS", "Launch", "SubmitForm", "ImportData", "RichMedia", "XFA", "GoToE", "Rendition"];

    /// <summary>Reads one.</summary>
    /// <exception cref="Exception">It is locked, damaged, or beyond the limits.</exception>
    public static ContentRead Read(byte[] pdf, ReadingLimits limits)
    {
        using var document = Open(pdf, limits);
        return new ContentRead(Runs(document, limits) ? ContentActivity.Runs : ContentActivity.Passive, Words(document, limits));
    }

    /// <summary>Opens one within the limits.</summary>
    public static PdfDocument Open(byte[] pdf, ReadingLimits limits) =>
        PdfDocument.Open(pdf, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new LimitedFilters(limits) });

    // Every object is looked at, not only those that a page leads to: what opens a document is named in several places.
    private static bool Runs(PdfDocument document, ReadingLimits limits)
    {
        var left = new Stack<IToken>(document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(key => (IToken)document.Structure.GetObject(key)).Where(o => o is not null));
        left.Push(document.Structure.Catalog.CatalogDictionary);
        for (var seen = 0; left.TryPop(out var token); seen++)
        {
            if (seen > MaxTokens)
                throw new InvalidDataException("This PDF holds more than is looked through.");
            if (seen % 1_000 == 0)
                limits.Check();
            if (token is NameToken name && Active.Contains(name.Data))
                return true;
            switch (token)
            {
                case ObjectToken item:
                    left.Push(item.Data);
                    break;
                case StreamToken stream:
                    left.Push(stream.StreamDictionary);
                    break;
                case ArrayToken array:
                    foreach (var part in array.Data)
                        left.Push(part);
                    break;
                case DictionaryToken dictionary:
                    foreach (var (key, value) in dictionary.Data)
                    {
                        if (Active.Contains(key))
                            return true;
                        left.Push(value);
                    }
                    break;
            }
        }
        return false;
    }

    private static string Words(PdfDocument document, ReadingLimits limits)
    {
        var text = new StringBuilder();
        foreach (var page in Enumerable.Range(1, Math.Min(document.NumberOfPages, MaxPages)).TakeWhile(_ => !ReadingLimits.Enough(text)))
        {
            limits.Check();
            try
            {
                text.AppendJoin(' ', document.GetPage(page).GetWords().Select(w => w.Text)).Append('\n');
            }
            catch (PdfDocumentFormatException)
            {
                // One page that cannot be read does not keep the others from being found.
            }
        }
        return text.ToString();
    }
}
