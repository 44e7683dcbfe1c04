using System.Text.RegularExpressions;

namespace CaseRecording.Domain.Language;

/// <summary>
/// Reads a text as somebody would who was not there: acronyms that nobody explained, words that judge or that not everybody knows, workers
/// without a surname (4.4; P52), and a passage on an adult in which no child is named (P41). It only suggests.
/// </summary>
public sealed partial class PlainEnglish
{
    private readonly LanguageData _data;
    private readonly HashSet<string> _plain;
    private readonly ILookup<string, (string[] Words, string Instead)> _phrases;

    /// <summary>One for each version of the data; reading is then quick.</summary>
    public PlainEnglish(LanguageData data)
    {
        _data = data;
        _plain = [.. data.Plain];
        _phrases = data.Words.Select(w => (Words: w.Key.Split(' '), Instead: w.Value)).OrderByDescending(p => p.Words.Length).ToLookup(p => p.Words[0]);
    }

    /// <summary>What could be put more plainly, in the order of the text.</summary>
    public IReadOnlyList<Suggestion> Read(string text, PeopleNamed people)
    {
        var tokens = Word().Matches(text).Select(m => (m.Index, m.Value, Lower: m.Value.ToLowerInvariant().Replace('’', '\''))).ToArray();
        var quoted = Quoted().Matches(text).Select(m => (From: m.Index, To: m.Index + m.Length)).ToArray();
        var found = new List<Suggestion>();
        var seen = new HashSet<string>();
        var free = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var (at, word, _) = tokens[i];
            if (Acronym(text, at, word) is { } acronym)
            {
                if (seen.Add(word))
                    found.Add(acronym);
            }
            else if (i >= free && !Array.Exists(quoted, q => at >= q.From && at < q.To) && PhraseAt(text, tokens, i) is { } phrase)
            {
                found.Add(phrase.Suggestion);
                free = i + phrase.Length;
            }
        }
        found.AddRange(FirstNamesOnly(tokens, people));
        if (AdultAlone(tokens, people) is { } alone)
            found.Add(alone);
        return [.. found.OrderBy(s => s.At)];
    }

    private Suggestion? Acronym(string text, int at, string word)
    {
        var known = _data.Expansions.TryGetValue(word, out var meaning);
        if (!known && (!Capitals().IsMatch(word) || _plain.Contains(word) || InCapitals(text, at, word.Length)))
            return null;
        // "child protection (CP)", and "CP (child protection)", explain it.
        var explained = (at > 0 && text[at - 1] == '(') || text.AsSpan(at + word.Length).StartsWith(" (")
            || (meaning is not null && text.AsSpan(0, at).Contains(meaning, StringComparison.OrdinalIgnoreCase));
        return explained ? null : new Suggestion(SuggestionKind.Acronym, at, word, known ? $"{meaning} ({word})" : null);
    }

    // Something shouted or a heading is no acronym.
    private static bool InCapitals(string text, int at, int length)
    {
        var before = Word().Matches(text[Math.Max(0, at - 20)..at]).LastOrDefault()?.Value;
        var after = Word().Match(text, Math.Min(text.Length, at + length)).Value;
        return (before is { Length: > 3 } && before == before.ToUpperInvariant()) || (after.Length > 3 && after == after.ToUpperInvariant());
    }

    private (Suggestion Suggestion, int Length)? PhraseAt(string text, (int Index, string Value, string Lower)[] tokens, int i)
    {
        foreach (var (words, instead) in _phrases[tokens[i].Lower])
        {
            if (i + words.Length > tokens.Length || !words.Select((w, n) => tokens[i + n].Lower == w).All(same => same))
                continue;
            var end = tokens[i + words.Length - 1].Index + tokens[i + words.Length - 1].Value.Length;
            var start = tokens[i].Index;
            var said = char.IsUpper(text[start]) ? char.ToUpperInvariant(instead[0]) + instead[1..] : instead;
            return (new Suggestion(SuggestionKind.Word, start, text[start..end], said), words.Length);
        }
        return null;
    }

    private static IEnumerable<Suggestion> FirstNamesOnly((int Index, string Value, string Lower)[] tokens, PeopleNamed people)
    {
        var family = people.Adults.Concat(people.Children).Select(First).ToHashSet();
        foreach (var staff in people.Staff.Where(s => s.Contains(' ')).DistinctBy(First).Where(s => !family.Contains(First(s))))
        {
            var (first, last) = (First(staff), staff[(staff.LastIndexOf(' ') + 1)..]);
            for (var i = 0; i < tokens.Length; i++)
            {
                if (Bare(tokens[i].Value) != first)
                    continue;
                if (i + 1 >= tokens.Length || Bare(tokens[i + 1].Value) != last)
                    yield return new Suggestion(SuggestionKind.FirstNameOnly, tokens[i].Index, first, staff);
                break;
            }
        }
    }

    private static Suggestion? AdultAlone((int Index, string Value, string Lower)[] tokens, PeopleNamed people)
    {
        var children = people.Children.Select(First).Concat(["child", "children", "baby"]).Select(n => n.ToLowerInvariant()).ToHashSet();
        if (people.Children.Count == 0 || tokens.Any(t => children.Contains(Bare(t.Lower))))
            return null;
        var adults = people.Adults.Select(First).ToHashSet();
        var named = tokens.FirstOrDefault(t => adults.Contains(Bare(t.Value)));
        return named.Value is null ? null : new Suggestion(SuggestionKind.AdultAlone, named.Index, Bare(named.Value), null);
    }

    private static string First(string name) => name.Split(' ')[0];

    private static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’\-&/][\p{L}\p{N}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"^[A-Z]{2,6}$")]
    private static partial Regex Capitals();

    // What somebody said stays as they said it.
    [GeneratedRegex("“[^”]*”|\"[^\"]*\"")]
    private static partial Regex Quoted();
}
