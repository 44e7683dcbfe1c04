using System.Globalization;
using CaseRecording.Benchmarks.Circuits;
using CaseRecording.Benchmarks.Measuring;
using CaseRecording.Benchmarks.Notes;
using CaseRecording.Benchmarks.Reads;
using CaseRecording.Benchmarks.Typing;
using CaseRecording.Benchmarks.Writes;

var quick = args.Contains("--quick");
var what = args.FirstOrDefault(a => !a.StartsWith('-'));
if (what == "bare-server")
{
    await BareServer.RunAsync(args[1..]);
    return 0;
}
if (what is not ("writes" or "reads" or "circuits" or "typing" or "helper" or "search" or "long-file" or "all"))
{
    Console.Error.WriteLine("Say what to measure: writes, reads, circuits, typing, helper, search, long-file or all; --quick for a short form that only shows that it runs; --notes=N for how many to search.");
    return 1;
}
Report.Begin(string.Join(' ', args));
if (what is "writes" or "all")
    await WriteBench.RunAsync(quick);
if (what is "reads" or "all")
    await ReadBench.RunAsync(quick);
if (what is "circuits" or "all")
    await CircuitBench.RunAsync(quick);
if (what is "typing" or "all")
    await TypingBench.RunAsync(quick);
if (what is "helper" or "all")
    await HelperBench.RunAsync(quick);
if (what is "long-file" or "all")
    await LongFile.RunAsync(quick);
if (what is "search" or "all")
    await SearchBench.RunAsync(quick, args.FirstOrDefault(a => a.StartsWith("--notes=", StringComparison.Ordinal)) is { } many ? int.Parse(many[8..], CultureInfo.InvariantCulture) : null);
return 0;
