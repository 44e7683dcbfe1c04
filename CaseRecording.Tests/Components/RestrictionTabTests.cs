using Bunit;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Files;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Staff;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Components;

/// <summary>The reasons of a restriction are a draft until a manager restricts the file (3.9.1, P42).</summary>
public sealed class RestrictionTabTests : ScreenTests
{
    private const string Why = "The child's aunt works in this service.";

    [Fact, Policy("P42")]
    public async Task What_was_typed_is_found_again_and_is_the_reason_that_is_kept()
    {
        var (file, manager) = (await World.CaseAsync("cm1", World.Staff("Erin Callow")), World.With(StaffRole.SeniorManager));
        await World.The<DraftStore>().PutAsync(DraftScope.Decision(file), "restriction", file, Why, manager);
        Seen(file, Why);
        var tab = Open<RestrictionTab>(manager, p => p.Add(t => t.FileId, file));
        tab.Find("#restriction-why").TextContent.Should().Be(Why);
        tab.FindAll("label.choice").Single(c => c.TextContent.Contains("Erin Callow", StringComparison.Ordinal)).QuerySelector("input")!.Change(true);

        Button(tab, "Restrict the file").Click();

        tab.WaitForAssertion(() => tab.Markup.Should().Contain("Only these people may know of this file"));
        (await World.ReadAsync(db => db.History.Where(h => h.FileId == file && h.What == "File restricted to named people").Select(h => h.Why).SingleAsync())).Should().Be(Why);
        (await World.The<DraftStore>().ReadAsync(DraftScope.Decision(file), manager)).Should().BeEmpty();
    }

    [Fact]
    public async Task Other_reasons_than_the_screen_shows_restrict_nothing()
    {
        var (file, manager) = (await World.CaseAsync("cm1", World.Staff("Erin Callow")), World.With(StaffRole.SeniorManager));
        await World.The<DraftStore>().PutAsync(DraftScope.Decision(file), "restriction", file, "As another window left it.", manager);
        Seen(file, Why);
        var tab = Open<RestrictionTab>(manager, p => p.Add(t => t.FileId, file));

        Button(tab, "Restrict the file").Click();

        tab.WaitForAssertion(() => tab.Find(".broken-rule").TextContent.Should().Contain(DraftLine.NotTheSame));
        (await World.ReadAsync(db => db.Files.Where(f => f.Id == file).Select(f => f.IsRestricted).SingleAsync())).Should().BeFalse();
    }

    private void Seen(Guid file, string text)
    {
        var script = JSInterop.SetupModule("./draft.js");
        script.Mode = JSRuntimeMode.Loose;
        script.Setup<FieldSeen[]?>("flush", DraftScope.Decision(file).ToString()).SetResult([new("restriction", DraftField.DigestOf(text), true)]);
    }
}
