using System.Globalization;
using CaseRecording.Benchmarks.Circuits;
using CaseRecording.Benchmarks.Documents;
using CaseRecording.Benchmarks.Genograms;
using CaseRecording.Benchmarks.Measuring;
using CaseRecording.Benchmarks.Notes;
using CaseRecording.Benchmarks.People;
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
if (what is not ("writes" or "reads" or "circuits" or "typing" or "helper" or "search" or "people" or "long-file" or "story" or "genogram" or "uploads" or "all"))
{
    Console.Error.WriteLine("Say what to measure: writes, reads, circuits, typing, helper, search, people, long-file, story, genogram, uploads or all; --quick for a short form that only shows that it runs; --notes=N and --people=N for how many to search, --seed=N for other people.");
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
if (what is "story" or "all")
    await StoryBench.RunAsync(quick);
if (what is "genogram" or "all")
    await GenogramBench.RunAsync(quick);
if (what is "uploads" or "all")
    await UploadBench.RunAsync(quick);
if (what is "search" or "all")
    await SearchBench.RunAsync(quick, Number("--notes="));
if (what is "people" or "all")
    await PeopleBench.RunAsync(quick, Number("--people="), Number("--seed=") ?? 2026);
return 0;

int? Number(string option) =>
    args.FirstOrDefault(a => a.StartsWith(option, StringComparison.Ordinal)) is { } given ? int.Parse(given[option.Length..], CultureInfo.InvariantCulture) : null;
