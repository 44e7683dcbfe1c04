using Bunit;
using CaseRecording.App.Data;
using CaseRecording.App.Features.Contacts;
using CaseRecording.App.Features.Drafts;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Drafts;
using CaseRecording.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.Components;

/// <summary>Choices are kept while their reader goes on, and a page is left only when they are.</summary>
public sealed class KeepingTests : ScreenTests
{
    private static readonly Guid Referral = new("0198c2d4-5a00-7000-8000-000000000077");

    [Fact]
    public async Task Whoever_leaves_right_after_choosing_waits_until_the_last_choice_is_kept()
    {
        var erin = World.Staff("Erin Callow");
        var form = Open<OutOfHoursForm>(erin, p => p.Add(f => f.ReferralId, Referral).Add(f => f.FileId, A.FileId));
        var place = Services.GetRequiredService<NavigationManager>();
        var left = new TaskCompletionSource();
        place.LocationChanged += (_, _) => left.TrySetResult();
        await using (await World.The<WriteQueue>().EnterAsync(CancellationToken.None))
        {
            form.Find("#ooh-narrates").Change(nameof(NarratesChoice.CwAN));
            form.Find("#ooh-narrates").Change(nameof(NarratesChoice.S46));
            place.NavigateTo("/my-work");
            left.Task.IsCompleted.Should().BeFalse("somebody else is writing, and nothing is kept yet");
        }
        await left.Task.WaitAsync(DefaultWaitTimeout);
        (await World.The<DraftStore>().ReadAsync(DraftScope.Decision(Referral), erin))["ooh-narrates"].Text.Should().Be(nameof(NarratesChoice.S46));
    }
}
