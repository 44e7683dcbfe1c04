using System.Net;
using System.Net.Http.Json;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Security;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.Features.Drafts;

/// <summary>What the browser's script meets at <c>POST /drafts</c>.</summary>
public sealed class DraftEndpointTests
{
    private static readonly DraftScope Note = DraftScope.Note(new Guid("018f0000-0000-7000-8000-000000000001"));

    private sealed record Answer(bool Kept, long Sequence, string? Digest, string? At, string? Text);

    [Fact]
    public async Task Text_is_kept_and_answered_with_its_digest_and_the_time()
    {
        await using var host = await DemoHost.StartAsync();
        var (browser, erin) = await SignedInAsync(host);
        var text = new string('é', 100_000) + "\n🙂";
        var answer = await (await SendAsync(browser, erin.Id, text)).Content.ReadFromJsonAsync<Answer>();
        answer.Should().Be(new Answer(true, 1, DraftField.DigestOf(text), CaseRecording.App.Shared.When.Clock(A.Now), null));
        (await ReadAsync(host, erin))["observed"].Text.Should().Be(text);
    }

    [Fact]
    public async Task Without_a_sign_in_it_answers_so_and_leads_nowhere()
    {
        await using var host = await DemoHost.StartAsync();
        using var street = host.Browser(follows: false);
        (await SendAsync(street, Guid.Empty, "text")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task After_somebody_else_has_signed_in_beside_it_nothing_goes_to_their_drafts()
    {
        await using var host = await DemoHost.StartAsync();
        var (browser, erin) = await SignedInAsync(host);
        await DemoHost.SignInAsync(browser, "Priya Nair");
        var answer = await SendAsync(browser, erin.Id, "Erin's words");
        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).Should().StartWith("somebody else has signed in in this browser.");
        (await ReadAsync(host, await StaffAsync(host, "Priya Nair"))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("cross-site", true)]
    [InlineData("same-site", true)]
    [InlineData("same-origin", false)]
    public async Task Another_site_cannot_write(string fetchSite, bool marked)
    {
        await using var host = await DemoHost.StartAsync();
        var (browser, erin) = await SignedInAsync(host);
        var request = Request(erin.Id, "text", 1);
        request.Headers.Remove("X-Draft");
        if (marked)
            request.Headers.Add("X-Draft", "1");
        request.Headers.Add("Sec-Fetch-Site", fetchSite);
        (await browser.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await ReadAsync(host, erin)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_text_that_another_window_has_overtaken_is_answered_with_the_one_that_is_kept()
    {
        await using var host = await DemoHost.StartAsync();
        var (browser, erin) = await SignedInAsync(host);
        await SendAsync(browser, erin.Id, "newer", 9);
        var answer = await (await SendAsync(browser, erin.Id, "older", 8)).Content.ReadFromJsonAsync<Answer>();
        answer.Should().BeEquivalentTo(new { Kept = false, Sequence = 10L, Digest = DraftField.DigestOf("newer"), Text = "newer" });
    }

    [Fact]
    public async Task What_changed_is_enough_and_where_it_does_not_fit_the_whole_is_asked_for()
    {
        await using var host = await DemoHost.StartAsync();
        var (browser, erin) = await SignedInAsync(host);
        async Task<Answer?> ChangeAsync(string put, string whole, long after) =>
            await (await browser.SendAsync(Request(new { author = erin.Id, scope = Note.ToString(), field = "observed", after, change = new { at = 3, cut = 0, put, digest = DraftField.DigestOf(whole) } }))).Content.ReadFromJsonAsync<Answer>();

        (await ChangeAsync(" two", "one two", 0)).Should().Be(new Answer(false, 0, null, null, null));
        await SendAsync(browser, erin.Id, "one");
        (await ChangeAsync(" two", "one two", 1)).Should().Be(new Answer(true, 2, DraftField.DigestOf("one two"), CaseRecording.App.Shared.When.Clock(A.Now), null));
        (await ChangeAsync(" three", "something else", 2)).Should().Be(new Answer(false, 0, null, null, null));
        (await ChangeAsync(" three", "one three", 1)).Should().BeEquivalentTo(new { Kept = false, Sequence = 2L, Text = "one two" });
        (await ReadAsync(host, erin))["observed"].Text.Should().Be("one two");
    }

    [Fact]
    public async Task The_first_text_brings_along_what_its_page_held_besides()
    {
        await using var host = await DemoHost.StartAsync();
        var (browser, erin) = await SignedInAsync(host);
        (await browser.SendAsync(Request(new { author = erin.Id, scope = Note.ToString(), field = "observed", after = 0, text = "one", beside = new { field = "head", text = "a call" } }))).EnsureSuccessStatusCode();
        (await ReadAsync(host, erin))["head"].Text.Should().Be("a call");
    }

    [Fact]
    public async Task Too_much_is_refused_with_a_sentence()
    {
        await using var host = await DemoHost.StartAsync();
        var (browser, erin) = await SignedInAsync(host);
        var answer = await SendAsync(browser, erin.Id, new string('x', DraftField.MaxTextLength + 1));
        answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("Upload it as a document instead.");
    }

    [Fact]
    public async Task The_key_of_a_laptop_is_opened_for_the_same_person_alone()
    {
        await using var host = await DemoHost.StartAsync();
        var (browser, erin) = await SignedInAsync(host);
        var made = (await (await KeyAsync(browser, null)).Content.ReadFromJsonAsync<Key>())!;
        made.Author.Should().Be(erin.Id);
        made.Sealed.Should().NotContain(made.Bytes);

        var (later, _) = await SignedInAsync(host);
        (await (await KeyAsync(later, made.Sealed)).Content.ReadFromJsonAsync<Key>()).Should().Be(made, "she has signed in again");
        await DemoHost.SignInAsync(later, "Priya Nair");
        (await KeyAsync(later, made.Sealed)).StatusCode.Should().Be(HttpStatusCode.NoContent);
        using var street = host.Browser(follows: false);
        (await KeyAsync(street, made.Sealed)).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await KeyAsync(street, null)).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await KeyAsync(browser, "no key")).StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Another_site_gets_no_key()
    {
        await using var host = await DemoHost.StartAsync();
        var (browser, _) = await SignedInAsync(host);
        var asked = new HttpRequestMessage(HttpMethod.Post, "/drafts/key") { Headers = { { "Sec-Fetch-Site", "cross-site" }, { "X-Draft", "1" } }, Content = JsonContent.Create(new { @sealed = (string?)null }) };
        (await browser.SendAsync(asked)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    private sealed record Key(Guid Author, [property: System.Text.Json.Serialization.JsonPropertyName("key")] string Bytes, string Sealed);

    private static Task<HttpResponseMessage> KeyAsync(HttpClient browser, string? locked) =>
        browser.SendAsync(new(HttpMethod.Post, "/drafts/key") { Headers = { { "X-Draft", "1" } }, Content = JsonContent.Create(new { @sealed = locked }) });

    private static async Task<(HttpClient, Actor)> SignedInAsync(DemoHost host)
    {
        var browser = host.Browser();
        await DemoHost.SignInAsync(browser, "Erin Callow");
        return (browser, await StaffAsync(host, "Erin Callow"));
    }

    private static async Task<Actor> StaffAsync(DemoHost host, string name)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var row = (await scope.ServiceProvider.GetRequiredService<StaffDirectory>().ListAsync(default)).Single(s => s.FullName == name);
        return new Actor(row.Id, row.FullName, row.JobTitle);
    }

    private static async Task<IReadOnlyDictionary<string, DraftRow>> ReadAsync(DemoHost host, Actor actor)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DraftStore>().ReadAsync(Note, actor);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, Guid author, string text, long after = 0) => browser.SendAsync(Request(author, text, after));

    private static HttpRequestMessage Request(Guid author, string text, long after) => Request(new { author, scope = Note.ToString(), field = "observed", fileId = (Guid?)null, after, text });

    private static HttpRequestMessage Request(object body) => new(HttpMethod.Post, "/drafts") { Headers = { { "X-Draft", "1" } }, Content = JsonContent.Create(body) };
}
