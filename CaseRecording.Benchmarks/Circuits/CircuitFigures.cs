namespace CaseRecording.Benchmarks.Circuits;

/// <summary>What one kind of page costs.</summary>
/// <param name="Page">Its name.</param>
/// <param name="KibPerCircuit">Live KiB of server memory per open page: the slope over many, not the level of one.</param>
/// <param name="Fit">How straight the line is (r²); below 0.98 the slope means little.</param>
/// <param name="PageAfter">Median time to the whole first answer.</param>
/// <param name="Interactive">Median time from asking for the page to interactive, one page at a time.</param>
/// <param name="Settled">Median time to the last render.</param>
/// <param name="PageKib">HTML of the first answer.</param>
/// <param name="BatchKib">Render batches until settled.</param>
/// <param name="Batches">How many render batches until settled.</param>
internal sealed record CircuitFigures(string Page, double KibPerCircuit, double Fit, TimeSpan PageAfter, TimeSpan Interactive, TimeSpan Settled, double PageKib, double BatchKib, int Batches)
{
    /// <summary>Opens pages step by step, reads live bytes at each step, and fits a line.</summary>
    public static async Task<CircuitFigures> MeasureAsync(string name, ServerProcess server, IReadOnlyList<Uri> pages, Visitor visitor, bool quick)
    {
        var open = new List<Circuit>();
        var points = new List<(double Open, double Kib)>();
        try
        {
            // The first pages pay for compilation and caches that all later ones share; they are opened before the line is drawn.
            foreach (var until in quick ? [10, 20, 30, 40] : new[] { 20, 40, 60, 80, 100, 120 })
            {
                while (open.Count < until)
                    open.Add(await Circuit.OpenAsync(visitor, pages[open.Count % pages.Count]));
                points.Add((open.Count, await server.LiveBytesAsync() / 1024.0));
            }
            var (slope, fit) = Line.Through(points);
            var timed = open[^(open.Count / 2)..];
            return new(name, slope, fit, Median(timed, c => c.PageAfter), Median(timed, c => c.InteractiveAfter), Median(timed, c => c.SettledAfter),
                timed.Average(c => c.PageBytes) / 1024, timed.Average(c => c.BatchBytes) / 1024, (int)Math.Round(timed.Average(c => c.Batches)));
        }
        finally
        {
            foreach (var circuit in open)
                await circuit.DisposeAsync();
        }
    }

    private static TimeSpan Median(IEnumerable<Circuit> circuits, Func<Circuit, TimeSpan> time) =>
        circuits.Select(time).Order().ElementAt(circuits.Count() / 2);
}

/// <summary>A straight line through points.</summary>
internal static class Line
{
    /// <summary>Least squares: the slope, and r².</summary>
    public static (double Slope, double Fit) Through(IReadOnlyList<(double X, double Y)> points)
    {
        double mx = points.Average(p => p.X), my = points.Average(p => p.Y);
        double xy = points.Sum(p => (p.X - mx) * (p.Y - my)), xx = points.Sum(p => (p.X - mx) * (p.X - mx)), yy = points.Sum(p => (p.Y - my) * (p.Y - my));
        return (xy / xx, xx == 0 || yy == 0 ? 0 : xy * xy / (xx * yy));
    }
}
