using System.Text;
using CaseRecording.App.Data.Documents.Looking;
using CaseRecording.Domain.Documents;

namespace CaseRecording.Tests.Features.Documents;

/// <summary>What is found in a content before it becomes a document, whoever made it and whatever for (2.2.4).</summary>
public sealed class ContentReaderTests
{
    private static ReadingLimits Limits => new(TimeProvider.System, ContentReader.Longest);

    [Fact, Policy("P02")]
    public void The_words_of_every_page_of_a_pdf_are_read_and_nothing_in_it_runs()
    {
        var read = PdfReading.Read(A.Pdf("The bruise is on the left forearm.", "Signed: Dr Corkish"), Limits);
        read.Activity.Should().Be(ContentActivity.Passive);
        read.Text.Should().Contain("The bruise is on the left forearm.").And.Contain("Signed: Dr Corkish");
    }

    [Theory, Policy("P02")]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "<< >>")]
    [InlineData("/OpenAction 4 0 R", "<< /S /Launch /F (cmd.exe) >>")]
    [InlineData("/Names << /JavaScript << /Names [(a) 4 0 R] >> >>", "<< >>")]
    [InlineData("/AcroForm << /XFA 4 0 R >>", "<< >>")]
    [InlineData("", "<< /Subtype /RichMedia >>")]
    [InlineData("", "<< /A << /S /SubmitForm /F (https://elsewhere.example) >> >>")]
    public void A_pdf_that_would_do_something_by_itself_is_known_wherever_in_it_that_stands(string inCatalogue, string anObject) =>
        PdfReading.Read(A.PdfWith(inCatalogue, anObject), Limits).Activity.Should().Be(ContentActivity.Runs);

    [Fact, Policy("P02")]
    public void A_pdf_that_only_opens_at_a_page_runs_nothing() =>
        PdfReading.Read(A.PdfWith("/OpenAction [3 0 R /Fit]"), Limits).Activity.Should().Be(ContentActivity.Passive);

    [Fact]
    public void A_small_pdf_that_unpacks_to_a_great_deal_is_given_up_before_it_fills_the_memory()
    {
        var bomb = A.PdfWith(stream: A.Packed(500 * 1024 * 1024));
        bomb.Length.Should().BeLessThan(6 * 1024 * 1024);
        FluentActions.Invoking(() => PdfReading.Read(bomb, Limits)).Should().Throw<InvalidDataException>();
    }

    [Fact]
    public void What_takes_too_long_is_given_up() =>
        FluentActions.Invoking(() => PdfReading.Read(A.Pdf("A line."), new ReadingLimits(TimeProvider.System, TimeSpan.Zero))).Should().Throw<InvalidDataException>();

    [Fact, Policy("P02")]
    public void The_words_of_a_word_document_are_read() =>
        WordReading.Read(A.Word("Minutes of the core group", "Juan’s mother was there."), Limits).Text.Should().Contain("Juan’s mother was there.");

    [Fact]
    public void A_word_document_whose_text_unpacks_to_a_great_deal_is_given_up() =>
        FluentActions.Invoking(() => WordReading.Read(A.Word(new string('a', 41_000_000)), Limits)).Should().Throw<Exception>();

    [Fact, Policy("P02")]
    public void An_email_becomes_words_with_who_says_to_have_sent_it_and_what_hangs_on_it()
    {
        var email = EmailReading.Read(A.Email("--x\r\nContent-Type: text/plain\r\n\r\nJuan came in his slippers.\r\n--x\r\nContent-Type: image/png; name=\"slippers.png\"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--x--", "multipart/mixed; boundary=x"));
        (email.From, email.To, email.Subject).Should().Be(("Siân Kermode <s.kermode@school.example>", "Erin Callow <erin@example.im>", "Juan at school"));
        email.Sent.Should().Be(new DateTimeOffset(2026, 11, 3, 9, 15, 0, TimeSpan.Zero));
        email.Text.Trim().Should().Be("Juan came in his slippers.");
        email.Attachments.Should().Equal(("slippers.png", 3L));
    }

    [Fact, Policy("P02")]
    public void An_email_that_is_a_page_is_read_without_its_scripts_pictures_and_links()
    {
        var text = EmailReading.Read(A.Email("<html><head><title>t</title><style>p{color:red}</style></head><body><p>He was <b>late</b> &amp; tired.</p><script>alert(1)</script><p>He <a href=\"https://elsewhere.example\">slept</a>.<img src=\"https://elsewhere.example/seen.gif\"></p></body></html>", "text/html")).Text;
        text.Should().Be("He was late & tired.\nHe slept.");
    }

    [Fact]
    public void Emails_within_emails_without_end_are_read_to_a_depth()
    {
        var email = A.Email("Innermost.");
        for (var i = 0; i < 60; i++)
            email = A.Email(Encoding.UTF8.GetString(email), "message/rfc822");
        EmailReading.Read(email).Subject.Should().Be("Juan at school");
    }

    [Theory]
    [InlineData("From: a@b.im\r\nSubject: x\r\n\r\nBody", true)]
    [InlineData("Received: from x\r\n by y; Mon\r\nDate: today\r\n", true)]
    [InlineData("Dear Sir:\r\nFrom: the school\r\nTo: you\r\n", false)]
    [InlineData("Subject: only one line that an e-mail has\r\n\r\n", false)]
    [InlineData("<html>From: a\r\nTo: b\r\n", false)]
    [InlineData("", false)]
    public void An_email_is_told_by_its_first_lines(string head, bool is_one) =>
        (DocumentContents.Of(Encoding.UTF8.GetBytes(head)) == DocumentContent.Email).Should().Be(is_one);

    [Fact]
    public void A_plain_text_that_is_none_is_refused_and_a_long_one_is_cut_between_letters()
    {
        FluentActions.Invoking(() => PlainReading.Read([0x50, 0xFF, 0xFE, 0x00], Limits)).Should().Throw<DecoderFallbackException>();
        var text = PlainReading.Read(Encoding.UTF8.GetBytes(new string('a', DocumentText.MaxLength - 1) + "éé"), Limits).Text!;
        text.Should().EndWith("a").And.HaveLength(DocumentText.MaxLength - 1);
    }
}
