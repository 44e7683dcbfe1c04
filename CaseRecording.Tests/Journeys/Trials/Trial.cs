using System.Text;

namespace CaseRecording.Tests.Journeys.Trials;

/// <summary>What happens to somebody who types.</summary>
public enum Mishap { LineCut, ServerKilled, TabCrashed, SignInEnded, PageOpenedAgain }

/// <summary>One trial, drawn from its number: the same number is the same trial.</summary>
/// <param name="Mishap">What happens.</param>
/// <param name="Before">Typed before it.</param>
/// <param name="During">Typed on while it lasts.</param>
/// <param name="After">Typed once the page is back.</param>
/// <param name="Lasts">How long the line stays cut, or the server dead.</param>
/// <param name="Pause">How long the typing rests before it strikes: it may strike while a text is on its way.</param>
public sealed record Trial(Mishap Mishap, string Before, string During, string After, TimeSpan Lasts, TimeSpan Pause)
{
    private static readonly string[] Words = ["the", "school", "rang", "he", "came", "without", "a", "coat", "and", "asked", "for", "bread", "Ünïcode", "שלום", "🙂", "“I", "like", "it”", "mother", "garden", "gate,", "again."];

    /// <summary>The trial of this number.</summary>
    public static Trial Of(int number)
    {
        var chance = new Random(number);
        return new Trial((Mishap)(number % Enum.GetValues<Mishap>().Length), Some(chance, $"{number}:", 12), Some(chance, "", 6), Some(chance, "", 4),
            TimeSpan.FromMilliseconds(chance.Next(500, 6_000)), TimeSpan.FromMilliseconds(chance.Next(0, 1_500)));
    }

    private static string Some(Random chance, string first, int most)
    {
        var text = new StringBuilder(first);
        for (var words = chance.Next(2, most); words > 0; words--)
            text.Append(Words[chance.Next(Words.Length)]).Append(' ');
        return text.ToString();
    }
}
