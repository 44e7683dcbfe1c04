using System.Net;
using System.Net.Http.Json;
using CaseRecording.Domain.Audit;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CaseRecording.Tests.Features.Documents.DocumentSending;

namespace CaseRecording.Tests.Features.Files;

/// <summary>What a page asks before the browser's own menu prints it (2.7.1).</summary>
public sealed class PrintEndpointTests
{
    [Fact, Policy("P07")]
    public async Task The_head_of_a_print_is_answered_once_the_access_log_has_it_and_a_file_that_is_not_there_prints_nothing()
    {
        await using var host = await DemoHost.StartAsync();
        var (browser, file) = (await SignedInAsync(host, "Erin Callow"), await FileAsync(host));

        var answer = await PrintAsync(browser, file, "Note");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).Should().MatchRegex(@"^Juan Quayle · No\. \d{3} \d{3} \d · printed by Erin Callow, Social Worker, ");
        (await PartsAsync(host)).Should().Equal("Print: Note");
        var nothing = await PrintAsync(browser, Guid.NewGuid(), "Note");
        nothing.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await nothing.Content.ReadAsStringAsync()).Should().StartWith("There is no file here that you may open.");
        (await PrintAsync(browser, file, new string('x', 201))).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        await RestrictAsync(host, file);
        (await PrintAsync(browser, file, "Note")).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await PrintAsync(browser, file, " ")).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await PartsAsync(host)).Should().ContainSingle();
    }

    [Fact, Policy("P07")]
    public async Task Nobody_who_has_not_signed_in_and_no_other_site_is_answered()
    {
        await using var host = await DemoHost.StartAsync();
        var file = await FileAsync(host);
        using var street = host.Browser(follows: false);
        (await PrintAsync(street, file, "Note")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        await DemoHost.SignInAsync(street, "Erin Callow");
        (await PrintAsync(street, file, "Note", "cross-site")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await PartsAsync(host)).Should().BeEmpty();
    }

    private static Task<HttpResponseMessage> PrintAsync(HttpClient browser, Guid file, string what, string from = "same-origin") =>
        browser.SendAsync(new(HttpMethod.Post, "/prints") { Headers = { { "X-Print", "1" }, { "Sec-Fetch-Site", from } }, Content = JsonContent.Create(new { file, what }) });

    private static Task<List<string>> PartsAsync(DemoHost host) => ReadAsync(host, db => db.Set<FileView>().Select(v => v.Part).ToListAsync());
}
