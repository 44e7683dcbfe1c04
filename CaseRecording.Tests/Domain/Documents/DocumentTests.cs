using System.Text;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Domain.Documents;

/// <summary>What may be a document of a child's file (2.2.4, 3.3.1).</summary>
public sealed class DocumentTests
{
    private static readonly Guid File = Guid.CreateVersion7();

    [Theory, Policy("P02")]
    [InlineData("%PDF-1.7\n", DocumentContent.Pdf)]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", DocumentContent.Jpeg)]
    [InlineData("\u0089PNG\r\n\u001A\n", DocumentContent.Png)]
    [InlineData("GIF89a", DocumentContent.Gif)]
    [InlineData("RIFF\0\0\0\0WEBPVP8 ", DocumentContent.Webp)]
    [InlineData("RIFF\0\0\0\0WAVEfmt ", DocumentContent.Wav)]
    [InlineData("\0\0\0\u0018ftypmp42", DocumentContent.Mp4)]
    [InlineData("\0\0\0\u0018ftypisom", DocumentContent.Mp4)]
    [InlineData("\0\0\0\u0018ftypheic", DocumentContent.Other)]
    [InlineData("\u001A\u0045\u00DF\u00A3", DocumentContent.WebM)]
    [InlineData("ID3\u0004", DocumentContent.Mp3)]
    [InlineData("OggS\0", DocumentContent.Ogg)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", DocumentContent.Other)]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>", DocumentContent.Other)]
    [InlineData("PK\u0003\u0004", DocumentContent.Other)]
    [InlineData("x", DocumentContent.Other)]
    [InlineData("", DocumentContent.Other)]
    public void What_a_document_is_is_told_by_its_content_and_not_by_its_name(string head, DocumentContent content) =>
        DocumentContents.Of(Encoding.Latin1.GetBytes(head)).Should().Be(content);

    [Fact, Policy("P02")]
    public void Only_what_was_recognised_is_ever_shown()
    {
        foreach (var content in Enum.GetValues<DocumentContent>())
            (content.IsShown(), content.MediaType() == "application/octet-stream").Should().Be((content is not (DocumentContent.Other or DocumentContent.Email), content is DocumentContent.Other or DocumentContent.Email), $"{content}");
        Enum.GetValues<DocumentContent>().Select(c => c.MediaType()).Should().NotContain(type => type.Contains("svg") || type.Contains("html") || type.Contains("xml"));
    }

    [Theory]
    [InlineData("MZ\u0090\0", true)]
    [InlineData("\u007FELF", true)]
    [InlineData("#!/bin/sh", true)]
    [InlineData("\u00CF\u00FA\u00ED\u00FE", true)]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", false)]
    [InlineData("Dear Ms Callow", false)]
    public void A_program_is_known_whatever_it_calls_itself(string head, bool program) =>
        DocumentContents.IsProgram(Encoding.Latin1.GetBytes(head)).Should().Be(program);

    [Fact, Policy("P10")]
    public void A_document_says_what_it_is_and_its_line_in_the_history_holds_none_of_its_words()
    {
        var letter = Document.Add(File, null, A.Letter("Letter about the mark on Juan's arm", new DateOnly(2026, 10, 30)), A.Kept(DocumentContent.Pdf), ContentActivity.Passive, A.Stamp());
        (letter.Title, letter.DatedOn, letter.FileName, letter.Content, letter.Hash.Length).Should().Be(("Letter about the mark on Juan's arm", new DateOnly(2026, 10, 30), "letter.pdf", DocumentContent.Pdf, 64));
        letter.Happenings.Should().ContainSingle().Which.What.Should().Be("Document added: letter of 30 October 2026");
    }

    [Theory]
    [InlineData(null, "needed")]
    [InlineData("  ", "needed")]
    public void A_document_has_a_title(string? title, string sentence) => Refused(A.Letter(title), A.Kept()).Should().Contain(sentence);

    [Fact]
    public void Its_day_is_one_that_has_come()
    {
        Refused(A.Letter(dated: A.Today.AddDays(1)), A.Kept()).Should().Contain("has not come yet");
        Document.Add(File, null, A.Letter(dated: A.Today), A.Kept(), ContentActivity.Passive, A.Stamp()).DatedOn.Should().Be(A.Today);
    }

    [Fact]
    public void Its_content_is_neither_empty_nor_too_large_nor_named_by_anything_but_a_fingerprint()
    {
        Refused(A.Letter(), A.Kept(length: 0)).Should().Be(KeptContent.Empty);
        Refused(A.Letter(), A.Kept(length: KeptContent.MaxLength + 1)).Should().Be(KeptContent.TooLarge);
        foreach (var hash in new[] { "", "../../etc/passwd", new string('A', 64), new string('a', 63), new string('/', 64) })
            Refused(A.Letter(), A.Kept() with { Hash = hash }).Should().StartWith("The content of this document did not arrive");
        Document.Add(File, null, A.Letter(), A.Kept(length: KeptContent.MaxLength), ContentActivity.Passive, A.Stamp()).Length.Should().Be(KeptContent.MaxLength);
    }

    private static string Refused(DocumentToAdd told, KeptContent kept) =>
        FluentActions.Invoking(() => Document.Add(File, null, told, kept, ContentActivity.Passive, A.Stamp())).Should().Throw<RuleBrokenException>().Which.Message;
}
