using CaseRecording.Benchmarks.Circuits;
using CaseRecording.Benchmarks.Measuring;

namespace CaseRecording.Benchmarks.Typing;

/// <summary>What a minute of typing costs for each person who types: processor time of the server, and bytes.</summary>
/// <param name="Keys">Keys pressed.</param>
/// <param name="Processor">Of the whole server process.</param>
/// <param name="Said">Messages and requests with their headers, before compression.</param>
/// <param name="Wire">What went over the line.</param>
internal sealed record MinuteFigures(double Keys, TimeSpan Processor, Bytes Said, Bytes Wire)
{
    /// <summary>One turn of a side.</summary>
    public static async Task<MinuteFigures> MeasureAsync(ServerProcess server, Relay line, ChromiumTypists typists, int people, TimeSpan time, bool typing)
    {
        await typists.BeginAgainAsync();
        var (processor, wire, said) = (server.ProcessorTime, line.Bytes, await typists.SaidAsync());
        var keys = 0;
        if (typing)
            (keys, _) = await typists.TypeAsync(time);
        else
            await Task.Delay(time);
        // What the last key set going is of this minute too.
        await Task.Delay(1_500);
        var perMinute = TimeSpan.FromMinutes(1) / time / people;
        var (s, w) = (await typists.SaidAsync() - said, line.Bytes - wire);
        return new(keys * perMinute, (server.ProcessorTime - processor) * perMinute, Each(s, perMinute), Each(w, perMinute));
    }

    private static Bytes Each(Bytes all, double share) => new((long)(all.Sent * share), (long)(all.Received * share));
}
