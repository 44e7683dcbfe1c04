using System.Net;
using CaseRecording.Domain.Audit;
using CaseRecording.Domain.Chronology;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using static CaseRecording.Tests.Features.Documents.DocumentSending;

namespace CaseRecording.Tests.Features.Chronology;

/// <summary>Where a chronology leaves as a Word document.</summary>
[Policy("P27")]
public sealed class ChronologyEndpointTests
{
    [Fact, Policy("P07")]
    public async Task A_document_is_sent_once_it_is_logged_under_a_name_that_says_the_number_and_not_the_child()
    {
        await using var host = await DemoHost.StartAsync();
        var (erin, file) = (await SignedInAsync(host, "Erin Callow"), await FileAsync(host));
        await ActAsync(host, work =>
        {
            var entry = ChronologyEntry.TakeUp(file, null, A.EventDetails("Juan moved.", new(2024, 5, 1)), null, work.By);
            work.Db.Add(entry);
            return Task.FromResult(entry.Id);
        });

        var answer = await erin.GetAsync($"/files/{file}/chronology/word?version=court");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        answer.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.Should().MatchRegex(@"^Chronology \d{7} court 2026-11-04\.docx$");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        using var word = WordprocessingDocument.Open(await answer.Content.ReadAsStreamAsync(), false);
        word.MainDocumentPart!.Document!.InnerText.Should().Contain("Chronology of Juan Quayle").And.Contain("Juan moved.");
        (await PartsAsync(host)).Should().Equal("Chronology, court version, Word document");
    }

    [Fact, Policy("P07")]
    public async Task Every_request_asks_anew_and_what_is_refused_is_said_and_not_logged()
    {
        await using var host = await DemoHost.StartAsync();
        var (erin, file) = (await SignedInAsync(host, "Erin Callow"), await FileAsync(host));
        async Task<(HttpStatusCode, string)> AskAsync(HttpClient who, Guid of, string query = "version=full")
        {
            var answer = await who.GetAsync($"/files/{of}/chronology/word?{query}");
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }

        using var street = host.Browser(follows: false);
        (await AskAsync(street, file)).Item1.Should().Be(HttpStatusCode.Redirect);
        (await AskAsync(await SignedInAsync(host, "Fenella Moore"), file)).Should().Be((HttpStatusCode.Forbidden, CaseRecording.App.Security.FileAccess.NeedsReason));
        (await AskAsync(erin, file, "version=secret")).Should().Be((HttpStatusCode.UnprocessableEntity, "Choose the short, the full or the court version."));
        await RestrictAsync(host, file);
        foreach (var asked in new[] { file, Guid.CreateVersion7() })
            (await AskAsync(erin, asked)).Should().Be((HttpStatusCode.NotFound, CaseRecording.App.Security.FileAccess.NotFound));
        (await PartsAsync(host)).Should().BeEmpty();
    }

    [Fact, Policy("P07")]
    public async Task Where_the_log_cannot_be_written_nothing_is_handed_out()
    {
        await using var host = await DemoHost.StartAsync();
        var (erin, file) = (await SignedInAsync(host, "Erin Callow"), await FileAsync(host));
        await ReadAsync(host, db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"FileViews\" RENAME TO \"Elsewhere\""));

        foreach (var asked in new[] { "word", "print" })
        {
            var answer = await erin.GetAsync($"/files/{file}/chronology/{asked}?version=full");
            answer.IsSuccessStatusCode.Should().BeFalse();
            (await answer.Content.ReadAsStringAsync()).Should().NotContain("Chronology of").And.NotContain("word/document.xml");
        }
    }

    private static Task<List<string>> PartsAsync(DemoHost host) => ReadAsync(host, db => db.Set<FileView>().Select(v => v.Part).ToListAsync());
}
