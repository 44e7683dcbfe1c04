using Bunit;
using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.Components;

/// <summary>The frame around every page, as a person with real roles in a real database sees it.</summary>
public sealed class ShellTests : BunitContext, IAsyncLifetime
{
    private World _world = null!;

    public async Task InitializeAsync()
    {
        _world = await World.StartAsync();
        Services.AddSingleton(_world.Services.GetRequiredService<IDbContextFactory<CaseDb>>());
        Services.AddSingleton(_world.Services.GetRequiredService<ReferenceData>());
        Services.AddSingleton<TimeProvider>(_world.Clock);
        Services.AddScoped<ShellCounts>();
        Services.AddScoped<NotePlace>();
        Services.AddScoped<WayBack>();
        Services.AddPolicies();
        // bUnit puts stand-ins there; the program's own are asked.
        Services.AddTransient<IAuthorizationService, DefaultAuthorizationService>();
        Services.AddTransient<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();
        Services.AddScoped<AuthenticationStateProvider, SomeoneSignedIn>();
        Services.AddCascadingAuthenticationState();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    public void The_header_always_shows_who_has_signed_in_and_as_what()
    {
        var bar = As(StaffRole.TeamManager, out var who).Render<TopBar>();
        bar.Find(".who").TextContent.Should().ContainAll(who.FullName, who.JobTitle);
        bar.Find("form[action='sign-out'][method=post] button").TextContent.Should().Be("Sign out");
        bar.Find("a.house").TextContent.Should().Be("Manx Care · Children and Families");
    }

    [Fact]
    public void Finding_a_person_leads_to_the_search_with_what_was_typed()
    {
        var bar = As(StaffRole.DutyWorker, out _).Render<TopBar>();
        bar.Find("#find").Change(" Quayle & son* ");
        bar.Find("form[role=search]").Submit();
        Services.GetRequiredService<NavigationManager>().Uri.Should().EndWith("/find?q=Quayle%20%26%20son%2A");
    }

    [Theory]
    [InlineData(StaffRole.DutyWorker, true)]
    [InlineData(StaffRole.OutOfHoursWorker, true)]
    [InlineData(StaffRole.TeamManager, true)]
    [InlineData(StaffRole.InformationGovernanceOfficer, false)]
    [InlineData(StaffRole.SystemAdministrator, false)]
    public void A_note_is_offered_to_those_who_may_write_one(StaffRole role, bool offered) =>
        As(role, out _).Render<TopBar>().FindAll("#new-note").Should().HaveCount(offered ? 1 : 0);

    [Fact]
    public void Alerts_show_in_the_header_once_somebody_has_counted_them()
    {
        var bar = As(StaffRole.TeamManager, out _).Render<TopBar>();
        bar.FindAll("a[href=alerts]").Should().BeEmpty();
        Services.GetRequiredService<ShellCounts>().Set(ShellCounts.Alerts, 2);
        bar.WaitForAssertion(() => bar.Find("a[href=alerts]").TextContent.Trim().Should().Be("2 alerts"));
    }

    [Theory]
    [InlineData(StaffRole.TeamManager)]
    [InlineData(StaffRole.SystemAdministrator)]
    [InlineData(StaffRole.InformationGovernanceOfficer)]
    [InlineData(StaffRole.OutOfHoursWorker)]
    public async Task The_rail_holds_the_places_a_person_may_use_and_no_other(StaffRole role)
    {
        var rail = As(role, out var who).Render<RailNav>();
        var rights = await _world.ReadAsync(db => Rights.ReadAsync(db, who, IslandTime.DayOf(A.Now), default));
        var theirs = Rail.Items.Where(item => item.Needs is not { } needed || rights.May(needed)).Select(item => item.Text).ToList();
        rail.FindAll("ul.all > li:not(.bar-only) a").Select(a => a.TextContent.Trim()).Should().Equal(theirs);
        rail.FindAll("ul.all > li:not(.bar-only):not(.beyond)").Should().HaveCountLessThanOrEqualTo(3, "a phone's bar holds three places and More");
    }

    [Fact]
    public void A_place_shows_how_much_waits_there()
    {
        var rail = As(StaffRole.DutyWorker, out _).Render<RailNav>();
        Services.GetRequiredService<ShellCounts>().Set("/", 7);
        rail.WaitForAssertion(() => rail.Find("a[href='/'] .count").TextContent.Should().Be("7"));
    }

    [Fact]
    public void Without_the_role_a_page_says_so_plainly() =>
        As(StaffRole.SystemAdministrator, out _).Render<NotPermitted>().Markup.Should().Contain("Your role does not include it.");

    [Fact]
    public void After_the_sign_in_has_ended_a_page_says_so_and_leads_back_to_itself()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/files/1?tab=notes");
        var said = Render<NotPermitted>();
        said.Find("h1").TextContent.Should().Be("Your sign-in has ended");
        said.Find("a").GetAttribute("href").Should().Be("sign-in?returnUrl=%2Ffiles%2F1%3Ftab%3Dnotes");
    }

    private ShellTests As(StaffRole role, out Actor who)
    {
        who = _world.With(role);
        ((SomeoneSignedIn)Services.GetRequiredService<AuthenticationStateProvider>()).Is(who);
        return this;
    }
}
