using CaseRecording.App.Features.Chronology;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaseRecording.Tests.Features.Chronology;

/// <summary>What is on each version, on paper and in a Word document that Word opens without a word of complaint.</summary>
[Policy("P27")]
public sealed class ChronologyPaperTests
{
    private static readonly DateOnly May = new(2024, 5, 1);

    [Fact]
    public void The_court_version_is_numbered_names_every_source_and_judges_nothing()
    {
        var paper = Paper("court", Told("He moved to his aunt.", May), A.Event("A neighbour heard shouting.", May.AddMonths(1), ChronologyStanding.Allegation) with { When = new HappenedOn(May.AddMonths(1), About: true), SourceName = "Telephone call of 2 June 2024", SourceSince = "Corrected on 3 July 2024." });

        paper.Cells.Select(row => row[0].Single().Words).Should().Equal("1", "2");
        Words(paper).Should().Contain("Recorded by: Erin Callow, Social Worker, 4 November 2026").And.Contain("Ann Radcliffe, Ballacottier School").And.Contain("Telephone call of 2 June 2024").And.Contain("Corrected on 3 July 2024.")
            .And.Contain("about 1 June 2024*").And.Contain("Allegation").And.Contain("What was done: The school was told.").And.NotContain("slept").And.NotContain("too many");
        paper.Notes.Should().Equal("* The day is not known exactly; it is the nearest that is known.", "An allegation is what somebody said. It has not been established that it happened.");
        paper.Facts.Should().Contain(("Period", "from 1 May 2024 to 4 November 2026")).And.Contain(("Prepared", "by Erin Callow, Social Worker on 4 November 2026")).And.Contain(("File", "No. 100 011 6"));
        Words(Paper("court", "1", Told("He moved to his aunt.", May))).Should().Contain("What it meant for the child: He slept badly.").And.Contain("Analysis: It was one move too many.");
    }

    [Fact]
    public void The_full_version_says_what_it_meant_and_has_analysis_only_where_it_was_asked_for()
    {
        Words(Paper("full", Told("He moved.", May))).Should().Contain("What it meant for the child: He slept badly.").And.Contain("4 years").And.NotContain("too many");
        Words(Paper("full", "1", Told("He moved.", May))).Should().Contain("Analysis: It was one move too many.");
    }

    [Fact]
    public void The_short_version_takes_what_mattered_and_then_the_latest_and_counts_the_rest()
    {
        var rows = Enumerable.Range(0, 300).Select(i => A.Event($"Event {i}", May.AddDays(i)) with { Impact = i is 3 or 7 ? "He slept badly." : null }).ToArray();

        var paper = Paper("short", rows);

        paper.Rows.Should().HaveCount(ChronologyShort.Roomy).And.BeInAscendingOrder(r => r.When.Day);
        paper.Rows.Select(r => r.Headline).Take(3).Should().Equal("Event 3", "Event 7", $"Event {300 - ChronologyShort.Roomy + 2}");
        paper.Notes[0].Should().StartWith($"{300 - ChronologyShort.Roomy} more events of this period are in the full version.");
        Words(paper).Should().NotContain("slept");
        ChronologyShort.OneLine(string.Concat(Enumerable.Repeat("abcdef ", 30))).Should().EndWith("abcdef…").And.Match(s => s.Length <= 89);
    }

    [Fact]
    public void A_chronology_without_events_tells_no_period_and_says_that_there_is_none()
    {
        var paper = Paper("court");
        paper.Facts.Select(f => f.Name).Should().NotContain("Period");
        paper.Notes.Should().Equal("No event is in this chronology.");
        new ChronologyPaper("Manx Care", A.Chronology(), ChronologyAsked.Of("court", "2024-05-01", null, null, null), A.Stamp()).Facts.Should().Contain(("Period", "from 1 May 2024 to 4 November 2026"));
    }

    [Fact]
    public void A_period_takes_what_lay_in_it_and_a_span_that_reached_into_it()
    {
        var span = A.Event("He was missing.", May.AddDays(-9)) with { When = new HappenedOn(May.AddDays(-9), Until: May) };
        var asked = ChronologyAsked.Of("full", "2024-05-01", "2024-05-31", null, null);

        new ChronologyPaper("Manx Care", A.Chronology(A.Event("Before", May.AddDays(-1)), span, A.Event("In it", May.AddDays(30)), A.Event("After", May.AddDays(31))), asked, A.Stamp()).Rows.Select(r => r.Headline).Should().Equal("He was missing.", "In it");
        asked.Logged.Should().Be("Chronology, full version, from 1 May 2024, to 31 May 2024");
        foreach (var (version, from, until) in new[] { ("", null, null), ("7", null, null), ("full", "yesterday", null), ("full", "2024-05-02", "2024-05-01") })
            FluentActions.Invoking(() => ChronologyAsked.Of(version, from, until, null, null)).Should().Throw<RuleBrokenException>();
    }

    [Theory]
    [InlineData("short", 300), InlineData("full", 300), InlineData("court", 300), InlineData("court", 0), InlineData("short", 1)]
    public void The_Word_document_has_no_error_and_says_what_the_print_says(string version, int events)
    {
        var odd = $"“Quoted”, <b>&amp; 👩‍👧 \u0001\u000b\ud800 مرحبا{new string('x', 150)}\r\nA second line.";
        var paper = Paper(version, "1", [.. Enumerable.Range(0, events).Select(i => Told(i == 0 ? odd : $"Event {i}", May.AddDays(i)) with { Impact = odd, When = new HappenedOn(May.AddDays(i), About: i % 3 == 0), OfWhom = i % 5 == 0 ? "Voirrey Quayle" : null, WhyHere = i % 5 == 0 ? "He was there." : null })]);

        using var word = WordprocessingDocument.Open(new MemoryStream(ChronologyWord.Of(paper)), false);

        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}").Should().BeEmpty();
        var body = word.MainDocumentPart!.Document!.Body!;
        var told = body.Descendants<Paragraph>().Select(p => p.InnerText).ToList();
        told.Should().Contain("Chronology of Juan Quayle").And.Contain("File: No. 100 011 6");
        foreach (var cell in paper.Cells.SelectMany(row => row.SelectMany(cell => cell)))
            told.Should().Contain((cell.Lead is null ? "" : $"{cell.Lead}: ") + WordParts.Clean(cell.Words).Replace("\n", "", StringComparison.Ordinal));
        if (events > 0)
            body.Descendants<Table>().Single().Elements<TableRow>().First().Descendants<TableHeader>().Should().ContainSingle("the head stands again on every page");
        body.Descendants<ParagraphStyleId>().Select(s => s.Val!.Value).Should().Contain("Title");
        word.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>().Single().Val!.Value.Should().Be("en-GB");
        word.MainDocumentPart.HeaderParts.Single().Header!.InnerText.Should().Contain("Juan Quayle · No. 100 011 6 · Chronology");
        word.MainDocumentPart.FooterParts.Single().Footer!.Descendants<SimpleField>().Select(f => f.Instruction!.Value!.Trim()).Should().Equal("PAGE", "NUMPAGES");
    }

    private static ChronologyRow Told(string headline, DateOnly day) => A.Event(headline, day) with { Impact = "He slept badly.", Action = "The school was told.", Analysis = "It was one move too many." };

    private static ChronologyPaper Paper(string version, params ChronologyRow[] rows) => Paper(version, null, rows);

    private static ChronologyPaper Paper(string version, string? analysis, params ChronologyRow[] rows) =>
        new("Manx Care", A.Chronology(rows), ChronologyAsked.Of(version, null, null, null, analysis), A.Stamp());

    private static string Words(ChronologyPaper paper) => string.Join('\n', paper.Cells.SelectMany(row => row).SelectMany(cell => cell).Select(l => l.Lead is { } lead ? $"{lead}: {l.Words}" : l.Words));
}
