using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaseRecording.App.Features.Chronology;

/// <summary>The parts of a Word document beside its text: styles, the head and the foot of every page, and how words become paragraphs.</summary>
internal static class WordParts
{
    /// <summary>The styles, in British English; the letters of the text are so many half points high.</summary>
    public static void AddStyles(MainDocumentPart main, int height)
    {
        var styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" }, new FontSize { Val = Number(height) }, new FontSizeComplexScript { Val = Number(height) },
                    new Languages { Val = "en-GB", EastAsia = "en-GB" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "80" }))),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            Of("Title", "Title", 32, before: 0, after: 160),
            Of("Heading1", "heading 1", 26, before: 240, after: 80, level: 0),
            Of("Fact", "Fact", height, before: 0, after: 20, bold: false),
            Of("Cell", "Cell", height, before: 20, after: 20, bold: false),
            Of("Small", "Small", 18, before: 0, after: 60, bold: false),
            Of("Header", "header", 16, before: 0, after: 0, bold: false),
            Of("Footer", "footer", 16, before: 0, after: 0, bold: false));
        main.AddNewPart<StyleDefinitionsPart>().Styles = styles;
        // Without it Word opens the document as one of long ago, and says so.
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new Compatibility(
            new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
    }

    /// <summary>What stands at the head of every page: whose it is.</summary>
    public static string AddHeader(MainDocumentPart main, string words)
    {
        var part = main.AddNewPart<HeaderPart>();
        part.Header = new Header(Paragraph(words, "Header"));
        return main.GetIdOfPart(part);
    }

    /// <summary>What stands at the foot of every page: who prepared it, and which page of how many.</summary>
    public static string AddFooter(MainDocumentPart main, string words)
    {
        var part = main.AddNewPart<FooterPart>();
        var line = Paragraph($"{words} · Page ", "Footer");
        line.Append(Field("PAGE"), new Run(Said(" of ")), Field("NUMPAGES"));
        part.Footer = new Footer(line);
        return main.GetIdOfPart(part);
    }

    /// <summary>A paragraph.</summary>
    public static Paragraph Paragraph(string words, string style) => Paragraph(new PaperLine(words), style);

    /// <summary>A paragraph that says in bold what it is.</summary>
    public static Paragraph Paragraph(PaperLine line, string style)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        if (line.Lead is { } lead)
            paragraph.Append(new Run(new RunProperties(new Bold()), Said($"{Clean(lead)}: ")));
        var run = line.Strong ? new Run(new RunProperties(new Bold())) : new Run();
        foreach (var (words, number) in Clean(line.Words).Split('\n').Select((words, number) => (words, number)))
        {
            if (number > 0)
                run.Append(new Break());
            run.Append(Said(words));
        }
        paragraph.Append(run);
        return paragraph;
    }

    /// <summary>Without what XML cannot hold: whatever somebody pasted, the document opens.</summary>
    public static string Clean(string words)
    {
        var kept = new System.Text.StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (i + 1 < words.Length && char.IsSurrogatePair(words[i], words[i + 1]))
                kept.Append(words[i]).Append(words[++i]);
            else if (XmlConvert.IsXmlChar(words[i]) && words[i] != '\r')
                kept.Append(words[i]);
        }
        return kept.ToString();
    }

    private static Text Said(string words) => new(words) { Space = SpaceProcessingModeValues.Preserve };

    private static SimpleField Field(string what) => new(new Run(Said("1"))) { Instruction = $" {what} " };

    private static Style Of(string id, string name, int height, int before, int after, bool bold = true, int? level = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (level is not null)
            paragraph.Append(new KeepNext());
        paragraph.Append(new SpacingBetweenLines { Before = Number(before), After = Number(after) });
        if (level is { } outline)
            paragraph.Append(new OutlineLevel { Val = outline });
        var run = new StyleRunProperties();
        if (bold)
            run.Append(new Bold());
        run.Append(new FontSize { Val = Number(height) });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, run) { Type = StyleValues.Paragraph, StyleId = id };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
