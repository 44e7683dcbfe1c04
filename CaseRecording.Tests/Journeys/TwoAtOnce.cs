using CaseRecording.App.Features;
using CaseRecording.App.Features.Files;
using CaseRecording.Tests.Journeys.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>Two people at one thing, one person twice at it, and somebody at what is not theirs to see.</summary>
[Collection(Support.Journeys.Name)]
public sealed class TwoAtOnce(Browsers browsers)
{
    [Fact]
    public Task Two_managers_decide_one_referral_and_a_double_click_decides_it_once() => Day.LiveAsync(browsers, async day =>
    {
        await using var world = await day.BesideAsync();
        var referral = await world.ReferredChildAsync();
        var (breeshey, david) = (await day.SignInAsync("Breeshey Cain"), await day.SignInAsync("David Lewthwaite"));
        foreach (var manager in new[] { breeshey, david })
        {
            await manager.GotoAsync($"/referrals/{referral.Id}");
            await manager.ShouldBeInteractiveAsync();
            await manager.GetByLabel("Accept: NARRATES for a Child with Additional Needs (CwAN)").CheckAsync();
            await manager.GetByLabel("Reasons").FillAsync("The school has tried for a term.");
            await manager.GetByLabel("Intended outcome for").FillAsync("Juan goes to school fed.");
        }
        await david.GetByText("Saved ").First.WaitForAsync();

        await breeshey.GetByRole(AriaRole.Button, new() { Name = "Accept the referral" }).DblClickAsync();
        await breeshey.GetByRole(AriaRole.Main).GetByText("Breeshey Cain, Team Manager").First.WaitForAsync();

        await david.GetByText("decided this referral while you were writing").WaitForAsync();
        (await david.GetByLabel("Reasons").InputValueAsync()).Should().Be("The school has tried for a term.");
        await david.ShouldHaveNoAxeViolationsAsync();
        (await breeshey.GetByRole(AriaRole.Main).InnerTextAsync()).Should().NotContain("is not on offer").And.NotContain("while you were writing");
        (await world.ReadAsync(db => db.History.CountAsync(line => line.SubjectId == referral.Id && line.What.StartsWith("Referral accepted")))).Should().Be(1);
    });

    [Fact, Policy("P07")]
    public Task A_link_to_a_restricted_file_looks_like_a_link_to_none() => Day.LiveAsync(browsers, async day =>
    {
        await using var world = await day.BesideAsync();
        var file = (await world.ReferredChildAsync()).FileId;
        (await world.The<RestrictFile>().RunAsync(new(file, [], "Her father works here.", HandInKey.New()), world.Staff("Breeshey Cain"))).Refusal.Should().BeNull();
        var erin = await day.SignInAsync("Erin Callow");

        var answers = new List<string>();
        foreach (var key in new[] { file, Guid.CreateVersion7() })
        {
            await erin.GotoAsync($"/files/{key}");
            await erin.GetByText("There is no file here that you may open.").First.WaitForAsync();
            answers.Add($"{await erin.TitleAsync()} {await erin.GetByRole(AriaRole.Main).InnerTextAsync()}");
        }
        answers[0].Should().Be(answers[1]).And.NotContain("Juan");
    });
}
