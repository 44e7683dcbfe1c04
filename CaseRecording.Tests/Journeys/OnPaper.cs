using CaseRecording.App.Features;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.Notes;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Notes;
using CaseRecording.Tests.Journeys.Support;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>The browser's own menu prints a page like the button does: the sheet says whose it is and who printed it, and the access log had it first (2.7.1).</summary>
[Collection(Support.BadLines.Name)]
public sealed class OnPaper(Browsers browsers)
{
    [Fact, Policy("P07"), Policy("P27")]
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

            await TakesTheChronologyAsync(erin, file);

            await erin.OpenAsync($"/files/{file}/notes");
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
            foreach (var (headline, standing) in new[] { ("Juan moved to his aunt.", ChronologyStanding.Fact), ("A neighbour heard shouting.", ChronologyStanding.Allegation) })
                await world.ActAsync(work => Task.FromResult(work.Db.Add(ChronologyEntry.TakeUp(file, null, A.EventDetails(headline, new(2024, 5, 1), standing), null, work.By)).Entity.Id));
        });
    }

    // As a line of time, narrowed by a choice that stays in the address, and taken away as a Word document.
    private static async Task TakesTheChronologyAsync(IPage erin, Guid file)
    {
        await erin.OpenAsync($"/files/{file}/chronology");
        await erin.GetByText("A neighbour heard shouting.", new() { Exact = true }).WaitForAsync();
        await erin.ShouldHaveNoAxeViolationsAsync();
        await erin.GetByText("Found in the record: 2 to judge").ClickAsync();
        await erin.GetByRole(AriaRole.Button, new() { Name = "Take up…" }).First.ClickAsync();
        await erin.GetByLabel("What it meant for the child").FillAsync("The first of three.");
        await erin.ShouldHaveNoAxeViolationsAsync();
        await erin.GetByRole(AriaRole.Button, new() { Name = "Take up", Exact = true }).ClickAsync();
        await erin.GetByText("The first of three.").WaitForAsync();
        await erin.GetByText("Found in the record: 1 to judge").WaitForAsync();
        await erin.GetByLabel("Show", new() { Exact = true }).SelectOptionAsync("Fact");
        await erin.GetByText("2 of 3 events shown").WaitForAsync();
        erin.Url.Should().EndWith("chronology?standing=Fact");
        await erin.GetByText("Print or take away").ClickAsync();
        await erin.GetByLabel("Court: numbered").CheckAsync();
        var taken = await erin.RunAndWaitForDownloadAsync(() => erin.GetByRole(AriaRole.Button, new() { Name = "Take it as a Word document" }).ClickAsync());
        using var word = WordprocessingDocument.Open(await taken.PathAsync(), false);
        word.MainDocumentPart!.Document!.InnerText.Should().Contain("Chronology of Juan Quayle").And.Contain("A neighbour heard shouting.").And.Contain("Allegation");
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
