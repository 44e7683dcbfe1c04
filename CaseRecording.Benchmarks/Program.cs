using CaseRecording.Benchmarks.Circuits;
using CaseRecording.Benchmarks.Writes;

var quick = args.Contains("--quick");
switch (args.FirstOrDefault(a => !a.StartsWith('-')))
{
    case "bare-server": await BareServer.RunAsync(args[1..]); break;
    case "circuits": await CircuitBench.RunAsync(quick); break;
    case "writes": await WriteBench.RunAsync(quick); break;
}
