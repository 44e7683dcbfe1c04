using CaseRecording.Benchmarks.Measuring;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Benchmarks.Circuits;

/// <summary>Memory per open page and time to interactive: the bare component, the child's file, My work, the note editor, and the file in a real browser.</summary>
internal static class CircuitBench
{
    private const double Bar = 600, TimesBare = 4.5;
    private const int Characters = 5_000, MostOpen = 120;

    public static async Task RunAsync(bool quick)
    {
        CircuitFigures bare;
        await using (var server = await ProgramUnderTest.StartBareAsync())
        using (var nobody = new Visitor())
            bare = await CircuitFigures.MeasureAsync("Bare component", server, [server.Address], nobody, quick);

        await using var record = await RecordUnderTest.SqliteAsync();
        var worker = await record.StaffAsync("daniel.osei");
        await ManyFiles.UpToAsync(record, 1000, worker.Id);
        List<Guid> files;
        await using (var db = await record.OpenAsync())
            files = await db.Cases.Where(c => c.AllocatedToId == worker.Id).OrderBy(c => c.Id).Select(c => c.FileId).Take(30).ToListAsync();
        await using var program = await ProgramUnderTest.StartAsync(record);
        using var visitor = await ProgramUnderTest.SignInAsync(program.Address, worker.Id);
        var pages = files.Select(f => new Uri(program.Address, $"/files/{f}")).ToList();
        var file = await CircuitFigures.MeasureAsync("The child's file", program, pages, visitor, quick);
        var chromium = await CalibrateAsync(program, pages, visitor, quick);
        var home = await CircuitFigures.MeasureAsync("My work", program, [program.Address], visitor, quick);
        var editor = await CircuitFigures.MeasureAsync("The note editor, nothing written", program, At(program, EditorPages.New(files, MostOpen)), visitor, quick);
        // Not before: a worker with so many unfinished notes would have a My work of another length.
        var left = await EditorPages.LeftAsync(record, files, MostOpen, Characters, worker);
        var writing = await CircuitFigures.MeasureAsync($"The note editor, {Characters:N0} characters in five passages", program, At(program, left), visitor, quick);

        Report.Heading("Memory per open page and time to interactive");
        Report.Line($"| | per circuit | r² | to bare | bar | page after | interactive after | settled after | HTML | render batches |\n|---|---|---|---|---|---|---|---|---|---|");
        foreach (var f in new[] { bare, file, home, editor, writing })
            Report.Line($"| {f.Page} | **{f.KibPerCircuit:0} KiB** | {f.Fit:0.000} | {f.KibPerCircuit / bare.KibPerCircuit:0.00} | {Verdict(f, bare)} | {Report.Ms(f.PageAfter)} | {Report.Ms(f.Interactive)} | {Report.Ms(f.Settled)} | {f.PageKib:0.0} KiB | {f.Batches}, {f.BatchKib:0.0} KiB |");
        Report.Line(chromium(bare));
    }

    private static async Task<Func<CircuitFigures, FormattableString>> CalibrateAsync(ServerProcess program, IReadOnlyList<Uri> pages, Visitor visitor, bool quick)
    {
        try
        {
            var real = await RealBrowser.MeasureAsync(program, pages, visitor, quick);
            return bare => $"| The child's file, in Chromium | {real.KibPerCircuit:0} KiB | {real.Fit:0.000} | {real.KibPerCircuit / bare.KibPerCircuit:0.00} | calibration | | {Report.Ms(real.Interactive)} | | | |";
        }
        catch (Exception failure) when (failure is Microsoft.Playwright.PlaywrightException or TimeoutException)
        {
            return _ => $"\nNo calibration against Chromium: {failure.Message.Split('\n')[0]}";
        }
    }

    private static IReadOnlyList<Uri> At(ServerProcess program, IReadOnlyList<string> paths) => [.. paths.Select(p => new Uri(program.Address, p))];

    private static string Verdict(CircuitFigures figure, CircuitFigures bare) =>
        ReferenceEquals(figure, bare) ? "" : figure.KibPerCircuit <= Bar || figure.KibPerCircuit <= TimesBare * bare.KibPerCircuit ? "600 KiB or 4.5, met" : "600 KiB or 4.5, **missed**";
}
