using System.Text.RegularExpressions;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Closure;

namespace CaseRecording.App.Features.Closure;

/// <summary>A letter as it is kept in <c>seed-data/letters</c>, with places to be filled in such as <c>{reason}</c>.</summary>
internal sealed record LetterTemplate(string Key, string Title, IReadOnlyList<string> Body);

/// <summary>What every letter of the service says of it.</summary>
internal sealed record LetterService(LetterHeading LetterHeading, string Complaints, string AccessToRecords);

/// <summary>The head of the paper.</summary>
public sealed record LetterHeading(IReadOnlyList<string> Lines, IReadOnlyList<string> Address, string Telephone, string Email);

/// <summary>Drafts letters from the templates, with names and reasons filled in (7.1.2, P61).</summary>
internal static partial class LetterTemplates
{
    /// <summary>The template for somebody; a young person has another than a child.</summary>
    public static LetterTemplate For(ReferenceData reference, LetterRecipient to, bool youngPerson) => reference.Read<LetterTemplate>("letters", to switch
    {
        LetterRecipient.Child => youngPerson ? "closure-young-person.json" : "closure-child.json",
        LetterRecipient.Family => "closure-family.json",
        _ => "closure-agency.json",
    });

    /// <summary>What every letter says of the service.</summary>
    public static LetterService Service(ReferenceData reference) => reference.Read<LetterService>("organisation.json");

    /// <summary>
    /// The letter with its places filled in. A line of places without words, such as an address that is not known, goes; what stands above
    /// the greeting and below the farewell stays together, line under line.
    /// </summary>
    public static string Fill(LetterTemplate template, IReadOnlyDictionary<string, string?> words)
    {
        var lines = template.Body.Select(line => Place().Replace(line, p => words.GetValueOrDefault(p.Groups[1].Value) ?? "").Trim()).Where(line => line.Length > 0 && line != ",").ToList();
        var greeting = lines.FindIndex(line => line.StartsWith("Dear ", StringComparison.Ordinal));
        var farewell = lines.FindLastIndex(line => line.StartsWith("Yours ", StringComparison.Ordinal) || line.StartsWith("With best wishes", StringComparison.Ordinal));
        return string.Concat(lines.Select((line, place) => place == 0 ? line : (place < greeting || (farewell >= 0 && place > farewell) ? "\n" : "\n\n") + line));
    }

    [GeneratedRegex(@"\{([a-z.]+)\}")]
    private static partial Regex Place();
}
