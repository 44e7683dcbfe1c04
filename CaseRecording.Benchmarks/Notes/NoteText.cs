using System.Text;

namespace CaseRecording.Benchmarks.Notes;

/// <summary>Text of any length as notes have it: the same on every run, and no two paragraphs the same.</summary>
internal static class NoteText
{
    private static readonly string[] Who = ["Juan", "Voirrey", "Kirree Quayle", "Tom Kelly", "the class teacher", "his grandmother", "the health visitor", "Daniel Osei"];
    private static readonly string[] Did = ["said that", "told me that", "remembered that", "was clear that", "could not say whether", "had written down that", "asked if", "thought that"];
    private static readonly string[] What =
    [
        "the kitchen was warm and there was food in the fridge", "school had been easier since the move", "nobody had rung on Thursday evening",
        "the appointment in Douglas was kept", "the smoke alarm had been mended by the landlord", "homework was done at the table before tea",
        "the younger one slept through most of the visit", "the bus was late and they walked along the shore",
    ];
    private static readonly string[] When = ["on Monday", "since half term", "in the last week", "after the meeting", "before the holidays", "at ten to four", "every morning", "by then"];

    // Of every kind of suggestion one: nobody writes worse than this throughout.
    private static readonly string[] Rough = ["The kids kicked off.", "An IRO and CAMHS were at the LAC review.", "Erin rang.", "Mum was hysterical and attention seeking.", "He nicked a bike, DoB and NFA noted."];

    /// <summary>So many words, with a full stop every dozen.</summary>
    /// <param name="words">How many, or one sentence more.</param>
    /// <param name="roughEvery">After how many sentences one stands that the helper has something to say about; 0 for never.</param>
    public static string OfWords(int words, int roughEvery = 0) => Of(text => text.Words >= words, roughEvery);

    /// <summary>So many characters exactly.</summary>
    public static string OfCharacters(int characters, int roughEvery = 0) => Of(text => text.Length >= characters, roughEvery)[..characters];

    private static string Of(Func<(int Words, int Length), bool> enough, int roughEvery)
    {
        var text = new StringBuilder();
        for (var (n, words) = (0, 0); !enough((words, text.Length)); n++)
        {
            var sentence = roughEvery > 0 && n % roughEvery == roughEvery - 1
                ? Rough[n / roughEvery % Rough.Length]
                : $"{Who[n % 8]} {Did[n / 3 % 8]} {What[n / 5 % 8]} {When[n / 7 % 8]}.";
            text.Append(sentence).Append(n % 6 == 5 ? '\n' : ' ');
            words += sentence.Count(c => c == ' ') + 1;
        }
        return text.ToString();
    }
}
