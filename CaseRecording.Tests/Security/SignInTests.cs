using System.Net;
using CaseRecording.App.Security;
using CaseRecording.Domain.Staff;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Security;

/// <summary>From the street to a page and out again, in the demonstration (P07).</summary>
public sealed class SignInTests
{
    [Fact, Policy("P07")]
    public async Task Nobody_gets_past_the_door_without_signing_in()
    {
        await using var host = await DemoHost.StartAsync();
        using var street = host.Browser(follows: false);
        foreach (var path in new[] { "/", "/not-found", "/files/018f0000-0000-7000-8000-000000000001", "/anything/at-all" })
        {
            var answer = await street.GetAsync(path);
            answer.StatusCode.Should().Be(HttpStatusCode.Redirect, path);
            answer.Headers.Location!.PathAndQuery.Should().StartWith($"/sign-in?ReturnUrl={Uri.EscapeDataString(path)}");
        }
        (await street.GetAsync("/_blazor")).StatusCode.Should().Be(HttpStatusCode.Unauthorized, "no circuit opens for a stranger");
    }

    [Fact]
    public async Task The_page_lists_the_staff_by_team_with_what_each_may_do()
    {
        await using var host = await DemoHost.StartAsync();
        using var street = host.Browser();
        var page = WebUtility.HtmlDecode(await street.GetStringAsync("/sign-in"));
        page.Should().ContainAll("Initial Response Team", "Out of Hours", "Reviewing Officers", "every person and family here is made up");
        foreach (var role in Enum.GetValues<StaffRole>())
            page.Should().Contain($"{RoleWords.Name(role)}: {RoleWords.May(role)}.");
    }

    [Fact]
    public async Task The_teams_stand_in_the_order_in_which_a_case_travels_and_the_people_by_name()
    {
        await using var world = await World.StartAsync();
        var staff = await world.The<StaffDirectory>().ListAsync(default);
        staff.Select(s => s.Team).Distinct().Should().Equal("Initial Response Team", "Care Management Team 1", "Care Management Team 2", "Children with Disabilities Team",
            "Out of Hours", "Reviewing Officers", "Management", "Information Governance", "Systems");
        staff.GroupBy(s => s.Team).Should().OnlyContain(team => team.Select(s => s.FullName).SequenceEqual(team.Select(s => s.FullName).Order(StringComparer.CurrentCulture)));
    }

    [Fact]
    public async Task One_click_signs_in_and_leads_where_one_was_going()
    {
        await using var host = await DemoHost.StartAsync();
        using var browser = host.Browser();
        var answer = await DemoHost.SignInAsync(browser, "Erin Callow", "/not-found");
        answer.RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/not-found");
    }

    [Fact]
    public async Task The_click_is_not_taken_from_another_site()
    {
        await using var host = await DemoHost.StartAsync();
        using var browser = host.Browser();
        var answer = await browser.PostAsync("/sign-in/demo", new FormUrlEncodedContent([new("staffId", Guid.Empty.ToString())]));
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("Open it again and repeat what you did.");
    }

    [Fact, Policy("P07")]
    public async Task A_sign_in_lasts_a_shift_and_then_says_that_it_has_ended()
    {
        await using var host = await DemoHost.StartAsync();
        using var browser = host.Browser();
        await DemoHost.SignInAsync(browser, "Erin Callow");
        host.Clock.Advance(StaffClaims.Lasts - TimeSpan.FromMinutes(1));
        (await browser.GetAsync("/not-found")).RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/not-found");
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        var page = await browser.GetAsync("/not-found");
        page.RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/sign-in");
        (await page.Content.ReadAsStringAsync()).Should().Contain("Your sign-in has ended.");
    }

    [Fact, Policy("P07")]
    public void An_open_window_knows_when_its_sign_in_has_run_out()
    {
        var who = StaffClaims.PrincipalOf(new(new Guid("018f0000-0000-7000-8000-000000000002"), "Erin Callow", "Social Worker"), A.Now, SignIn.Scheme);
        who.HasEnded(A.Now + StaffClaims.Lasts - TimeSpan.FromSeconds(1)).Should().BeFalse();
        who.HasEnded(A.Now + StaffClaims.Lasts).Should().BeTrue();
    }

    [Fact]
    public async Task Signing_out_closes_the_door_behind_one()
    {
        await using var host = await DemoHost.StartAsync();
        using var browser = host.Browser();
        await DemoHost.SignInAsync(browser, "Erin Callow");
        var token = DemoHost.TokenOf(await browser.GetStringAsync("/sign-in"));
        var answer = await browser.PostAsync("/sign-out", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        (await answer.Content.ReadAsStringAsync()).Should().Contain("You have signed out.");
        (await browser.GetAsync("/not-found")).RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/sign-in");
    }

    [Fact]
    public async Task No_other_site_signs_anybody_out()
    {
        await using var host = await DemoHost.StartAsync();
        using var browser = host.Browser();
        await DemoHost.SignInAsync(browser, "Erin Callow");
        (await browser.PostAsync("/sign-out", null)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await browser.GetAsync("/not-found")).RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/not-found");
    }
}
