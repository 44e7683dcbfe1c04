using CaseRecording.App.Features;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.Notes;
using CaseRecording.Domain.Notes;
using CaseRecording.Tests.Journeys.Support;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>The browser's own menu prints a page like the button does: the sheet says whose it is and who printed it, and the access log had it first (2.7.1).</summary>
[Collection(Support.BadLines.Name)]
public sealed class OnPaper(Browsers browsers)
{
    [Fact, Policy("P07")]
    public Task Control_P_puts_child_number_name_and_time_on_every_sheet_and_prints_nothing_that_cannot_be_logged()
    {
        var file = Guid.Empty;
        return Day.LiveAsync(browsers, async day =>
        {
            var line = day.ALineThatCanBeCut();
            var erin = await day.SignInAsync("Erin Callow");
            await erin.OpenAsync($"/files/{file}/notes");
            await erin.PdfAsync();
            (await PrintedAsync(day, file)).Should().Equal("Print: Notes");
            (await OnPaperAsync(erin)).Should().MatchRegex(@"Juan Quayle · No\. \d{3} \d{3} \d · printed by Erin Callow, Social Worker, ").And.Contain("The school rang.");
            (await erin.Locator("[data-print-head]").InnerTextAsync()).Should().BeEmpty("on the screen it would be in the way");

            line.Cut();
            await erin.GetByText("The line to the record is down.").First.WaitForAsync();
            var empty = await OnPaperAsync(erin);
            empty.Should().StartWith("Not printed: the line to the record is down").And.NotContain("rang");
            (await PrintedAsync(day, file)).Should().HaveCount(2);
            line.Mend();
        }, before: async world =>
        {
            file = await world.CaseAsync(worker: world.Staff("Erin"));
            (await world.The<RecordNote>().RunAsync(new(A.Call(new PassageToWrite(PassageKind.WhatHappened, "The school rang.")) with { FileId = file }, HandInKey.New()), world.Staff("Erin"))).Refusal.Should().BeNull();
        });
    }

    private static async Task<string> OnPaperAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        var paper = await page.Locator("main").InnerTextAsync();
        await page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        return paper;
    }

    private static async Task<IReadOnlyList<string>> PrintedAsync(Day day, Guid file)
    {
        await using var world = await day.BesideAsync();
        return [.. (await world.The<AccessLogQuery>().ReadAsync(file, null, world.Staff("Maureen"))).Select(v => v.Part).Where(p => p.StartsWith("Print", StringComparison.Ordinal))];
    }
}
