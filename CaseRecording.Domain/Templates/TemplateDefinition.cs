using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <summary>
/// A version of a template, kept whole for as long as any form was begun with it (3.4.1). It is added and never changed:
/// another wording is another version.
/// </summary>
public sealed class TemplateDefinition : RecordItem, IAppendOnly
{
    /// <summary>Limits of its columns.</summary>
    public const int MaxKeyLength = 100, MaxTitleLength = 200;

    private TemplateDefinition()
    {
    }

    private TemplateDefinition(Stamp by) : base(by)
    {
    }

    /// <summary>The template's stable key.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The version, from 1; unique with the key.</summary>
    public int Number { get; private set; }

    /// <summary>What people call the form.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Which process it serves.</summary>
    public TemplateKind Kind { get; private set; }

    /// <summary>The file as it was published.</summary>
    public string Json { get; private set; } = "";

    /// <summary>Publishes a version from its file.</summary>
    /// <exception cref="RuleBrokenException">The file is not right.</exception>
    public static TemplateDefinition Publish(string json, Stamp by)
    {
        var template = Template.Parse(json);
        var definition = new TemplateDefinition(by)
        {
            Key = Rule.Text(template.Key, "Key", MaxKeyLength),
            Number = template.Version,
            Title = Rule.Text(template.Title, "Title", MaxTitleLength),
            Kind = template.Kind,
            Json = json,
        };
        definition.Say($"Template published: {template.Title}, version {template.Version}");
        return definition;
    }

    /// <summary>The definition to work with.</summary>
    public Template Read() => Template.Parse(Json);

    /// <summary>Refuses a file that changes a version already published.</summary>
    /// <exception cref="RuleBrokenException">The file has this key and version but other words.</exception>
    public void RequireSame(string json) =>
        Rule.Require(json == Json, $"Version {Number} of '{Key}' is published already and cannot change, because forms were begun with it. Save the change as version {Number + 1}.");
}
