namespace CaseRecording.Domain.People;

/// <summary>A postcode as it is typed, and as it is written: IM1 2AB. Spaces and small letters do not matter (3.3.6, P15).</summary>
public static class Postcode
{
    /// <summary>The shortest and the longest, without the space.</summary>
    private const int Shortest = 5, Longest = 7;

    // After the place comes a figure and two letters.
    private const int Inward = 3;

    /// <summary>Letters and figures alone, in capitals: what two postcodes are compared by; null where it is not a whole postcode.</summary>
    public static string? Key(string? typed)
    {
        if (typed is null || typed.Length > 40 || typed.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not (' ' or '-' or '.' or '\u00A0')))
            return null;
        var key = new string([.. typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
        if (key.Length is < Shortest or > Longest)
            return null;
        // A letter that looks like the figure that has to stand there is taken for it.
        var place = key.Length - Inward;
        var figure = key[place] switch { 'O' => '0', 'I' or 'L' => '1', var c => c };
        return char.IsAsciiLetter(key[0]) && key[..place].Any(char.IsAsciiDigit) && char.IsAsciiDigit(figure) && char.IsAsciiLetter(key[^1]) && char.IsAsciiLetter(key[^2]) ? key[..place] + figure + key[(place + 1)..] : null;
    }

    /// <summary>As it is written, with its space; what was typed where it is not a whole postcode.</summary>
    public static string? Words(string? typed) => Key(typed) is { } key ? $"{key[..^Inward]} {key[^Inward..]}" : typed;
}
