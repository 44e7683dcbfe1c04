namespace CaseRecording.Tests.Journeys.Support;

/// <summary>The data folder that a day begins with: the program's own first start, seed data and all, made once per run and copied.</summary>
public static class JourneyData
{
    private static readonly Lazy<Task<DirectoryInfo>> Seeded = new(SeedAsync);

    /// <summary>Readies a folder and says which settings point the program at it.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> PrepareAsync(DirectoryInfo folder, IReadOnlyDictionary<string, string>? settings)
    {
        Copy(await Seeded.Value, folder);
        return new Dictionary<string, string>(settings ?? new Dictionary<string, string>()) { ["Data:Folder"] = folder.FullName };
    }

    // Without the fictional families: a journey makes the children it needs, and starts at once.
    private static async Task<DirectoryInfo> SeedAsync()
    {
        var folder = Directory.CreateTempSubdirectory("case-recording-seeded-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        await using var program = await RunningProgram.StartAsync(new Dictionary<string, string> { ["Data:Folder"] = folder.FullName, ["Data:Demonstration"] = "false" });
        return folder;
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.EnumerateFiles())
            file.CopyTo(Path.Combine(to.FullName, file.Name));
        foreach (var below in from.EnumerateDirectories())
            Copy(below, to.CreateSubdirectory(below.Name));
    }
}
