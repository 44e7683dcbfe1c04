namespace CaseRecording.Domain.People.Matching;

/// <summary>
/// How many slips of a pen, a keyboard or an ear lie between two words: a letter left out, put in, replaced, or two exchanged (optimal string alignment).
/// Slips that are made often cost less than a whole one: a letter doubled, one vowel for another, c for k.
/// </summary>
public static class NameDistance
{
    private const double Doubled = 0.35, Vowel = 0.7, Alike = 0.5, Silent = 0.6, Exchanged = 0.8;

    /// <summary>The cost of getting from one to the other; 0 where they are the same.</summary>
    public static double Between(string one, string other)
    {
        if (one == other)
            return 0;
        var width = other.Length + 1;
        Span<double> rows = stackalloc double[3 * (NameWords.MaxLength + 1)];
        if (width > NameWords.MaxLength + 1 || one.Length > NameWords.MaxLength)
            return Math.Max(one.Length, other.Length);
        Span<double> before = rows[..width], above = rows.Slice(width, width), row = rows.Slice(2 * width, width);
        for (var j = 1; j < width; j++)
            above[j] = above[j - 1] + Lone(other, j - 1);
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = above[0] + Lone(one, i - 1);
            for (var j = 1; j < width; j++)
            {
                var (a, b) = (one[i - 1], other[j - 1]);
                var cost = Math.Min(above[j - 1] + (a == b ? 0 : Replaced(a, b)), Math.Min(above[j] + Lone(one, i - 1), row[j - 1] + Lone(other, j - 1)));
                if (i > 1 && j > 1 && a != b && a == other[j - 2] && one[i - 2] == b)
                    cost = Math.Min(cost, before[j - 2] + Exchanged);
                row[j] = cost;
            }
            var spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[other.Length];
    }

    // A letter that stands in one of the two alone.
    private static double Lone(string word, int at)
    {
        var c = word[at];
        if (at > 0 && word[at - 1] == c)
            return Doubled;
        return c switch { 'e' when at == word.Length - 1 => Silent, 'h' when at > 0 => Silent, 'a' or 'e' or 'i' or 'o' or 'u' or 'y' => Vowel, _ => 1 };
    }

    private static double Replaced(char a, char b)
    {
        if (IsVowel(a) && IsVowel(b))
            return Vowel - 0.1;
        if (a > b)
            (a, b) = (b, a);
        return (a, b) switch
        {
            ('c', 'k') or ('c', 'q') or ('k', 'q') or ('c', 's') or ('s', 'z') or ('f', 'v') or ('g', 'j') or ('v', 'w') or ('m', 'n') or ('b', 'p') or ('d', 't') or ('g', 'k') or ('i', 'j') => Alike,
            _ => 1,
        };
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
