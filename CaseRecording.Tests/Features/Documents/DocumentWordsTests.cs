using CaseRecording.App.Data.Documents;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Documents;
using CaseRecording.App.Features.Words;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Documents;

/// <summary>What is in a document is found, shown only where nothing runs, and gone from the search once it is sealed.</summary>
public sealed class DocumentWordsTests
{
    [Theory, Engines, Policy("P02")]
    public async Task The_words_of_a_report_lead_to_it_and_not_once_it_is_sealed(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, erin) = (await world.CaseAsync(worker: world.Staff("Erin")), world.Staff("Erin"));
        var report = await AddAsync(world, file, erin, "Report of Dr Corkish", "report.pdf", A.Pdf("The fracture is of the left clavicle."));
        await AddAsync(world, file, erin, "Minutes", "minutes.docx", A.Word("Clavicle mended, says the school."));
        await AddAsync(world, file, erin, "From the school", "mail.eml", A.Email("His clavicle still hurts."));
        await AddAsync(world, file, erin, "Old notes", "notes.txt", "Clavicle seen by the school nurse."u8.ToArray());

        var found = await world.The<WordsSearch>().ReadAsync(new("clavicle"), null, erin);
        found.Rows.Select(h => h.What).Should().Equal("Document: Old notes", "Document: From the school", "Document: Minutes", "Document: Report of Dr Corkish");
        (found.Rows[^1].Link, found.Rows[^1].Author).Should().Be(($"documents/{report}", "Erin Callow"));
        string.Concat(found.Rows[^1].Context.Select(p => p.Text)).Should().Contain("left clavicle");
        (await world.The<WordsSearch>().ReadAsync(new("clavicle", Kind: WordsToFind.Forms), null, erin)).Rows.Should().BeEmpty();
        (await world.The<WordsSearch>().ReadAsync(new("clavicle", Kind: WordsToFind.Documents), null, erin)).Rows.Should().HaveCount(4);
        (await world.The<WordsSearch>().ReadAsync(new("clavicle"), null, world.Staff("Daniel"))).Rows.Should().BeEmpty("the file opens for nobody else without a reason");

        (await world.The<SealDocument>().RunAsync(new(file, report, "It is another child's.", HandInKey.New()), world.Staff("Maureen"))).Refusal.Should().BeNull();
        foreach (var who in new[] { erin, world.Staff("Maureen") })
            (await world.The<WordsSearch>().ReadAsync(new("fracture"), null, who)).Rows.Should().BeEmpty();
    }

    [Theory, Engines, Policy("P02")]
    public async Task A_pdf_is_shown_in_its_page_only_where_it_was_looked_through_and_nothing_in_it_runs(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, erin) = (await world.CaseAsync(worker: world.Staff("Erin")), world.Staff("Erin"));
        var letter = await AddAsync(world, file, erin, "Letter", "letter.pdf", A.Pdf("Dear Ms Callow"));
        var running = await AddAsync(world, file, erin, "Invoice", "invoice.pdf", A.PdfWith("/OpenAction << /S /JavaScript /JS (x) >>"));
        var damaged = await AddAsync(world, file, erin, "Scan", "scan.pdf", "%PDF-1.7 and nothing of one"u8.ToArray());

        (await world.ReadAsync(db => db.Documents.ToDictionaryAsync(d => d.Id, d => d.Activity))).Should().BeEquivalentTo(
            new Dictionary<Guid, ContentActivity> { [letter] = ContentActivity.Passive, [running] = ContentActivity.Runs, [damaged] = ContentActivity.NotLookedThrough });
        foreach (var (document, shown) in new[] { (letter, true), (running, false), (damaged, false) })
        {
            (await world.The<DocumentContentQuery>().ReadAsync(document, copy: false, erin)).InPage.Should().Be(shown);
            (await world.The<DocumentQuery>().ReadAsync(document, erin)).Row.InPage.Should().Be(shown);
        }
    }

    [Theory, Engines, Policy("P02"), Policy("P07")]
    public async Task An_email_is_read_to_whoever_may_open_it_and_the_look_is_logged(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, erin) = (await world.CaseAsync(worker: world.Staff("Erin")), world.Staff("Erin"));
        var mail = await AddAsync(world, file, erin, "From the school", "mail.eml", A.Email("Juan came in his slippers."));

        (await world.The<EmailQuery>().ReadAsync(mail, erin))!.Text.Should().Contain("slippers");
        (await world.The<DocumentContentQuery>().ReadAsync(mail, copy: false, erin)).InPage.Should().BeFalse("a browser is never handed it");
        await world.The<EmailQuery>().Invoking(q => q.ReadAsync(mail, world.Staff("Daniel"))).Should().ThrowAsync<RuleBrokenException>();
        (await world.ReadAsync(db => db.FileViews.Where(v => v.FileId == file && v.Part.StartsWith("Document: ")).CountAsync())).Should().BeGreaterThan(0);
    }

    private static async Task<Guid> AddAsync(World world, Guid file, Actor by, string title, string name, byte[] content)
    {
        var kept = await world.The<DocumentStore>().KeepAsync(new MemoryStream(content));
        var added = await world.The<AddDocument>().RunAsync(new(file, new(DocumentKind.Report, title, null, name), kept, false, null, null, HandInKey.New()), by);
        added.Refusal.Should().BeNull();
        return added.Id;
    }
}
