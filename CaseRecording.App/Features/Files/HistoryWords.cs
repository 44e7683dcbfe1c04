using System.Globalization;
using System.Text;
using System.Text.Json;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Files;

/// <summary>What changed, field by field, in words. Texts are told by their length alone; the history holds digests, not texts.</summary>
public static class HistoryWords
{
    /// <summary>A sentence for each field that changed.</summary>
    /// <param name="changes">As record keeping wrote them.</param>
    /// <param name="names">Names of staff and teams by key; other keys say nothing to a reader and are left out.</param>
    public static IReadOnlyList<string> Of(string changes, IReadOnlyDictionary<Guid, string> names)
    {
        var lines = new List<string>();
        using var document = JsonDocument.Parse(changes);
        foreach (var row in document.RootElement.EnumerateArray())
        {
            var added = row.GetProperty("act").GetString() == "Added";
            foreach (var field in row.GetProperty("fields").EnumerateObject())
                if (!field.Name.StartsWith("Search", StringComparison.Ordinal) && Line(Words(field.Name), Value(field.Value[0], names), Value(field.Value[1], names), added) is { } line)
                    lines.Add(line);
        }
        return lines;
    }

    /// <summary>The keys that stand in what changed: of staff and teams, whose names are wanted, and of others.</summary>
    public static IReadOnlyList<Guid> KeysIn(string changes)
    {
        using var document = JsonDocument.Parse(changes);
        return [.. document.RootElement.EnumerateArray().SelectMany(row => row.GetProperty("fields").EnumerateObject()).SelectMany(field => field.Value.EnumerateArray())
            .Where(value => value.ValueKind == JsonValueKind.String && value.TryGetGuid(out _)).Select(value => value.GetGuid()).Distinct()];
    }

    /// <summary>Where a line leads, where what changed has a page of its own.</summary>
    public static string? Link(string kind, Guid id, Guid fileId) => kind switch
    {
        "Referral" => $"referrals/{id}",
        "Person" or "Relationship" or "Household" or "Involvement" or "LegalStatus" or "ConsentToShare" or "Disability" => $"files/{fileId}/people",
        "CaseNote" or "NoteCorrection" or "NoteAddendum" or "NoteSeal" or "NoteOrigin" or "NotePin" or "NoteLink" or "UnfinishedNoteAct" => $"files/{fileId}/notes",
        "DocumentSeal" or "PaperVolume" => $"files/{fileId}/documents",
        "Document" => $"documents/{id}",
        "ChronologyEntry" => $"files/{fileId}/chronology#event-{id}",
        "ChronologyRelevance" => $"files/{fileId}/chronology",
        "EcomapVersion" => $"files/{fileId}/ecomap",
        "CorrectionReview" => $"notes/reviews/{id}",
        _ => null,
    };

    private static string? Line(string field, string? from, string? to, bool added) => (from, to) switch
    {
        (Unreadable, _) or (_, Unreadable) => null,
        (null, null) => null,
        (null, { } set) => added && set == "no" ? null : $"{field}: {set}",
        ({ } gone, null) => $"{field}: {gone}, taken away",
        var (old, now) => $"{field}: from {old} to {now}",
    };

    private const string Unreadable = "\0";

    private static string? Value(JsonElement value, IReadOnlyDictionary<Guid, string> names)
    {
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > 0 } text)
            return null;
        if (Guid.TryParse(text, out var id))
            return names.GetValueOrDefault(id) ?? Unreadable;
        if (text is "True" or "False")
            return text == "True" ? "yes" : "no";
        if (DateOnly.TryParseExact(text, "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return IslandTime.Words(day);
        if (DateTime.TryParseExact(text, "MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at))
            return IslandTime.Words(at);
        var digest = text.IndexOf(" characters, ", StringComparison.Ordinal);
        if (digest > 0)
            return $"a text of {text[..digest]} characters";
        return text.All(char.IsLetter) ? Words(text).ToLowerInvariant() : text;
    }

    // AllocatedToId reads "Allocated to".
    private static string Words(string name)
    {
        var words = new StringBuilder();
        var plain = name.EndsWith("Id", StringComparison.Ordinal) && name.Length > 2 ? name[..^2] : name;
        foreach (var c in plain)
        {
            if (char.IsUpper(c) && words.Length > 0)
                words.Append(' ');
            words.Append(words.Length == 0 ? c : char.ToLowerInvariant(c));
        }
        return words.ToString();
    }
}
