using System.Globalization;
using System.Text;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Words;

/// <summary>
/// What somebody typed to find words inside notes and forms, understood: every word has to be there, and words between quotation marks have to
/// stand together. There is nothing to learn and nothing to get wrong: what is no word is left out.
/// </summary>
public sealed record WordsSought
{
    /// <summary>The most that counts: characters typed, and words.</summary>
    public const int MaxLength = 200, MaxWords = 20;

    private static readonly char[] Quotes = ['"', '“', '”', '„', '«', '»'];

    private WordsSought(string typed) => Typed = typed;

    /// <summary>As it was typed, tidied.</summary>
    public string Typed { get; }

    /// <summary>What has to be there: each a word, or several that stand together; lower case, without accents, letters and digits alone.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Phrases { get; private init; } = [];

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => Phrases.Count == 0;

    /// <summary>Understands what was typed; never refuses.</summary>
    public static WordsSought Parse(string? typed)
    {
        var text = PlainText.Tidy(typed);
        if (text.Length > MaxLength)
            text = PlainText.Tidy(text[..MaxLength]);
        var phrases = new List<IReadOnlyList<string>>();
        // Every second part stands between quotation marks; a mark that is not closed quotes to the end.
        var parts = text.Split(Quotes);
        for (var i = 0; i < parts.Length; i++)
            phrases.AddRange(i % 2 == 1
                ? [WordsOf(parts[i])]
                : parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(WordsOf));
        var left = MaxWords;
        return new WordsSought(text) { Phrases = [.. phrases.Where(p => p.Count > 0 && (left -= p.Count) >= 0)] };
    }

    // "step-father" is two words that stand together, as both engines index it.
    private static IReadOnlyList<string> WordsOf(string text)
    {
        var plain = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                plain.Append(Rune.ToLowerInvariant(rune));
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
                plain.Append(' ');
        }
        return plain.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
