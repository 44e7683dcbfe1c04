namespace CaseRecording.Domain.People.Matching;

/// <summary>
/// The keys under which somebody can be found before names are compared letter by letter: whoever shares some is looked at. Generous on purpose: sound,
/// sound with one letter left out, beginning, end; two parts of the birth of which one slip leaves one; street and postcode.
/// </summary>
public static class MatchKeys
{
    /// <summary>Changes with the rules below or in <see cref="NameSound"/> and <see cref="NameWords"/>; the keys of everybody are then made again at the next start.</summary>
    public const int Rules = 1;

    /// <summary>The longest key, in characters.</summary>
    public const int MaxLength = 60;

    // Words of addresses that say nothing about where.
    private static readonly HashSet<string> Everywhere =
    [
        "road", "street", "avenue", "lane", "drive", "close", "terrace", "crescent", "court", "park", "place", "grove", "way", "walk", "square", "hill", "view", "flat", "house",
        "cottage", "cottages", "apartment", "the", "and", "of", "isle", "man", "im", "rd", "st", "ave", "douglas", "ramsey", "peel", "onchan", "castletown",
    ];

    /// <summary>The keys of somebody recorded.</summary>
    public static IReadOnlySet<string> Of(MatchProfile person)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in person.Words)
        {
            foreach (var key in OfSound(word.Word).Concat(OfLetters(word.Word)))
                keys.Add(key);
        }
        foreach (var surname in person.Words.Where(w => w.Part == NamePart.Surname))
            foreach (var forename in person.Words.Where(w => w.Part is NamePart.Forename or NamePart.KnownAs))
                keys.Add(Together(NameSound.Of(surname.Word), forename.Word));
        foreach (var date in new[] { person.Born, person.Expected }.OfType<DateOnly>())
            keys.UnionWith(OfBirth(date));
        foreach (var address in person.Addresses)
        {
            if (address.Postcode is { } code)
                keys.Add($"c{code}");
            keys.UnionWith(address.Words.Where(SaysWhere).Select(w => $"a{w}"));
        }
        return keys;
    }

    /// <summary>The keys to look under, by how much one that is shared says.</summary>
    public static IReadOnlyList<(int Weight, IReadOnlyList<string> Keys)> For(Sought sought)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        void Add(int weight, IEnumerable<string> keys)
        {
            foreach (var key in keys)
                weights[key] = Math.Max(weight, weights.GetValueOrDefault(key));
        }
        foreach (var word in sought.Words.Concat(sought.Joined).Where(w => w.Word.Length > 1 && !w.IsNumber))
        {
            Add(4, [$"s{word.Sound}"]);
            Add(3, word.Alternatives.Select(a => $"s{NameSound.Of(a)}"));
            Add(1, OfSound(word.Word).Concat(OfLetters(word.Word)));
        }
        foreach (var word in sought.Words.Where(w => SaysWhere(w.Word)))
            Add(4, [$"a{word.Word}"]);
        foreach (var (surname, forename) in from a in sought.Words.Take(4) from b in sought.Words.Take(4) where a != b && a.Sound.Length > 0 select (a, b))
            Add(3, [Together(surname.Sound, forename.Word)]);
        if (sought.Date is { } date)
            Add(5, OfBirth(date));
        if (sought.Postcode is { } code)
            Add(8, [$"c{code}"]);
        weights.Remove("s");
        return [.. weights.GroupBy(k => k.Value).Select(g => (g.Key, (IReadOnlyList<string>)[.. g.Select(k => k.Key)]))];
    }

    private static bool SaysWhere(string word) => word.Length > 2 && !char.IsAsciiDigit(word[0]) && !Everywhere.Contains(word);

    // A sound of one or two consonants is many names' sound: there the letters themselves have to help.
    private static IEnumerable<string> OfSound(string word)
    {
        var sound = NameSound.Of(word);
        if (sound.Length > 0)
            yield return $"s{sound}";
        if (sound.Length >= 3)
        {
            foreach (var slip in NameSlips.Of(sound))
                yield return $"s{slip}";
        }
        else if (word.Length is > 1 and <= 10)
        {
            yield return $"w{word}";
            foreach (var slip in NameSlips.Of(word).Where(s => s.Length > 1))
                yield return $"w{slip}";
        }
    }

    private static IEnumerable<string> OfLetters(string word)
    {
        if (word.Length >= 3)
            yield return $"p{word[..3]}";
        if (word.Length >= 5)
            yield return $"e{word[^3..]}";
    }

    // A name with an initial, which is all that some people know.
    private static string Together(string soundOfSurname, string forename) => $"i{soundOfSurname} {forename[0]}";

    // Whichever of the three is mistaken, two stay; and an exchange of day and month leaves the first as it is.
    private static IEnumerable<string> OfBirth(DateOnly date) =>
    [
        $"bd{Math.Min(date.Day, date.Month):00}{Math.Max(date.Day, date.Month):00}", $"bm{date.Year}{date.Month:00}", $"by{date.Year}-{date.Day:00}",
    ];
}
