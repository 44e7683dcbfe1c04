using System.Text.Json.Serialization;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <summary>Which process a template serves; <c>Other</c> has the workflow of a form of its own.</summary>
public enum TemplateKind { Narrates, Plan, Review, Closure, Other }

/// <summary>How a question is answered.</summary>
public enum QuestionKind { ShortText, LongText, Date, Choice, YesNoDetail, Person, OutcomeTable, RiskTable, ProgressTable }

/// <summary>The definition of an ICS form (3.4.1): data, versioned; a form keeps the version it was begun with.</summary>
public sealed record Template
{
    /// <summary>Stable key, such as <c>narrates-cwcn</c>.</summary>
    public required string Key { get; init; }

    /// <summary>From 1; a change is a new version.</summary>
    public required int Version { get; init; }

    /// <summary>What people call the form.</summary>
    public required string Title { get; init; }

    /// <summary>Which process it serves.</summary>
    public required TemplateKind Kind { get; init; }

    /// <summary>Which of the kind, such as <c>CwCN</c> or <c>LookedAfter</c>; empty where there is only one.</summary>
    public string Variant { get; init; } = "";

    /// <summary>The clause it comes from.</summary>
    public string Clause { get; init; } = "";

    /// <summary>Who completes it (6.1.2).</summary>
    public required string ResponsibleRole { get; init; }

    /// <summary>Who authorises it (6.1.2).</summary>
    public required string AuthorisingRole { get; init; }

    /// <summary>True where the Island has published no headings and ours stand in.</summary>
    public bool Proposed { get; init; }

    /// <summary>The parts, in order.</summary>
    public required IReadOnlyList<TemplateSection> Sections { get; init; }

    /// <summary>Every question, in order.</summary>
    [JsonIgnore]
    public IEnumerable<TemplateQuestion> Questions => Sections.SelectMany(s => s.Questions);

    /// <summary>Reads a template file.</summary>
    /// <exception cref="RuleBrokenException">The file is not right; the sentence says where and what to change.</exception>
    public static Template Parse(string json) => TemplateFile.Read(json);

    /// <summary>One question, or null where this version has none of that key.</summary>
    public TemplateQuestion? Find(string questionKey) => Questions.FirstOrDefault(q => q.Key == questionKey);

    /// <summary>One question.</summary>
    /// <exception cref="RuleBrokenException">This version has none of that key.</exception>
    public TemplateQuestion Question(string questionKey) => Find(questionKey)
        ?? throw new RuleBrokenException($"{Title} has no question “{PlainText.Named(questionKey)}”. Open the form again.");

    /// <summary>The questions that mean <paramref name="meaning"/>, a constant of <see cref="QuestionMeaning"/>.</summary>
    public IEnumerable<TemplateQuestion> Meaning(string meaning) => Questions.Where(q => q.Meaning == meaning);
}

/// <summary>One part of a form.</summary>
public sealed record TemplateSection
{
    /// <summary>Stable key within the template.</summary>
    public required string Key { get; init; }

    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>Guidance shown under the heading.</summary>
    public string Help { get; init; } = "";

    /// <summary>The clause it comes from.</summary>
    public string Clause { get; init; } = "";

    /// <summary>Whether papers can be put to it, scanned or photographed, such as a signed consent (3.5.3, P31).</summary>
    public bool TakesPapers { get; init; }

    /// <summary>Its questions, in order.</summary>
    public required IReadOnlyList<TemplateQuestion> Questions { get; init; }
}

/// <summary>One question.</summary>
public sealed record TemplateQuestion
{
    /// <summary>Stable key within the template; it never changes once used.</summary>
    public required string Key { get; init; }

    /// <summary>How it is answered.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>What is asked.</summary>
    public required string Label { get; init; }

    /// <summary>Guidance shown with it.</summary>
    public string Help { get; init; } = "";

    /// <summary>Whether the form can go for authorisation without it.</summary>
    public bool Required { get; init; }

    /// <summary>What may be chosen, for a choice.</summary>
    public IReadOnlyList<TemplateChoice> Choices { get; init; } = [];

    /// <summary>What the answer is to the record; see <see cref="QuestionMeaning"/>.</summary>
    public string? Meaning { get; init; }

    /// <summary>The clause it comes from.</summary>
    public string Clause { get; init; } = "";

    /// <summary>Whether it is answered with lines of a table instead of a value.</summary>
    [JsonIgnore]
    public bool IsTable => Kind is QuestionKind.OutcomeTable or QuestionKind.RiskTable or QuestionKind.ProgressTable;
}

/// <summary>One thing that may be chosen.</summary>
/// <param name="Value">What is stored.</param>
/// <param name="Label">What people see.</param>
public sealed record TemplateChoice(string Value, string Label);
