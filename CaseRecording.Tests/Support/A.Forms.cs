using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Tests.Support;

/// <summary>Forms and the templates they are begun from.</summary>
public static partial class A
{
    /// <summary>A child's file, and its open case.</summary>
    public static readonly Guid FileId = IdOf("file of Juan"), CaseId = IdOf("case of Juan");

    /// <summary>The manager who wrote nothing.</summary>
    public static Stamp Manager => Stamp("Mona Kneale", "Team Manager");

    /// <summary>The day of <see cref="Now"/>.</summary>
    public static DateOnly Today => IslandTime.DayOf(Now);

    /// <summary>A template with one question of every kind, of which <paramref name="required"/> must be answered.</summary>
    public static Template Template(TemplateKind kind = TemplateKind.Other, string variant = "", params string[] required) => new()
    {
        Key = "test",
        Version = 1,
        Title = "Test form",
        Kind = kind,
        Variant = variant,
        ResponsibleRole = "Social Worker",
        AuthorisingRole = "Team Manager",
        Sections =
        [
            new TemplateSection
            {
                Key = "words", Title = "Words",
                Questions =
                [
                    Question("short", QuestionKind.ShortText, required), Question("long", QuestionKind.LongText, required, QuestionMeaning.ChildsVoice),
                    Question("day", QuestionKind.Date, required), Question("yesno", QuestionKind.YesNoDetail, required), Question("person", QuestionKind.Person, required),
                    Question("choice", QuestionKind.Choice, required) with { Choices = [new("A", "First"), new("B", "Second")] },
                    Question("contingency", QuestionKind.LongText, required, QuestionMeaning.Contingency),
                ],
            },
            new TemplateSection
            {
                Key = "tables", Title = "Tables",
                Questions =
                [
                    Question("outcomes", QuestionKind.OutcomeTable, required), Question("risks", QuestionKind.RiskTable, required),
                    Question("progress", QuestionKind.ProgressTable, required),
                ],
            },
        ],
    };

    /// <summary>A form of its own, begun by Erin Callow.</summary>
    public static Form Form(Template? template = null, DateOnly? dueOn = null) =>
        CaseRecording.Domain.Templates.Form.Begin(FileId, CaseId, template ?? Template(), null, dueOn, Stamp());

    /// <summary>What a step must know when nothing is in its way.</summary>
    public static FormFacts Facts(Stamp? actor = null, DateOnly? today = null, params Guid[] contributors) =>
        new((actor ?? Manager).ById, today ?? Today, [], contributors.ToHashSet());

    /// <summary>One thing missing.</summary>
    public static IReadOnlyList<MissingAnswer> OneMissing => [new("words", "long", "long", "long: this is not answered yet.")];

    /// <summary>Answers one question of a form that nobody else writes in.</summary>
    public static Answer Answer(Form form, Template template, string key, string value, Stamp? by = null) =>
        form.Answer(template.Question(key), null, value, CaseRecording.Domain.Templates.Answer.NotYet, [], by ?? Stamp()).Answer;

    /// <summary>An intended outcome in a form.</summary>
    public static OutcomeRow Outcome(Form form, Template template, string effect = "Juan sleeps through the night", bool whole = true) =>
        OutcomeRow.Add(form, template.Question("outcomes"), 1,
            whole ? new OutcomeWords(effect, "A bedtime routine", "Kirree Quayle, mother", Today.AddMonths(1)) : new OutcomeWords(effect), Stamp());

    private static TemplateQuestion Question(string key, QuestionKind kind, string[] required, string? meaning = null) =>
        new() { Key = key, Kind = kind, Label = key, Required = required.Contains(key), Meaning = meaning };
}
