using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseRecording.App.Data.Seeding;

/// <summary>One step of a story as it is written. Each field is asked for by name; what nothing asked for is a slip of the pen.</summary>
internal sealed class StoryStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private readonly JsonElement _json;
    private readonly HashSet<string> _asked = ["day", "workingDay", "at"];

    public StoryStep(Family family, int number, JsonElement json)
    {
        (Family, Number, _json) = (family, number, json);
        (Do, By, OutOfHours, About) = (Optional("do") ?? "?", Optional("by") ?? "?", Optional<bool?>("outOfHours") ?? false, Optional<List<string>>("about") ?? []);
    }

    /// <summary>The family it belongs to.</summary>
    public Family Family { get; }

    /// <summary>Its place in the story, from 1.</summary>
    public int Number { get; }

    /// <summary>Its kind.</summary>
    public string Do { get; }

    /// <summary>The key of whoever takes it.</summary>
    public string By { get; }

    /// <summary>Whether it stays on a weekend or a holiday.</summary>
    public bool OutOfHours { get; }

    /// <summary>The children it is about.</summary>
    public IReadOnlyList<string> About { get; }

    /// <summary>When it was taken.</summary>
    public StoryWhen When => _json.Deserialize<StoryWhen>(Json)!;

    /// <summary>Where it is written.</summary>
    public string Where => $"{Family.File}, step {Number} ({Do} by {By})";

    /// <summary>Words that have to be there.</summary>
    public string Text(string name) => Optional(name) ?? throw new StoryFault($"“{name}” is missing");

    /// <summary>Words that may be there.</summary>
    public string? Optional(string name) => Optional<string>(name);

    /// <summary>Words that may be told for each child on its own: <c>{"sam": "…"}</c>.</summary>
    public string? Optional(string name, string child) =>
        Field(name) is { ValueKind: JsonValueKind.Object } each ? (each.TryGetProperty(child, out var own) ? own.GetString() : null) : Optional(name);

    /// <summary>A field that has to be there.</summary>
    public T Get<T>(string name) => Field(name) is null ? throw new StoryFault($"“{name}” is missing") : Optional<T>(name)!;

    /// <summary>A field that may be there.</summary>
    public T? Optional<T>(string name)
    {
        try
        {
            return Field(name) is { } field ? field.Deserialize<T>(Json) : default;
        }
        catch (JsonException)
        {
            throw new StoryFault($"“{name}” cannot be read; compare it with the README beside the families");
        }
    }

    /// <summary>The answers to give for one child: those for everybody, and those that are the child's own.</summary>
    public IReadOnlyDictionary<string, JsonElement> AnswersFor(string child)
    {
        var answers = Optional<Dictionary<string, JsonElement>>("answers") ?? [];
        foreach (var (key, own) in Optional<Dictionary<string, Dictionary<string, JsonElement>>>("answersFor")?.GetValueOrDefault(child) ?? [])
            answers[key] = own;
        return answers;
    }

    /// <summary>Fields that nothing asked for while the step was taken.</summary>
    public IEnumerable<string> Unread => _json.EnumerateObject().Select(p => p.Name).Where(name => !_asked.Contains(name));

    private JsonElement? Field(string name)
    {
        _asked.Add(name);
        return _json.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;
    }
}
