using Bunit;
using CaseRecording.App.Data;
using CaseRecording.App.Data.Documents;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Documents;
using CaseRecording.App.Features.Files;
using CaseRecording.Domain.Documents;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Components;

/// <summary>The documents of a file as people see them (2.2.4, 3.3.1).</summary>
public sealed class DocumentScreenTests : ScreenTests
{
    [Fact, Policy("P02")]
    public async Task An_empty_file_says_what_belongs_there_and_how_it_gets_there()
    {
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        var tab = Open<DocumentsTab>(World.Staff("Erin"), p => p.Add(t => t.FileId, file));
        tab.Find(".empty").TextContent.Should().Contain("No document is on this file yet").And.Contain("choose them above, drop them on the page, or photograph them");
        tab.FindAll("label.button").Select(l => l.TextContent).Should().Equal("Take a photograph", "Choose files");
        tab.Find("[data-pick][capture]").GetAttribute("accept").Should().Be("image/*");
        tab.FindAll("[data-key]").Should().ContainSingle("an open case takes the note of a key document");
    }

    [Fact]
    public async Task Whoever_may_only_read_is_offered_no_place_to_add()
    {
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        var ingrid = World.Staff("Ingrid");
        await World.The<GiveReason>().RunAsync(new(file, "An access request."), ingrid);
        var tab = Open<DocumentsTab>(ingrid, p => p.Add(t => t.FileId, file));
        tab.FindAll(".upload").Should().BeEmpty();
        tab.FindAll(".empty").Should().ContainSingle();
    }

    [Fact, Policy("P60")]
    public async Task On_a_closed_case_documents_are_added_and_no_note_is_offered()
    {
        var closed = await ClosingCase.CountersignedAsync(World);
        (await closed.SendLetterAsync(await closed.AllButOneSentAsync())).Refusal.Should().BeNull();
        var tab = Open<DocumentsTab>(closed.Child.Manager, p => p.Add(t => t.FileId, closed.FileId));
        tab.FindAll(".upload").Should().ContainSingle();
        tab.FindAll("[data-key]").Should().BeEmpty();
    }

    [Fact]
    public async Task A_long_list_comes_a_page_at_a_time()
    {
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        for (var i = 0; i <= DocumentsQuery.Size; i++)
        {
            World.Clock.Advance(TimeSpan.FromSeconds(1));
            await AddAsync(file, "letter.jpg", A.Picture($"{i}"));
        }
        var tab = Open<DocumentsTab>(World.Staff("Erin"), p => p.Add(t => t.FileId, file));
        tab.FindAll("tbody tr").Should().HaveCount(DocumentsQuery.Size);
        Button(tab, "Show earlier documents").Click();
        tab.WaitForAssertion(() => tab.FindAll("tbody tr").Should().HaveCount(DocumentsQuery.Size + 1));
        tab.FindAll("button").Should().NotContain(b => b.TextContent == "Show earlier documents");
    }

    [Theory, Policy("P02")]
    [InlineData("image.gif", "GIF89a", "img.document-shown")]
    [InlineData("film.mp4", "\0\0\0\u0018ftypmp42", "video.document-shown")]
    [InlineData("call.mp3", "ID3\u0004", "audio")]
    [InlineData("letter.docx", "PK\u0003\u0004", null)]
    [InlineData("letter.pdf", "<script>alert(1)</script>", null)]
    public async Task What_was_recognised_is_shown_in_the_page_and_anything_else_is_offered_as_a_copy(string name, string content, string? shown)
    {
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        var id = await AddAsync(file, name, System.Text.Encoding.Latin1.GetBytes(content + Guid.CreateVersion7()));
        var page = Open<DocumentPage>(World.Staff("Erin"), p => p.Add(t => t.DocumentId, id));
        if (shown is not null)
            page.Find(shown).GetAttribute("src").Should().Be($"documents/{id}/content");
        else
            page.Find(".empty").TextContent.Should().Contain(name.EndsWith(".pdf") ? "promises something else than is in it" : "is not shown here");
        page.FindAll($"a[href='documents/{id}/copy'][download]").Should().ContainSingle();
        page.FindAll("img, iframe, video, audio").Should().HaveCount(shown is null ? 0 : 1);
    }

    [Fact, Policy("P02")]
    public async Task A_document_whose_content_is_lost_says_so_and_offers_nothing()
    {
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        var id = await AddAsync(file, "letter.jpg", A.Picture("lost on the disk"));
        var hash = await World.ReadAsync(db => db.Documents.Select(d => d.Hash).SingleAsync());
        File.Delete(Path.Combine(World.The<DataFolder>().Path, "documents", hash[..2], hash));
        var page = Open<DocumentPage>(World.Staff("Erin"), p => p.Add(t => t.DocumentId, id));
        page.Find(".broken-rule").TextContent.Should().Contain(DocumentTrouble.NotAsRecorded);
        page.FindAll("img, a[download]").Should().BeEmpty();
    }

    [Fact, Policy("P02")]
    public async Task A_pdf_is_shown_once_it_was_looked_through_and_otherwise_says_why_not()
    {
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        foreach (var (content, why) in new[] { (A.Pdf("Dear Ms Callow"), null), (A.PdfWith("/OpenAction << /S /JavaScript /JS (x) >>"), "would run by itself"), ("%PDF-1.7"u8.ToArray(), "could not be looked through") })
        {
            var id = await AddAsync(file, "letter.pdf", content);
            var page = Open<DocumentPage>(World.Staff("Erin"), p => p.Add(t => t.DocumentId, id));
            page.FindAll($"iframe[src='documents/{id}/content']").Should().HaveCount(why is null ? 1 : 0);
            if (why is not null)
                page.Find(".empty").TextContent.Should().Contain(why);
            page.FindAll($"a[href='documents/{id}/copy'][download]").Should().ContainSingle();
        }
    }

    [Fact, Policy("P02")]
    public async Task An_email_is_read_on_its_page_as_words()
    {
        var file = await World.CaseAsync(worker: World.Staff("Erin"));
        var id = await AddAsync(file, "mail.eml", A.Email("<p>Juan came in <b>slippers</b>.</p><script>alert(1)</script><img src='https://elsewhere.example/seen.gif'>", "text/html"));
        var page = Open<DocumentPage>(World.Staff("Erin"), p => p.Add(t => t.DocumentId, id));
        page.Find(".email-text").TextContent.Should().Be("Juan came in slippers.");
        page.FindAll(".email-read dd").Select(d => d.TextContent).Should().StartWith(["Siân Kermode <s.kermode@school.example>", "Erin Callow <erin@example.im>", "3 November 2026, 09:15"]);
        page.FindAll("img, iframe, script, .email-read a").Should().BeEmpty();
        page.FindAll($"a[href='documents/{id}/copy'][download]").Should().ContainSingle();
    }

    private async Task<Guid> AddAsync(Guid file, string name, byte[] content)
    {
        var kept = await World.The<DocumentStore>().KeepAsync(new MemoryStream(content));
        var outcome = await World.The<AddDocument>().RunAsync(new(file, new(DocumentKind.Letter, name, null, name), kept, false, null, null, HandInKey.New()), World.Staff("Erin"));
        outcome.Refusal.Should().BeNull();
        return outcome.Id;
    }
}
