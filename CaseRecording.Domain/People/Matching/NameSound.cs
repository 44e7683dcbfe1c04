using System.Text;

namespace CaseRecording.Domain.People.Matching;

/// <summary>
/// How a British or Manx name sounds, as its consonants: <c>Quayle</c>, <c>Kwale</c> and <c>Kale</c> are <c>KL</c>. Vowels stand only where a name begins
/// with one, because they are what is misheard and misspelt most. Mc and Mac are one, and Q, K and hard C.
/// </summary>
public static class NameSound
{
    /// <summary>The sound of a word of <see cref="NameWords"/>; empty where it has none, as of figures.</summary>
    public static string Of(string word)
    {
        var text = Beginning(word);
        var sound = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var (codes, length) = At(text, i);
            // A letter that is doubled is heard once; the same letter after a vowel is heard again.
            if (codes.Length > 0 && !(i > 0 && text[i - 1] == text[i] && sound.Length > 0 && sound[^1] == codes[0]))
                sound.Append(codes);
            i += length;
        }
        return sound.ToString();
    }

    // Letters at the beginning that are not heard, and the ways to write Mac.
    private static string Beginning(string word)
    {
        if (word.Length > 4 && word.StartsWith("mac", StringComparison.Ordinal))
            return $"mk{AfterMac(word[3..])}";
        if (word.Length > 3 && word.StartsWith("mc", StringComparison.Ordinal))
            return $"mk{AfterMac(word[2..])}";
        if (word.Length < 3)
            return word;
        return word[..2] switch
        {
            "kn" or "gn" or "pn" => word[1..],
            "wr" => word[1..],
            "ps" => word[1..],
            "wh" => $"w{word[2..]}",
            "rh" => $"r{word[2..]}",
            _ => word,
        };
    }

    // MacKay, McKay and MacCay have one k.
    private static string AfterMac(string rest) => rest.Length > 1 && rest[0] is 'k' or 'c' or 'q' && rest[1] != 'h' ? rest[1..] : rest;

    private static (string Codes, int Length) At(string text, int i)
    {
        var c = text[i];
        var next = i + 1 < text.Length ? text[i + 1] : '\0';
        var after = i + 2 < text.Length ? text[i + 2] : '\0';
        switch (c)
        {
            case 'a' or 'e' or 'i' or 'o' or 'u':
                return (i == 0 ? "A" : "", 1);
            case 'y':
                return (i == 0 ? (IsVowel(next) ? "Y" : "A") : "", 1);
            case 'w':
                return (i == 0 ? "W" : "", 1);
            case 'h':
                return (i == 0 ? "H" : "", 1);
            case 'p' when next == 'h':
                return ("F", 2);
            case 'g' when next == 'h':
                return (i == 0 ? "G" : "", 2); // Kennaugh, Joughin, Clough.
            case 's' when next == 'c' && after == 'h':
                return ("S", 3);
            case 's' when next == 'h':
                return ("X", 2);
            case 's' when next == 'z':
            case 'c' when next == 'z':
                return (c == 's' ? "S" : "X", 2);
            case 't' when next == 'c' && after == 'h':
                return ("X", 3);
            case 't' when next == 'h':
                return ("T", 2);
            case 'c' when next == 'h':
                return (after is 'r' or 'l' or 'n' ? "K" : "X", 2); // Christian, Chloe.
            case 'c' when next is 'k' or 'q':
                return ("K", 2);
            case 'c' when next is 'e' or 'i' or 'y':
                return ("S", 1);
            case 'd' when next == 'g' && after is 'e' or 'i' or 'y':
                return ("J", 2);
            case 'g' when next is 'e' or 'y' && i == 0:
                return ("J", 1); // George, Gerald; Gibson and Gill keep their g.
            case 'm' when next == 'b' && after == '\0':
                return ("M", 2);
            case 'q' when next == 'u':
                return ("K", 2);
            case 'c' or 'k' or 'q':
                return ("K", 1);
            case 'x':
                return (i == 0 ? "S" : "KS", 1);
            case 'z' or 's':
                return ("S", 1);
            case 'v' or 'f':
                return ("F", 1);
            default:
                return (c is >= 'a' and <= 'z' ? char.ToUpperInvariant(c).ToString() : char.IsLetter(c) ? c.ToString() : "", 1);
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
