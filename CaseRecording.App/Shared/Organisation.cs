using System.Text.Json;

namespace CaseRecording.App.Shared;

/// <summary>Who runs the service, from seed-data/organisation.json: the policy says the Department, Manx Care runs it today.</summary>
/// <param name="Name">The body.</param>
/// <param name="DisplayName">As the header shows it.</param>
public sealed record Organisation(string Name, string DisplayName)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidOperationException">It is missing, or holds no name.</exception>
    public static Organisation Read(string path)
    {
        if (!File.Exists(path))
            throw new InvalidOperationException($"The organisation's name is missing: there is no file {path}. Put organisation.json back into seed-data.");
        var read = JsonSerializer.Deserialize<Organisation>(File.ReadAllText(path), Web);
        return read is { Name.Length: > 0, DisplayName.Length: > 0 }
            ? read
            : throw new InvalidOperationException($"{path} gives no name and displayName. Add both.");
    }
}
