using System.Net;
using CaseRecording.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace CaseRecording.Tests.Security;

/// <summary>What every answer says to the browser, and what is said when an answer cannot be given.</summary>
public sealed class EdgeTests
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/app.css")]
    [InlineData("/")]
    [InlineData("/no/such/page")]
    public async Task Every_answer_tells_the_browser_what_it_may_do(string path)
    {
        await using var host = await DemoHost.StartAsync();
        using var browser = host.Browser(follows: false);
        var headers = (await browser.GetAsync(path)).Headers;
        headers.GetValues("Content-Security-Policy").Should().ContainSingle().Which.Should().ContainAll("script-src 'self';", "frame-ancestors 'none'", "object-src 'none'").And.NotContain("unsafe-eval");
        headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        headers.GetValues("Referrer-Policy").Should().Equal("same-origin");
    }

    [Fact]
    public async Task The_sign_of_life_needs_no_sign_in()
    {
        await using var host = await DemoHost.StartAsync();
        using var street = host.Browser(follows: false);
        (await street.GetAsync("/alive")).StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_fault_is_a_page_with_a_number_and_no_trace()
    {
        await using var host = await DemoHost.StartAsync(app => app.MapPost("/fault", () => { throw new InvalidOperationException("Juan Quayle"); }).AllowAnonymous());
        using var browser = host.Browser();
        var answer = await browser.PostAsync("/fault", null);
        answer.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        var page = await answer.Content.ReadAsStringAsync();
        page.Should().Contain("What you asked for could not be done.").And.MatchRegex("quote <b>[0-9a-f]{8}</b>").And.NotContainAny("Juan Quayle", "Exception", "   at ");
    }

    [Fact]
    public async Task A_wrong_address_is_a_page_that_says_so()
    {
        await using var host = await DemoHost.StartAsync();
        using var browser = host.Browser();
        await DemoHost.SignInAsync(browser, "Erin Callow");
        var answer = await browser.GetAsync("/no/such/page");
        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("There is no such page");
    }

    [Fact]
    public async Task A_role_without_a_page_is_told_so_plainly()
    {
        await using var host = await DemoHost.StartAsync(app => app.MapGet("/managers", () => "").RequireAuthorization(nameof(App.Security.Permission.DecideReferral)));
        using var browser = host.Browser();
        await DemoHost.SignInAsync(browser, "Erin Callow");
        var answer = await browser.GetAsync("/managers");
        answer.RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/not-permitted");
        (await answer.Content.ReadAsStringAsync()).Should().Contain("Your role does not include it.");
    }
}
