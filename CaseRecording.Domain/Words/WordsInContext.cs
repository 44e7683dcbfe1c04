namespace CaseRecording.Domain.Words;

/// <summary>A stretch of a text in which sought words stand, and the words around them.</summary>
/// <param name="Text">The stretch.</param>
/// <param name="Hit">Whether it is what was sought.</param>
public sealed record ContextPart(string Text, bool Hit);

/// <summary>The places of a text in which sought words stand, with a few words around each.</summary>
public static class WordsInContext
{
    /// <summary>What the engines put before and after each hit; neither can be typed into the record.</summary>
    public const char Before = '\u0001', After = '\u0002';

    /// <summary>Characters shown around a hit, and the most places shown of one text.</summary>
    public const int Around = 90, MostPlaces = 3;

    private const int MostHits = 12;

    /// <summary>The parts to show, in order; where nothing was marked, the start of the text.</summary>
    /// <param name="text">The text as it was recorded.</param>
    /// <param name="marked">The same text, or one of the same length whose punctuation was levelled, with each hit marked.</param>
    public static IReadOnlyList<ContextPart> Of(string text, string marked)
    {
        var hits = Hits(marked, text.Length);
        if (hits.Count == 0)
            return [new ContextPart(Shown(text, 0, Math.Min(text.Length, 2 * Around), ends: true), false)];
        var parts = new List<ContextPart>();
        var shownTo = 0;
        foreach (var (place, index) in Places(hits).Take(MostPlaces).Select((place, index) => (place, index)))
        {
            var from = Math.Max(index == 0 ? 0 : shownTo, WordStart(text, place[0].From - Around));
            Add(parts, (from > shownTo || (index == 0 && from > 0) ? " … " : "") + text[from..place[0].From], false);
            for (var i = 0; i < place.Count; i++)
            {
                Add(parts, text[place[i].From..place[i].To], true);
                if (i + 1 < place.Count)
                    Add(parts, text[place[i].To..place[i + 1].From], false);
            }
            shownTo = WordEnd(text, place[^1].To + Around);
            Add(parts, text[place[^1].To..shownTo], false);
        }
        if (shownTo < text.Length)
            Add(parts, " …", false);
        return parts;
    }

    private static List<(int From, int To)> Hits(string marked, int length)
    {
        var hits = new List<(int From, int To)>();
        var (at, from) = (0, -1);
        foreach (var c in marked)
        {
            if (c == Before)
                from = at;
            else if (c == After && from >= 0)
            {
                if (from < at && at <= length)
                    hits.Add((from, at));
                from = -1;
            }
            else if (c is not (Before or After))
                at++;
        }
        return hits;
    }

    // Hits that stand near one another are shown as one place.
    private static List<List<(int From, int To)>> Places(List<(int From, int To)> hits)
    {
        var places = new List<List<(int From, int To)>>();
        foreach (var hit in hits)
        {
            if (places.Count == 0 || hit.From - places[^1][^1].To > 2 * Around)
                places.Add([hit]);
            else if (places[^1].Count < MostHits)
                places[^1].Add(hit);
        }
        return places;
    }

    private static void Add(List<ContextPart> parts, string text, bool hit)
    {
        if (text.Length > 0)
            parts.Add(new ContextPart(text, hit));
    }

    private static string Shown(string text, int from, int to, bool ends) => text[from..WordEnd(text, to)] + (ends && WordEnd(text, to) < text.Length ? " …" : "");

    private static int WordStart(string text, int from)
    {
        if (from <= 0)
            return 0;
        var space = text.IndexOf(' ', from, Math.Min(30, text.Length - from));
        return space < 0 ? Whole(text, from) : space + 1;
    }

    private static int WordEnd(string text, int to)
    {
        if (to >= text.Length)
            return text.Length;
        var space = text.LastIndexOf(' ', to, Math.Min(30, to + 1));
        return space < 0 || space <= to - 30 ? Whole(text, to) : space;
    }

    // Never in the middle of a character of two halves.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;
}
