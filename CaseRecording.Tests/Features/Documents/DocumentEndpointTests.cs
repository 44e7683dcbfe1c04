using System.Net;
using System.Net.Http.Headers;
using CaseRecording.App.Data;
using CaseRecording.App.Data.Documents;
using CaseRecording.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CaseRecording.Tests.Features.Documents.DocumentSending;

namespace CaseRecording.Tests.Features.Documents;

/// <summary>What the browser meets where documents come in and go out.</summary>
public sealed class DocumentEndpointTests
{
    [Fact, Policy("P02")]
    public async Task A_picture_is_sent_shown_and_copied()
    {
        await using var host = await DemoHost.StartAsync();
        var (erin, file) = (await SignedInAsync(host, "Erin Callow"), await FileAsync(host));
        var sent = Picture();
        var id = await AddedAsync(await SendAsync(erin, file, sent, name: @"C:\Users\erin\..\Küche 1.jpg"));

        var shown = await erin.GetAsync($"/documents/{id}/content");
        (await shown.Content.ReadAsByteArrayAsync()).Should().Equal(sent);
        shown.Content.Headers.ContentType!.MediaType.Should().Be("image/jpeg");
        shown.Content.Headers.ContentDisposition!.DispositionType.Should().Be("inline");
        shown.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        shown.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("default-src 'none'").And.EndWith("sandbox");
        shown.Headers.CacheControl!.NoStore.Should().BeTrue();

        var copy = await erin.GetAsync($"/documents/{id}/copy");
        (copy.Content.Headers.ContentDisposition!.DispositionType, copy.Content.Headers.ContentDisposition.FileNameStar).Should().Be(("attachment", "Küche 1.jpg"));
        copy.Content.Headers.ContentType!.MediaType.Should().Be("application/octet-stream");
    }

    [Theory, Policy("P02")]
    [InlineData("photo.jpg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    [InlineData("letter.pdf", "<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("page.html", "<!DOCTYPE html><script>alert(1)</script>")]
    public async Task What_could_run_is_only_ever_downloaded_as_nothing_that_a_browser_knows(string name, string content)
    {
        await using var host = await DemoHost.StartAsync();
        var (erin, file) = (await SignedInAsync(host, "Erin Callow"), await FileAsync(host));
        var id = await AddedAsync(await SendAsync(erin, file, System.Text.Encoding.UTF8.GetBytes(content), name));
        var shown = await erin.GetAsync($"/documents/{id}/content");
        (shown.Content.Headers.ContentDisposition!.DispositionType, shown.Content.Headers.ContentType!.MediaType).Should().Be(("attachment", "application/octet-stream"));
        shown.Headers.GetValues("Content-Security-Policy").Single().Should().EndWith("sandbox");
    }

    [Fact]
    public async Task A_program_named_as_a_picture_and_an_empty_file_are_refused_in_words()
    {
        await using var host = await DemoHost.StartAsync();
        var (erin, file) = (await SignedInAsync(host, "Erin Callow"), await FileAsync(host));
        foreach (var (content, sentence) in new[] { ("MZ\u0090\0"u8.ToArray(), KeptContent.Program), ([], KeptContent.Empty) })
        {
            var answer = await SendAsync(erin, file, content, "photo.jpg");
            (answer.StatusCode, await answer.Content.ReadAsStringAsync()).Should().Be((HttpStatusCode.UnprocessableEntity, sentence));
        }
        (await CountAsync(host)).Should().Be(0);
    }

    [Fact]
    public async Task More_than_500_MB_is_refused_before_it_is_read()
    {
        await using var host = await DemoHost.StartAsync();
        var (erin, file) = (await SignedInAsync(host, "Erin Callow"), await FileAsync(host));
        using var request = await RequestAsync(erin, file, new StreamContent(new LongBody(KeptContent.MaxLength + 1)), "film.mp4");
        request.Headers.ExpectContinue = true;
        var answer = await erin.SendAsync(request);
        (answer.StatusCode, await answer.Content.ReadAsStringAsync()).Should().Be((HttpStatusCode.RequestEntityTooLarge, KeptContent.TooLarge));
    }

    [Fact, Policy("P02")]
    public async Task A_part_of_it_can_be_asked_for()
    {
        await using var host = await DemoHost.StartAsync();
        var (erin, file) = (await SignedInAsync(host, "Erin Callow"), await FileAsync(host));
        var sent = Picture(300_000);
        var id = await AddedAsync(await SendAsync(erin, file, sent));
        foreach (var (from, to) in new[] { (0, 0), (65_530, 65_545), (200_000, 299_999) })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"/documents/{id}/content") { Headers = { Range = new RangeHeaderValue(from, to) } };
            var answer = await erin.SendAsync(request);
            answer.StatusCode.Should().Be(HttpStatusCode.PartialContent);
            (await answer.Content.ReadAsByteArrayAsync()).Should().Equal(sent[from..(to + 1)]);
        }
        var beyond = await erin.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/documents/{id}/content") { Headers = { Range = new RangeHeaderValue(400_000, 400_010) } });
        beyond.StatusCode.Should().Be(HttpStatusCode.RequestedRangeNotSatisfiable);
    }

    [Fact]
    public async Task The_same_file_sent_again_after_a_lost_answer_is_on_the_file_once()
    {
        await using var host = await DemoHost.StartAsync();
        var (erin, file, key, sent) = (await SignedInAsync(host, "Erin Callow"), await FileAsync(host), Guid.CreateVersion7(), Picture());
        var first = await AddedAsync(await SendAsync(erin, file, sent, handIn: key));
        (await AddedAsync(await SendAsync(erin, file, sent, handIn: key))).Should().Be(first);
        (await CountAsync(host)).Should().Be(1);
    }

    [Fact]
    public async Task A_line_that_breaks_in_the_middle_leaves_nothing_on_the_file()
    {
        await using var host = await DemoHost.StartAsync();
        var (erin, file) = (await SignedInAsync(host, "Erin Callow"), await FileAsync(host));
        using var request = await RequestAsync(erin, file, new StreamContent(new LongBody(5_000_000, breaksAt: 1_000_000)), "film.mp4");
        await FluentActions.Invoking(() => erin.SendAsync(request)).Should().ThrowAsync<HttpRequestException>();
        (await CountAsync(host)).Should().Be(0);
    }

    [Fact, Policy("P07")]
    public async Task Every_request_asks_anew_what_this_person_may_do()
    {
        await using var host = await DemoHost.StartAsync();
        var (erin, file) = (await SignedInAsync(host, "Erin Callow"), await FileAsync(host));
        var id = await AddedAsync(await SendAsync(erin, file, Picture()));

        using var street = host.Browser(follows: false);
        (await street.PostAsync($"/documents?file={file}&kind=Letter&handIn={Guid.CreateVersion7()}", new ByteArrayContent(Picture()))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await street.GetAsync($"/documents/{id}/content")).StatusCode.Should().Be(HttpStatusCode.Redirect);

        var stranger = await SignedInAsync(host, "Fenella Moore");
        (await stranger.GetAsync($"/documents/{id}/content")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        var governance = await SignedInAsync(host, "Ingrid Bell");
        (await (await SendAsync(governance, file, Picture())).Content.ReadAsStringAsync()).Should().NotContain("\"id\"");

        await RestrictAsync(host, file);
        foreach (var asked in new[] { id, Guid.CreateVersion7() })
        {
            var answer = await erin.GetAsync($"/documents/{asked}/content");
            (answer.StatusCode, await answer.Content.ReadAsStringAsync()).Should().Be((HttpStatusCode.NotFound, CaseRecording.App.Security.FileAccess.NotFound));
        }
        (await SendAsync(erin, file, Picture())).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await CountAsync(host)).Should().Be(1);
    }

    [Fact]
    public async Task What_does_not_come_from_a_page_of_ours_is_not_taken()
    {
        await using var host = await DemoHost.StartAsync();
        var (erin, file) = (await SignedInAsync(host, "Erin Callow"), await FileAsync(host));
        using var request = await RequestAsync(erin, file, new ByteArrayContent(Picture()), "photo.jpg");
        request.Headers.Remove("X-Antiforgery");
        (await erin.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var others = (await (await SignedInAsync(host, "Priya Nair")).GetStringAsync("/documents/token"));
        using var forged = await RequestAsync(erin, file, new ByteArrayContent(Picture()), "photo.jpg");
        forged.Headers.Remove("X-Antiforgery");
        forged.Headers.Add("X-Antiforgery", others);
        (await erin.SendAsync(forged)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await CountAsync(host)).Should().Be(0);
    }

    [Fact, Policy("P02")]
    public async Task A_content_that_is_missing_on_the_disk_is_said_to_be_so()
    {
        await using var host = await DemoHost.StartAsync();
        var (erin, file) = (await SignedInAsync(host, "Erin Callow"), await FileAsync(host));
        var id = await AddedAsync(await SendAsync(erin, file, Picture()));
        var hash = await ReadAsync(host, db => db.Documents.Select(d => d.Hash).SingleAsync());
        File.Delete(Path.Combine(host.Services.GetRequiredService<DataFolder>().Path, "documents", hash[..2], hash));
        var answer = await erin.GetAsync($"/documents/{id}/content");
        (answer.StatusCode, await answer.Content.ReadAsStringAsync()).Should().Be((HttpStatusCode.InternalServerError, DocumentTrouble.NotAsRecorded));
    }

    [Fact, Policy("P02")]
    public async Task A_large_one_comes_in_parts_and_is_on_the_file_once_though_its_answer_was_lost()
    {
        await using var host = await DemoHost.StartAsync();
        var (erin, file, key, sent) = (await SignedInAsync(host, "Erin Callow"), await FileAsync(host), Guid.CreateVersion7(), Picture(200_000));
        (await PartAsync(erin, file, key, sent, 0, 131_072)).Should().Be(131_072);
        (await PartAsync(erin, file, key, sent, 0, 131_072)).Should().Be(131_072, "the same part again changes nothing");
        var early = await FinishAsync(erin, file, key, sent.Length);
        (await early.Content.ReadAsStringAsync()).Should().StartWith("The content of this document did not arrive");
        (await PartAsync(erin, file, key, sent, 131_072, sent.Length)).Should().Be(sent.Length);
        var id = await AddedAsync(await FinishAsync(erin, file, key, sent.Length));
        (await AddedAsync(await FinishAsync(erin, file, key, sent.Length))).Should().Be(id);
        (await CountAsync(host)).Should().Be(1);
        (await erin.GetByteArrayAsync($"/documents/{id}/content")).Should().Equal(sent);

        await RestrictAsync(host, file);
        await FluentActions.Invoking(() => PartAsync(erin, file, Guid.CreateVersion7(), sent, 0, 10)).Should().ThrowAsync<HttpRequestException>();
    }
}
