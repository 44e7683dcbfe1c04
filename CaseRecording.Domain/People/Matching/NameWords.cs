using System.Globalization;
using System.Text;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.People.Matching;

/// <summary>Names taken apart into the words that are compared: small letters and figures, without accents or apostrophes.</summary>
public static class NameWords
{
    /// <summary>The most words of a name, or of a search, that are compared, and the most letters of one: names of many hundred letters are no names.</summary>
    public const int MaxWords = 8, MaxLength = 40;

    /// <summary>The words of a name. <c>Anne-Marie O’Brien</c> has the words <c>anne</c>, <c>marie</c> and <c>obrien</c>.</summary>
    public static IReadOnlyList<string> Of(string? name) => [.. Spelt(name).Select(w => w.Word)];

    /// <summary>The words of a name, each beside how it was spelt.</summary>
    public static IReadOnlyList<SpeltWord> Spelt(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return [];
        var words = new List<SpeltWord>();
        var (word, spelt) = (new StringBuilder(), new StringBuilder());
        void End()
        {
            if (word.Length > 0 && words.Count < MaxWords)
                words.Add(new SpeltWord(word.ToString(), spelt.ToString().Trim('\'', '’', '‘', '`').Normalize(NormalizationForm.FormC)));
            word.Clear();
            spelt.Clear();
        }
        foreach (var c in PlainText.Tidy(name).Normalize(NormalizationForm.FormD))
        {
            var silent = CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’' or '‘' or '`' or '.';
            if (!silent && !char.IsLetterOrDigit(c))
            {
                End();
                continue;
            }
            if (word.Length >= MaxLength)
                continue;
            spelt.Append(c);
            if (!silent)
                word.Append(Plain(char.ToLowerInvariant(c)));
        }
        End();
        return words;
    }

    /// <summary>A name as one word, where hyphens or spaces in it are easily left out: <c>annemarie</c>.</summary>
    public static string Joined(IReadOnlyList<string> words)
    {
        var joined = string.Concat(words);
        return joined.Length <= MaxLength ? joined : joined[..MaxLength];
    }

    // Letters that are one letter with a stroke, or two in one, and so do not come apart by themselves.
    private static string Plain(char c) => c switch
    {
        'ø' => "o", 'ł' => "l", 'đ' or 'ð' => "d", 'þ' => "th", 'ß' => "ss", 'æ' => "ae", 'œ' => "oe", 'ħ' => "h", 'ı' => "i", _ => c.ToString(),
    };
}

/// <summary>A word of a name.</summary>
/// <param name="Word">As it is compared.</param>
/// <param name="Spelt">As it was written.</param>
public sealed record SpeltWord(string Word, string Spelt)
{
    /// <summary>Without the O of <c>O’Quayle</c>, by which many leave such a name out; null where there is none.</summary>
    public string? WithoutO => Spelt.Length > 3 && Spelt[0] is 'O' or 'o' or 'D' or 'd' && Spelt[1] is '\'' or '’' or '‘' ? Word[1..] : null;
}
