using System.Globalization;
using System.Text;

namespace CaseRecording.Domain.Shared;

/// <summary>What may be stored of what was typed. Words, emoji and right-to-left text are kept; control characters, which no one can see, are not.</summary>
public static class PlainText
{
    /// <summary>Line ends become <c>\n</c>; control characters other than tab and line end are dropped; the ends are trimmed.</summary>
    public static string Tidy(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var tidy = new StringBuilder(text.Length);
        var lines = text.ReplaceLineEndings("\n");
        for (var i = 0; i < lines.Length; i++)
        {
            var c = lines[i];
            if (char.IsSurrogate(c))
            {
                // Half a character (a paste cut in the middle) cannot be stored; a whole pair is kept.
                if (i + 1 < lines.Length && char.IsSurrogatePair(c, lines[i + 1]))
                    tidy.Append(c).Append(lines[++i]);
                continue;
            }
            if (c is '\n' or '\t' || !(char.IsControl(c) || IsDirectionOverride(c)))
                tidy.Append(c);
        }
        return tidy.ToString().Trim();
    }

    /// <summary>The form that names are compared in: lower case, without accents, apostrophes or hyphens.</summary>
    public static string ForSearch(string? text)
    {
        var folded = new StringBuilder();
        foreach (var c in Tidy(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’' or '-' or '.')
                continue;
            folded.Append(char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    /// <summary>A key that somebody sent, as it can be repeated to them: one line, and short.</summary>
    public static string Named(string? key)
    {
        var tidy = Tidy(key).ReplaceLineEndings(" ").Replace('\t', ' ');
        return tidy.Length <= 60 ? tidy : $"{tidy[..60].TrimEnd()}…";
    }

    // U+202A–U+202E and U+2066–U+2069 can make a line read as something other than what was written.
    private static bool IsDirectionOverride(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
