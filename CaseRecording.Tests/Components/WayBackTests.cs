using Bunit;
using CaseRecording.App.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.Components;

/// <summary>The way back from a file to the list one came from.</summary>
public sealed class WayBackTests : BunitContext
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Theory]
    [InlineData("/", "My work", "/")]
    [InlineData("/team", "Team tray", "team")]
    [InlineData("/team/018f0000-0000-7000-8000-000000000001", "Team tray", "team/018f0000-0000-7000-8000-000000000001")]
    [InlineData("/find?q=Jon%20Quale", "Find a person", "find?q=Jon%20Quale")]
    [InlineData("/words?q=rabbits&kind=Visit", "Words inside the record", "words?q=rabbits&kind=Visit")]
    [InlineData("/supervision/018f0000-0000-7000-8000-000000000001", "Supervision", "supervision/018f0000-0000-7000-8000-000000000001")]
    public void It_leads_to_the_list_as_it_was_left(string list, string text, string address)
    {
        Navigation.NavigateTo(list);
        using var way = new WayBack(Navigation);
        Navigation.NavigateTo("/files/018f0000-0000-7000-8000-000000000002/notes");
        Navigation.NavigateTo("/notes/018f0000-0000-7000-8000-000000000003");
        way.List.Should().Be(new Crumb(text, address));
    }

    [Fact]
    public void The_list_last_open_counts_and_one_referral_or_review_is_no_list()
    {
        Navigation.NavigateTo("/referrals");
        using var way = new WayBack(Navigation);
        Navigation.NavigateTo("/referrals/018f0000-0000-7000-8000-000000000002");
        way.List!.Text.Should().Be("Referrals");
        Navigation.NavigateTo("/night");
        Navigation.NavigateTo("/night/new");
        way.List!.Text.Should().Be("Out of hours");
    }

    [Fact]
    public void A_window_that_was_opened_on_a_file_has_none()
    {
        Navigation.NavigateTo("/files/018f0000-0000-7000-8000-000000000002");
        using var way = new WayBack(Navigation);
        way.List.Should().BeNull();
    }
}
