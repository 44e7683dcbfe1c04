using System.Globalization;
using System.Text.Json;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <summary>What may be stored as the answer to each kind of question. An empty answer may always be stored; whether it may stay empty is for completeness.</summary>
public static class AnswerValue
{
    /// <summary>The most characters each kind of text holds.</summary>
    public const int MaxShortLength = 300, MaxLongLength = 200_000;

    private static readonly string[] DayFormats = ["yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "d/M/yyyy"];
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Tidies what was typed into the form it is stored in.</summary>
    /// <exception cref="RuleBrokenException">It does not fit the question; the sentence says what would.</exception>
    public static string Tidy(TemplateQuestion question, string? value) => question.Kind switch
    {
        QuestionKind.ShortText => Rule.OptionalText(value, question.Label, MaxShortLength) ?? "",
        QuestionKind.LongText => Rule.OptionalText(value, question.Label, MaxLongLength) ?? "",
        QuestionKind.Date => Day(question, value),
        QuestionKind.Choice => Choice(question, value),
        QuestionKind.YesNoDetail => YesNoAnswer.Parse(value).Tidy(question.Label).ToValue(),
        QuestionKind.Person => PersonAnswer.Parse(value).Tidy(question.Label).ToValue(),
        _ => throw new RuleBrokenException($"{question.Label}: this is answered with lines of a table. Add a line instead."),
    };

    /// <summary>The day that a stored answer holds, or null.</summary>
    public static DateOnly? DayOf(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The answer as people read it.</summary>
    public static string Words(TemplateQuestion question, string value) => question.Kind switch
    {
        QuestionKind.Date => DayOf(value) is { } day ? IslandTime.Words(day) : "",
        QuestionKind.Choice => question.Choices.FirstOrDefault(c => c.Value == value)?.Label ?? value,
        QuestionKind.YesNoDetail => YesNoAnswer.Parse(value).ToString(),
        QuestionKind.Person => PersonAnswer.Parse(value).Name,
        _ => value,
    };

    private static string Day(TemplateQuestion question, string? value)
    {
        var typed = PlainText.Tidy(value);
        if (typed.Length == 0)
            return "";
        Rule.Require(DateOnly.TryParseExact(typed, DayFormats, English, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200,
            $"{question.Label}: this is not a day that can be read. Write it like 4 June 2026.");
        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Choice(TemplateQuestion question, string? value)
    {
        var chosen = PlainText.Tidy(value);
        Rule.Require(chosen.Length == 0 || question.Choices.Any(c => c.Value == chosen),
            $"{question.Label}: choose one of {string.Join(", ", question.Choices.Select(c => $"“{c.Label}”"))}.");
        return chosen;
    }
}

/// <summary>Yes or no, and what lies behind it.</summary>
/// <param name="Yes">Null until one of them is chosen.</param>
/// <param name="Detail">Needed when it is yes.</param>
public sealed record YesNoAnswer(bool? Yes, string Detail = "")
{
    /// <summary>Reads <c>{"yes":true,"detail":"…"}</c>; what cannot be read counts as not answered.</summary>
    public static YesNoAnswer Parse(string? value) => JsonValue.Read<YesNoAnswer>(value) is { } read ? read with { Detail = read.Detail ?? "" } : new YesNoAnswer(Yes: null);

    /// <summary>As it is stored; empty when nothing was said.</summary>
    public string ToValue() => Yes is null && Detail.Length == 0 ? "" : JsonValue.Write(this);

    /// <inheritdoc/>
    public override string ToString() => (Yes switch { true => "Yes", false => "No", null => "" }) + (Detail.Length > 0 ? $". {Detail}" : "");

    internal YesNoAnswer Tidy(string label) => this with { Detail = Rule.OptionalText(Detail, label, AnswerValue.MaxLongLength / 2) ?? "" };
}

/// <summary>Somebody on the record, or a name.</summary>
/// <param name="Id">The person's key, where they are on the record.</param>
/// <param name="Name">Full name.</param>
public sealed record PersonAnswer(Guid? Id, string Name)
{
    /// <summary>Reads <c>{"id":…,"name":"…"}</c>, or a bare name.</summary>
    public static PersonAnswer Parse(string? value) =>
        JsonValue.Read<PersonAnswer>(value) is { Name: not null } read ? read : new(null, value ?? "");

    /// <summary>As it is stored; empty when nobody is named.</summary>
    public string ToValue() => Name.Length == 0 ? "" : JsonValue.Write(this);

    internal PersonAnswer Tidy(string label) => this with { Name = Rule.OptionalText(Name, label, AnswerValue.MaxShortLength) ?? "" };
}

/// <summary>Answers of more than one part are stored as small JSON.</summary>
internal static class JsonValue
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    internal static T? Read<T>(string? value) where T : class
    {
        // Half a character, as a paste cut in the middle leaves it, is no JSON either.
        var tidy = PlainText.Tidy(value);
        if (!tidy.StartsWith('{'))
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(tidy, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
