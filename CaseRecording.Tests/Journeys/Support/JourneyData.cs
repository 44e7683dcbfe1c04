namespace CaseRecording.Tests.Journeys.Support;

/// <summary>The data folder that a day begins with.</summary>
public static class JourneyData
{
    /// <summary>Readies a folder and says which settings point the program at it.</summary>
    public static Task<IReadOnlyDictionary<string, string>> PrepareAsync(DirectoryInfo folder, IReadOnlyDictionary<string, string>? settings)
    {
        var all = new Dictionary<string, string>(settings ?? new Dictionary<string, string>()) { ["Data:Folder"] = folder.FullName };
        return Task.FromResult<IReadOnlyDictionary<string, string>>(all);
    }
}
