using System.Diagnostics;

namespace CaseRecording.Benchmarks.Measuring;

/// <summary>Our way against the bare way of the same thing.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Ours">Median time of ours.</param>
/// <param name="Bare">Median time of the bare way.</param>
/// <param name="Low">Lower quartile of the paired ratios.</param>
/// <param name="Median">The ratio.</param>
/// <param name="High">Upper quartile.</param>
/// <param name="OursCpu">Processor time of one of ours: what is left when waiting for the disk and for other programs is left out.</param>
/// <param name="BareCpu">Processor time of one of the bare way.</param>
/// <param name="OursKib">Memory that one of ours allocates.</param>
/// <param name="BareKib">Memory that one of the bare way allocates.</param>
internal sealed record Ratio(string Name, TimeSpan Ours, TimeSpan Bare, double Low, double Median, double High, TimeSpan OursCpu, TimeSpan BareCpu, double OursKib, double BareKib)
{
    /// <summary>
    /// Runs both sides by turns, so that whatever else the machine does falls on both, and takes the ratio of each pair.
    /// The side that goes first changes with every pair.
    /// </summary>
    /// <param name="name">What is done.</param>
    /// <param name="ours">Our way, once.</param>
    /// <param name="bare">The bare way, once.</param>
    /// <param name="pairs">How many pairs count.</param>
    /// <param name="inARow">How often a side runs in one turn: more than once where one run is too short to time.</param>
    /// <param name="prepare">What has to happen before each turn of ours, outside the clock.</param>
    /// <param name="prepareBare">The same for the bare way.</param>
    public static async Task<Ratio> OfAsync(
        string name, Func<Task> ours, Func<Task> bare, int pairs, int inARow = 1, Func<Task>? prepare = null, Func<Task>? prepareBare = null)
    {
        async Task<Turn> OursAsync(bool counted = false)
        {
            await (prepare?.Invoke() ?? Task.CompletedTask);
            return await TurnAsync(ours, inARow, counted);
        }

        async Task<Turn> BareAsync(bool counted = false)
        {
            await (prepareBare?.Invoke() ?? Task.CompletedTask);
            return await TurnAsync(bare, inARow, counted);
        }

        // A server runs for weeks: what counts is code that the runtime has finished compiling, which takes it thousands of calls.
        for (var i = 0; i < 5 * pairs; i++)
        {
            await OursAsync();
            await BareAsync();
        }
        var turns = new (Turn Ours, Turn Bare)[pairs];
        for (var i = 0; i < pairs; i++)
        {
            if (i % 2 == 0)
            {
                turns[i].Ours = await OursAsync();
                turns[i].Bare = await BareAsync();
            }
            else
            {
                turns[i].Bare = await BareAsync();
                turns[i].Ours = await OursAsync();
            }
        }
        // In turns of their own: counting memory stops every thread and takes away what it was about to allocate from, which lengthens what follows.
        var counts = new (Turn Ours, Turn Bare)[Math.Max(pairs / 4, 1)];
        for (var i = 0; i < counts.Length; i++)
            counts[i] = (await OursAsync(counted: true), await BareAsync(counted: true));
        double[] ratios = [.. turns.Select(t => t.Ours.Ticks / t.Bare.Ticks).Order()];
        return new(name, Middle(turns.Select(t => t.Ours.Ticks)), Middle(turns.Select(t => t.Bare.Ticks)),
            ratios[pairs / 4], ratios[pairs / 2], ratios[pairs * 3 / 4],
            Mean(counts.Select(t => t.Ours.Cpu)), Mean(counts.Select(t => t.Bare.Cpu)), Kib(counts.Select(t => t.Ours.Bytes)), Kib(counts.Select(t => t.Bare.Bytes)));
    }

    private static async Task<Turn> TurnAsync(Func<Task> act, int inARow, bool counted)
    {
        var bytes = counted ? GC.GetTotalAllocatedBytes(precise: true) : 0;
        var cpu = counted ? Environment.CpuUsage.TotalTime : default;
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < inARow; i++)
            await act();
        var took = Stopwatch.GetElapsedTime(began);
        return counted
            ? new(took.Ticks / (double)inARow, (Environment.CpuUsage.TotalTime - cpu).Ticks / (double)inARow, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)inARow)
            : new(took.Ticks / (double)inARow, 0, 0);
    }

    private static TimeSpan Middle(IEnumerable<double> ticks) => TimeSpan.FromTicks((long)ticks.Order().ElementAt(ticks.Count() / 2));

    private static TimeSpan Mean(IEnumerable<double> ticks) => TimeSpan.FromTicks((long)ticks.Average());

    private static double Kib(IEnumerable<double> bytes) => bytes.Order().ElementAt(bytes.Count() / 2) / 1024;

    private record struct Turn(double Ticks, double Cpu, double Bytes);
}
