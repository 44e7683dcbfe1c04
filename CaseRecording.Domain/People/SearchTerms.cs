using System.Globalization;
using System.Text.RegularExpressions;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.People;

/// <summary>
/// What somebody typed into the one search box, understood: a permanent number, a date of birth, parts of names, <c>*</c> and <c>%</c> for
/// anything between, <c>surname, forename</c> or any order (3.3.7, P16).
/// </summary>
public sealed partial record SearchTerms
{
    /// <summary>The most characters the box takes.</summary>
    public const int MaxLength = 200;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string[] DateForms =
        ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yy", "d-M-yy", "d.M.yy", "yyyy-M-d", "yyyy/M/d", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy"];

    private SearchTerms(string typed) => Typed = typed;

    /// <summary>As it was typed, tidied.</summary>
    public string Typed { get; }

    /// <summary>The permanent number, where that is what was typed.</summary>
    public string? Number { get; private init; }

    /// <summary>Digits that are no permanent number, because the check digit does not agree, or one is missing or too many.</summary>
    public bool IsMistypedNumber { get; private init; }

    /// <summary>A date of birth, or the date on which an unborn child is expected.</summary>
    public DateOnly? Date { get; private init; }

    /// <summary>What was written like a date and is none, such as <c>32/13/2019</c>; the rest is searched for.</summary>
    public string? NoDate { get; private init; }

    /// <summary>What stood before a comma: part of a surname, in the form that names are compared in.</summary>
    public string? Surname { get; private init; }

    /// <summary>Parts of names in any order; with a comma, parts of forenames.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>A postcode, in capitals.</summary>
    public string? Postcode { get; private init; }

    /// <summary>What was typed apart from date and postcode, as it was typed.</summary>
    public string Names { get; private init; } = "";

    /// <summary>Whether <c>*</c> or <c>%</c> is used; the search then is as strict as it was written.</summary>
    public bool HasWildcards => Words.Any(HasWildcard) || (Surname is not null && HasWildcard(Surname));

    /// <summary>Whether there is nothing to search for.</summary>
    public bool IsEmpty => Number is null && Date is null && Postcode is null && Surname is null && Words.Count == 0;

    /// <summary>Understands what was typed.</summary>
    /// <exception cref="RuleBrokenException">It is longer than <see cref="MaxLength"/>.</exception>
    public static SearchTerms Parse(string? typed)
    {
        var text = Rule.OptionalText(typed, "Search", MaxLength) ?? "";
        if (PermanentNumber.Parse(text) is { } number)
            return new SearchTerms(text) { Number = number };
        if (NearlySevenDigits().IsMatch(text))
            return new SearchTerms(text) { IsMistypedNumber = true };
        var (date, noDate, rest) = TakeDate(text);
        var postcode = PostcodeLike().Match(rest);
        var names = postcode.Success ? rest.Remove(postcode.Index, postcode.Length) : rest;
        var comma = names.IndexOf(',');
        return new SearchTerms(text)
        {
            Date = date, NoDate = noDate,
            Postcode = postcode.Success ? $"{postcode.Groups[1].Value} {postcode.Groups[2].Value}".ToUpperInvariant() : null,
            Names = names.Trim(),
            Surname = comma < 0 ? null : Split(names[..comma]) is { Count: > 0 } surname ? string.Join(' ', surname) : null,
            Words = Split(names[(comma + 1)..]),
        };
    }

    /// <summary>Whether this search would have found somebody of these details; a new person is added only from a search for them (3.3.7, P17).</summary>
    public bool WouldFind(PersonDetails details)
    {
        if (IsEmpty || Number is not null || (Date is null && Surname is null && Words.Count == 0))
            return false;
        var surname = PlainText.ForSearch(details.Surname);
        var forenames = string.Join(' ', new[] { details.Forename, details.MiddleNames, details.KnownAs }.Select(PlainText.ForSearch));
        return (Date is null || Date == details.DateOfBirth || Date == details.ExpectedOn)
            && (Surname is null || Matches(surname, Surname))
            && Words.All(word => Matches(forenames, word) || (Surname is null && Matches(surname, word)));
    }

    /// <summary>Whether a part of a name holds <c>*</c> or <c>%</c>; it then stands for a whole name.</summary>
    public static bool HasWildcard(string word) => word.AsSpan().ContainsAny('*', '%');

    /// <summary>Whether a name, in the form that names are compared in, holds a word that was typed.</summary>
    internal static bool Matches(string name, string word) => HasWildcard(word)
        ? Regex.IsMatch(name, @"(^|\s)" + Regex.Escape(word).Replace(@"\*", ".*").Replace("%", ".*") + @"($|\s)", RegexOptions.NonBacktracking)
        : name.Contains(word, StringComparison.Ordinal);

    private static (DateOnly? Date, string? NoDate, string Names) TakeDate(string text)
    {
        foreach (Match match in DateLike().Matches(text))
        {
            var plain = Ordinal().Replace(match.Value.Replace(",", ""), "$1");
            if (DateOnly.TryParseExact(plain, DateForms, English, DateTimeStyles.AllowWhiteSpaces, out var date))
                return (date, null, text.Remove(match.Index, match.Length));
        }
        return WrittenAsDate().Match(text) is { Success: true } none ? (null, none.Value, text.Remove(none.Index, none.Length)) : (null, null, text);
    }

    // A word of nothing but wildcards would find everybody, and says nothing.
    private static List<string> Split(string names) =>
        [.. PlainText.ForSearch(names).Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Trim('*', '%').Length > 0)];

    [GeneratedRegex(@"^\d{3}[\s-]?\d{3}[\s-]?\d{0,2}$")]
    private static partial Regex NearlySevenDigits();

    [GeneratedRegex(@"\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}(st|nd|rd|th)?\s+[A-Za-z]{3,9},?\s+\d{4}|[A-Za-z]{3,9}\s+\d{1,2}(st|nd|rd|th)?,?\s+\d{4}")]
    private static partial Regex DateLike();

    // With a month by name or in figures alone: a house number and a year are none.
    [GeneratedRegex(@"\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}(st|nd|rd|th)?\s+(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6},?\s+\d{4}", RegexOptions.IgnoreCase)]
    private static partial Regex WrittenAsDate();

    [GeneratedRegex(@"\b([A-Za-z]{1,2}\d{1,2}[A-Za-z]?)\s*(\d[A-Za-z]{2})\b")]
    private static partial Regex PostcodeLike();

    [GeneratedRegex(@"(\d)(st|nd|rd|th)")]
    private static partial Regex Ordinal();
}
