using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Makes the Word document of a chronology, in memory: real headings, a table whose head stands again on every page, child and number on each.</summary>
internal static class ChronologyWord
{
    // A4 between margins of 20 mm, in twentieths of a point.
    private const int Width = 9_638;

    public static byte[] Of(ChronologyPaper paper)
    {
        using var memory = new MemoryStream();
        using (var word = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            WordParts.AddStyles(main, paper.Asked.Version == ChronologyVersion.Short ? 18 : 20);
            var (head, foot) = (WordParts.AddHeader(main, paper.SheetHead), WordParts.AddFooter(main, $"Prepared {paper.PreparedWords}"));
            main.Document = new Document(new Body([.. Body(paper), Section(head, foot)]));
            word.PackageProperties.Title = WordParts.Clean(paper.Title);
            word.PackageProperties.Creator = WordParts.Clean(paper.Prepared.ByName);
            word.PackageProperties.Created = paper.Prepared.At;
            word.PackageProperties.Language = "en-GB";
        }
        return memory.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Body(ChronologyPaper paper)
    {
        yield return WordParts.Paragraph(paper.Service, "Small");
        yield return WordParts.Paragraph(paper.Title, "Title");
        foreach (var (name, words) in paper.Facts)
            yield return WordParts.Paragraph(new PaperLine(words, name), "Fact");
        if (paper.Rows.Count > 0)
        {
            yield return WordParts.Paragraph("Events", "Heading1");
            yield return Events(paper);
        }
        if (paper.Notes.Count > 0)
            yield return WordParts.Paragraph("How to read it", "Heading1");
        foreach (var note in paper.Notes)
            yield return WordParts.Paragraph(note, "Small");
        // A document does not end with a table.
        if (paper.Notes.Count == 0)
            yield return new Paragraph();
    }

    private static Table Events(ChronologyPaper paper)
    {
        var widths = paper.Columns.Select(c => (Width * c.Width / 100).ToString(CultureInfo.InvariantCulture)).ToList();
        var properties = new TableProperties(
            new TableWidth { Width = $"{Width}", Type = TableWidthUnitValues.Dxa },
            new TableBorders(Thin<TopBorder>(), Thin<LeftBorder>(), Thin<BottomBorder>(), Thin<RightBorder>(), Thin<InsideHorizontalBorder>(), Thin<InsideVerticalBorder>()),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa }),
            new TableLook { FirstRow = true, NoHorizontalBand = true, NoVerticalBand = true },
            new TableCaption { Val = "The events, the earliest first" });
        var table = new Table(properties, new TableGrid(widths.Select(w => new GridColumn { Width = w })));
        table.Append(Row(paper.Columns.Select(c => (IReadOnlyList<PaperLine>)[new PaperLine(c.Head, Strong: true)]), widths, head: true));
        foreach (var cells in paper.Cells)
            table.Append(Row(cells, widths, head: false));
        return table;
    }

    // A short row is not torn apart between two pages; one that may be longer than a page has to be.
    private static TableRow Row(IEnumerable<IReadOnlyList<PaperLine>> cells, IReadOnlyList<string> widths, bool head)
    {
        var all = cells.ToList();
        var row = new TableRow();
        if (head)
            row.Append(new TableRowProperties(new CantSplit(), new TableHeader()));
        else if (all.Sum(cell => cell.Sum(line => line.Words.Length)) < 1_200)
            row.Append(new TableRowProperties(new CantSplit()));
        foreach (var (cell, width) in all.Zip(widths))
        {
            var properties = new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa });
            if (head)
                properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "E6F0F1" });
            row.Append(new TableCell([properties, .. cell.Count == 0 ? [new Paragraph()] : cell.Select(line => WordParts.Paragraph(line, "Cell"))]));
        }
        return row;
    }

    private static T Thin<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };

    private static SectionProperties Section(string head, string foot) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = head },
        new FooterReference { Type = HeaderFooterValues.Default, Id = foot },
        new PageSize { Width = 11_906, Height = 16_838 },
        new PageMargin { Top = 1_134, Bottom = 1_134, Left = 1_134, Right = 1_134, Header = 567, Footer = 567, Gutter = 0 });
}
