using Bunit;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Ecomaps;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Ecomaps;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Components;

/// <summary>An ecomap is arranged by dragging, by keys or by plain fields, kept while it is, and saved once (4.6.1).</summary>
[Policy("P56")]
public sealed class EcomapTabTests : ScreenTests
{
    [Fact]
    public async Task It_begins_with_everybody_on_record_is_kept_at_each_move_and_gone_on_with()
    {
        var (file, tab) = await ArrangingAsync();
        tab.FindAll(".ecomap .node").Select(n => n.GetAttribute("aria-label")).Should().Equal("Ballacottier School, Ann Radcliffe, Designated Safeguarding Lead: further away; at 12 o’clock");

        // As ecomap.js does, where it was let go.
        tab.Find("input[id^=place-]").Change("480 340");
        tab.WaitForAssertion(() => tab.Find(".ecomap .node").GetAttribute("aria-label").Should().Contain("very close; at 12 o’clock"));
        tab.Find("[role=status].unseen").TextContent.Should().Be("Ballacottier School: very close, at 12 o’clock");
        tab.Find("#support-name").Change("Onchan Juniors");
        tab.Find("#support-kind").Change("club");
        Button(tab, "Put it on the ecomap").Click();
        tab.WaitForElement("#tie-strength").Change("Strong");
        tab.WaitForAssertion(() => Button(tab, "Further away"));
        Button(tab, "Further away").Click();

        await tab.WaitForAssertionAsync(async () => EcomapModel.Read((await World.The<DraftStore>().ReadAsync(DraftScope.Ecomap(file), World.Staff("Erin")))[EcomapModel.Field].Text)!
            .Ties.Select(t => (t.Name, t.At.Nearness, t.Strength)).Should().Equal((null, Nearness.VeryClose, TieStrength.NotSaid), ("Onchan Juniors", Nearness.FurtherAway, TieStrength.Strong)));
        Button(tab, "Leave it for now").Click();
        Button(tab, "Go on arranging").Click();
        tab.WaitForAssertion(() => tab.FindAll(".ecomap .node").Should().HaveCount(2));
        (await World.ReadAsync(db => db.Ecomaps.CountAsync())).Should().Be(0, "nothing is saved until it is");
    }

    [Fact]
    public async Task It_is_saved_once_and_then_shown_in_the_picture_and_in_words()
    {
        var (file, tab) = await ArrangingAsync();
        Button(tab, "Ballacottier School").Click();
        tab.WaitForElement("#tie-near").Change("VeryClose");
        tab.Find("#tie-help").Change("ToChild");
        tab.Find("#tie-remark").Change("Miss is kind.");
        Button(tab, "Save this ecomap").Click();

        tab.WaitForAssertion(() => tab.Find(".genogram-words li").TextContent.Trim().Should().StartWith("Ballacottier School, Ann Radcliffe, Designated Safeguarding Lead: strength not said; no stress said; helps the child.").And.EndWith("Miss is kind."));
        tab.Find(".ecomap").GetAttribute("aria-label").Should().Be("Around Juan Quayle on 4 November 2026");
        tab.FindAll(".ecomap .arrows").Should().HaveCount(1);
        (await World.ReadAsync(db => db.Ecomaps.CountAsync())).Should().Be(1);
        (await World.The<DraftStore>().ReadAsync(DraftScope.Ecomap(file), World.Staff("Erin"))).Should().BeEmpty();
        Button(tab, "Arrange the next one").Click();
        tab.WaitForAssertion(() => tab.Find(".ecomap .node").GetAttribute("aria-label").Should().Contain("very close; helps the child", "the next goes on from it"));
    }

    [Fact]
    public async Task Where_somebody_else_saved_one_meanwhile_both_are_kept_and_mine_can_follow()
    {
        var (file, tab) = await ArrangingAsync();
        tab.Find("input[id^=place-]").Change("480 340");
        tab.WaitForAssertion(() => tab.Find(".ecomap .node").GetAttribute("aria-label").Should().Contain("very close"));
        Button(tab, "Leave it for now").Click();
        (await World.The<SaveEcomap>().RunAsync(new(file, new(A.Today, false, null), [new(null, null, "Rex", "pet", new EcomapPlace(0, 5))], null, HandInKey.New()), World.Staff("Maureen"))).Refusal.Should().BeNull();

        tab = Open<EcomapTab>(World.Staff("Erin"), p => p.Add(t => t.FileId, file));
        Button(tab, "Go on arranging").Click();

        tab.WaitForAssertion(() => tab.Find(".broken-rule").TextContent.Should().Contain("Maureen Kneale, Team Manager saved an ecomap after you began this one. Yours is as you left it"));
        tab.FindAll(".ecomap .node").Should().HaveCount(1);
        Button(tab, "Save this ecomap").Click();
        await tab.WaitForAssertionAsync(async () => (await World.ReadAsync(db => db.Ecomaps.OrderBy(v => v.Number).Select(v => v.Number).ToListAsync())).Should().Equal(1, 2));
    }

    [Fact]
    public async Task A_picture_that_leaves_is_in_the_access_log_first()
    {
        var (file, _) = await ArrangingAsync();
        (await World.The<SaveEcomap>().RunAsync(new(file, new(A.Today, true, null), [new(null, null, "Rex", "pet", new EcomapPlace(0, 5))], null, HandInKey.New()), World.Staff("Erin"))).Refusal.Should().BeNull();
        var tab = Open<EcomapTab>(World.Staff("Erin"), p => p.Add(t => t.FileId, file));

        Button(tab, "Save as a picture (PNG)").Click();

        tab.WaitForAssertion(() => JSInterop.VerifyInvoke("saveGenogram"));
        (await World.ReadAsync(db => db.FileViews.Where(v => v.FileId == file).Select(v => v.Part).ToListAsync())).Should().Contain("Print: Ecomap saved as a picture");
    }

    private async Task<(Guid File, IRenderedComponent<EcomapTab> Tab)> ArrangingAsync()
    {
        var file = await World.CaseAsync("cm1", World.Staff("Erin"));
        (await World.The<BeginInvolvement>().RunAsync(new(file, "Ann Radcliffe", "SafeguardingLead", "Ballacottier School", "01624 000210", null, A.Today), World.Staff("Erin"))).Refusal.Should().BeNull();
        var script = JSInterop.SetupModule("./draft.js");
        script.Mode = JSRuntimeMode.Loose;
        script.Setup<FieldSeen[]?>("flush", DraftScope.Ecomap(file).ToString()).SetResult([]);
        var tab = Open<EcomapTab>(World.Staff("Erin"), p => p.Add(t => t.FileId, file));
        Button(tab, "Arrange an ecomap").Click();
        tab.WaitForElement("#drawn-on");
        return (file, tab);
    }
}
