namespace CaseRecording.Benchmarks.Circuits;

/// <summary>Memory per open page and time to interactive.</summary>
internal static class CircuitBench
{
    public static async Task RunAsync(bool quick)
    {
        await using var bare = await ServerProcess.StartAsync(typeof(CircuitBench).Assembly.Location, AppContext.BaseDirectory, ["bare-server"], []);
        using var nobody = new Visitor();
        var figures = await CircuitFigures.MeasureAsync("Bare component", bare, [bare.Address], nobody, quick);
        Console.WriteLine(figures);
    }
}
