using System.Globalization;
using System.Runtime.InteropServices;

namespace CaseRecording.Benchmarks.Measuring;

/// <summary>What the figures were taken on. No host name.</summary>
internal static class Machine
{
    public static string Words() => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores ({Processor()}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024):0} GiB, {Distribution()}, {RuntimeInformation.FrameworkDescription}");

    private static string Processor() => Find("/proc/cpuinfo", "model name", ':');

    private static string Distribution() => Find("/etc/os-release", "PRETTY_NAME", '=').Trim('"');

    private static string Find(string file, string name, char between) =>
        File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?.Split(between, 2)[1].Trim() ?? "unknown"
            : RuntimeInformation.OSDescription;
}
