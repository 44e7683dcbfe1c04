namespace CaseRecording.App.Features.Chronology;

/// <summary>
/// How much of a chronology goes on two sides of A4 when each event has a headline alone: those of which it is recorded what they meant for the child come
/// first, then the latest; the rest is counted.
/// </summary>
internal static class ChronologyShort
{
    /// <summary>The lines of small print that two sides hold with room to spare, beside the head and the notes.</summary>
    public const int Roomy = 84;

    // Characters of a line in the columns of the day and of the event, and the longest headline.
    private const int InDay = 20, InEvent = 44, Longest = 88;

    /// <summary>Those that have room, in the order in which they came.</summary>
    public static IReadOnlyList<ChronologyRow> Chosen(IReadOnlyList<ChronologyRow> rows)
    {
        var room = Roomy;
        var chosen = new HashSet<Guid>();
        foreach (var row in rows.OrderByDescending(r => r.Impact is not null).ThenByDescending(r => r.When.Day))
        {
            room -= Lines(row);
            if (room < 0)
                break;
            chosen.Add(row.Id);
        }
        return [.. rows.Where(r => chosen.Contains(r.Id))];
    }

    /// <summary>A headline cut between two words, where it is longer than two short lines.</summary>
    public static string OneLine(string headline)
    {
        if (headline.Length <= Longest)
            return headline;
        var end = headline.LastIndexOf(' ', Longest - 1);
        return $"{headline[..(end > Longest / 2 ? end : Longest - 1)].TrimEnd(' ', ',', ';', '.')}…";
    }

    private static int Lines(ChronologyRow row) => Math.Max(Count(row.When.ToString().Length + 1, InDay), Count(OneLine($"{(row.OfWhom is { } whom ? $"{whom}: " : "")}{row.Headline}").Length, InEvent));

    private static int Count(int characters, int inALine) => (characters + inALine - 1) / inALine;
}
