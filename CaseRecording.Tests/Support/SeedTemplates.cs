using CaseRecording.Domain.Templates;

namespace CaseRecording.Tests.Support;

/// <summary>The templates that come with the program.</summary>
public static class SeedTemplates
{
    /// <summary>Each form in its latest version, with which new ones are begun.</summary>
    public static IReadOnlyList<Template> All { get; } =
        [.. Repository.Files("seed-data/templates", ".json").Order(StringComparer.Ordinal).Select(File.ReadAllText).Select(Template.Parse)
            .GroupBy(t => t.Key).Select(versions => versions.MaxBy(t => t.Version)!)];

    /// <summary>The one of this key.</summary>
    public static Template Of(string key) => All.Single(t => t.Key == key);
}
