using System.Text.Json;
using System.Text.Json.Serialization;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <summary>Reads a template from JSON and says in words what is wrong with a bad one, for the person who edited it.</summary>
internal static class TemplateFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    internal static Template Read(string json)
    {
        Template? template;
        try
        {
            template = JsonSerializer.Deserialize<Template>(json, Options);
        }
        catch (JsonException e)
        {
            throw new RuleBrokenException($"This template file cannot be read{Where(e)}. Check its commas, quotation marks and the names of kinds. ({e.Message})");
        }
        Rule.Require(template is not null, "This template file is empty.");
        Check(template);
        return template;
    }

    private static void Check(Template template)
    {
        Rule.Require(template.Key.Length > 0, "This template file has no key.");
        var name = $"The template '{template.Key}'";
        Rule.Require(template.Version >= 1, $"{name} has version {template.Version}; versions begin at 1.");
        Rule.Require(template.Title.Length > 0, $"{name} has no title.");
        Rule.Require(template.ResponsibleRole.Length > 0 && template.AuthorisingRole.Length > 0,
            $"{name} does not say who completes it and who authorises it (policy 6.1.2).", "6.1.2");
        Rule.Require(template.Questions.Any(), $"{name} asks nothing. Give it at least one section with a question.");
        NoneTwice(template.Sections.Select(s => s.Key), $"{name} has two sections with the key");
        NoneTwice(template.Questions.Select(q => q.Key), $"{name} has two questions with the key");
        foreach (var question in template.Questions)
            Check(question, name);
    }

    private static void Check(TemplateQuestion question, string name)
    {
        Rule.Require(question.Key.Length is > 0 and <= Answer.MaxKeyLength, $"{name} has a question whose key is empty or longer than {Answer.MaxKeyLength} characters.");
        Rule.Require(question.Label.Length > 0, $"{name}: the question '{question.Key}' has no label.");
        Rule.Require(question.Kind != QuestionKind.Choice || question.Choices.Count > 1, $"{name}: the question '{question.Key}' is a choice; give it at least two choices.");
        Rule.Require(question.Kind == QuestionKind.Choice || question.Choices.Count == 0, $"{name}: the question '{question.Key}' has choices, but its kind is {question.Kind}.");
        NoneTwice(question.Choices.Select(c => c.Value), $"{name}: the question '{question.Key}' has two choices with the value");
    }

    private static void NoneTwice(IEnumerable<string> keys, string sentence)
    {
        var twice = keys.GroupBy(k => k).FirstOrDefault(g => g.Count() > 1)?.Key;
        Rule.Require(twice is null, $"{sentence} '{twice}'. Change one of them.");
    }

    private static string Where(JsonException e) => e.LineNumber is { } line ? $" at line {line + 1}" : "";
}
