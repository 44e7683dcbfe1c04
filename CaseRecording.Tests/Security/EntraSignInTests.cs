using System.Net;
using System.Text.RegularExpressions;

namespace CaseRecording.Tests.Security;

/// <summary>Signing in with the organisation's accounts, from the button to the cookie, against a real OpenID Connect server (P07).</summary>
public sealed partial class EntraSignInTests(EntraSignInTests.Organisation organisation) : IClassFixture<EntraSignInTests.Organisation>
{
    private static readonly DirectoryPerson Erin = new("00000000-0000-0000-0000-0000000000e1", "Erin Callow", "erin.callow@manxcare.example", "AllocatedWorker");
    private static readonly DirectoryPerson Stranger = new("00000000-0000-0000-0000-0000000000e2", "Somebody Else", "somebody@elsewhere.example", "AllocatedWorker");
    private static readonly DirectoryPerson Otherwise = new("00000000-0000-0000-0000-0000000000e3", "Maureen Kneale", "maureen.kneale@manxcare.example", "DutyWorker");
    private static readonly DirectoryPerson Impostor = new("00000000-0000-0000-0000-0000000000e4", "Erin Callow the other", "erin.callow@manxcare.example", "AllocatedWorker");

    [Fact, Policy("P07")]
    public async Task A_member_of_staff_comes_in_and_stays_in()
    {
        using var browser = organisation.Host.Browser();

        var home = await SignInAsync(browser, Erin);
        home.RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/");
        home.StatusCode.Should().Be(HttpStatusCode.OK);

        (await browser.GetAsync("/")).RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/", "the cookie holds");
    }

    [Theory, Policy("P07")]
    [InlineData("e2", "nobody in this record belongs to it")]
    [InlineData("e3", "do not agree on your role")]
    public async Task An_account_that_does_not_fit_is_told_why_and_stays_outside(string who, string sentence)
    {
        using var browser = organisation.Host.Browser();

        var page = await SignInAsync(browser, who == "e2" ? Stranger : Otherwise);
        (await page.Content.ReadAsStringAsync()).Should().Contain(sentence);
        await ShouldBeOutsideAsync(browser);
    }

    [Fact, Policy("P07")]
    public async Task A_second_account_with_the_same_address_is_not_let_in_as_the_first()
    {
        using var first = organisation.Host.Browser();
        await SignInAsync(first, Erin);

        using var second = organisation.Host.Browser();
        await SignInAsync(second, Impostor);
        await ShouldBeOutsideAsync(second);
    }

    [Fact, Policy("P07")]
    public async Task Nobody_sees_a_page_before_they_sign_in()
    {
        using var street = organisation.Host.Browser();
        await ShouldBeOutsideAsync(street);
    }

    private static async Task ShouldBeOutsideAsync(HttpClient browser) =>
        (await browser.GetAsync("/")).RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/sign-in");

    // As a person does: the button, their name on the organisation's page, and back with what that page posts.
    private static async Task<HttpResponseMessage> SignInAsync(HttpClient browser, DirectoryPerson person)
    {
        // From HTTPS to the provider's plain HTTP a client does not go by itself.
        var list = await browser.GetAsync((await browser.GetAsync("/sign-in/entra")).Headers.Location);
        var chosen = Link().Matches(await list.Content.ReadAsStringAsync()).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).Single(href => href.EndsWith(person.Oid));
        var answer = await (await browser.GetAsync(new Uri(list.RequestMessage!.RequestUri!, chosen))).Content.ReadAsStringAsync();
        var back = WebUtility.HtmlDecode(Action().Match(answer).Groups[1].Value);
        return await browser.PostAsync(back, new FormUrlEncodedContent(HiddenFields(answer)));
    }

    private static Dictionary<string, string> HiddenFields(string page) =>
        Field().Matches(page).DistinctBy(field => field.Groups[1].Value).ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));

    /// <summary>One directory and one program for all of them.</summary>
    public sealed class Organisation : IAsyncLifetime
    {
        private IdentityProvider _directory = null!;

        public EntraHost Host { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            _directory = await IdentityProvider.StartAsync(Erin, Stranger, Otherwise, Impostor);
            Host = await EntraHost.StartAsync(_directory);
        }

        public async Task DisposeAsync()
        {
            await Host.DisposeAsync();
            await _directory.DisposeAsync();
        }
    }

    [GeneratedRegex("<a href=\"([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Field();

    [GeneratedRegex("action=\"([^\"]+)\"")]
    private static partial Regex Action();
}
