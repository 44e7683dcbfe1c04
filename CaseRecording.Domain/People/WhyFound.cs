using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.People;

/// <summary>Why a search that is as strict as it was written found somebody: by a permanent number, or with <c>*</c> and <c>%</c> (3.3.7, P16).</summary>
public static class WhyFound
{
    /// <summary>A reason for each part of the search, in words.</summary>
    public static IReadOnlyList<string> Of(SearchTerms terms, PersonDetails found)
    {
        if (terms.Number is { } number)
            return [$"Permanent number {PermanentNumber.Words(number)}"];
        (string Label, string? Name)[] surname = [("Surname", found.Surname)];
        (string Label, string? Name)[] forenames =
        [
            ("Forename", found.Forename), ("Middle name", found.MiddleNames), ("The name they are known by", found.KnownAs),
            ("Forenames", string.Join(' ', new[] { found.Forename, found.MiddleNames, found.KnownAs }.Where(n => !string.IsNullOrEmpty(n)))),
        ];
        List<string?> why = [terms.Surname is { } before ? Reason(terms, before, surname) : null];
        why.AddRange(terms.Words.Select(word => Reason(terms, word, terms.Surname is null ? [.. surname, .. forenames] : forenames)));
        if (terms.Date is { } date)
            why.Add(found.DateOfBirth == date ? $"Born {IslandTime.Words(date)}" : $"Expected {IslandTime.Words(date)}");
        return [.. why.OfType<string>().Distinct()];
    }

    private static string? Reason(SearchTerms terms, string word, IEnumerable<(string Label, string? Name)> names)
    {
        foreach (var (label, name) in names)
            if (PlainText.ForSearch(name) is { Length: > 0 } compared && SearchTerms.Matches(compared, word))
                return $"{label} {How(word, AsTyped(terms, word), compared)}";
        return null;
    }

    private static string How(string word, string typed, string name)
    {
        var bare = typed.Trim('*', '%');
        var (open, ends) = (word[0] is '*' or '%', word[^1] is '*' or '%');
        if (SearchTerms.HasWildcard(bare))
            return $"is like {typed}";
        return (open, ends) switch
        {
            (true, true) => $"has {bare} in it",
            (true, false) => $"ends with {bare}",
            (false, true) => $"begins with {bare}",
            _ => name == word ? $"is {bare}" : $"has {bare} in it",
        };
    }

    // With the capitals and accents of whoever typed it.
    private static string AsTyped(SearchTerms terms, string word) =>
        terms.Names.Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(typed => PlainText.ForSearch(typed) == word) ?? word;
}
