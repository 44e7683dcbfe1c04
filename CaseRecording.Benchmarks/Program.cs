using CaseRecording.Benchmarks.Circuits;
using CaseRecording.Benchmarks.Measuring;
using CaseRecording.Benchmarks.Notes;
using CaseRecording.Benchmarks.Reads;
using CaseRecording.Benchmarks.Writes;

var quick = args.Contains("--quick");
var what = args.FirstOrDefault(a => !a.StartsWith('-'));
if (what == "bare-server")
{
    await BareServer.RunAsync(args[1..]);
    return 0;
}
if (what is not ("writes" or "reads" or "circuits" or "helper" or "all"))
{
    Console.Error.WriteLine("Say what to measure: writes, reads, circuits, helper or all; --quick for a short form that only shows that it runs.");
    return 1;
}
Report.Begin(string.Join(' ', args));
if (what is "writes" or "all")
    await WriteBench.RunAsync(quick);
if (what is "reads" or "all")
    await ReadBench.RunAsync(quick);
if (what is "circuits" or "all")
    await CircuitBench.RunAsync(quick);
if (what is "helper" or "all")
    await HelperBench.RunAsync(quick);
return 0;
