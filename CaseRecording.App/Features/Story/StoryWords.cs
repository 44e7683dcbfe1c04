namespace CaseRecording.App.Features.Story;

/// <summary>How much of each text is quoted: enough to understand, and no more than two sides of paper hold.</summary>
internal static class StoryWords
{
    /// <summary>Characters of a quotation, of what belongs to it, of a text that is told in passing, and of a name with its role.</summary>
    public const int Quoted = 260, Beside = 160, InPassing = 120, Named = 90;

    /// <summary>What is read of a text: a little more than is shown, so that it can end with a word.</summary>
    public const int Read = Quoted + 40;

    /// <summary>The start of a text on one line, ended at a word.</summary>
    public static string Start(string? text, int most = Quoted)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
            return line;
        var end = line.LastIndexOf(' ', most - 1);
        return line[..(end > most / 2 ? end : most - 1)].TrimEnd(',', ';', ':', '.', ' ') + "…";
    }

    /// <summary>A section whose every text is short enough: names and titles of any length come from the record too.</summary>
    public static StorySection Fit(this StorySection section) => section with
    {
        Lines = [.. section.Lines.Select(l => l with
        {
            Words = Start(l.Words), Lead = l.Lead is null ? null : Start(l.Lead, InPassing), Beside = [.. l.Beside.Select(b => b with { Words = Start(b.Words, Beside) })],
            Source = l.Source with { What = Start(l.Source.What, Named), By = l.Source.By is null ? null : Start(l.Source.By, Named) },
        })],
    };

    /// <summary>A quotation without the marks its author put, which the page puts.</summary>
    public static string Quote(string? text, int most = Quoted) => Start(text, most).Trim('“', '”', '"', ' ');

    /// <summary>What is left out, or null where nothing is.</summary>
    /// <param name="shown">How many are shown.</param>
    /// <param name="found">How many there are, counted no further than <paramref name="counted"/>.</param>
    /// <param name="counted">How far they were counted.</param>
    /// <param name="what">Of what, one and several.</param>
    /// <param name="link">Where the rest stands.</param>
    public static StoryMore? More(int shown, int found, int counted, (string One, string Several) what, string link) => (found - shown) switch
    {
        <= 0 => null,
        1 => new($"and 1 more {what.One}", link),
        var rest => new($"and {(found >= counted ? "more than " : "")}{(found >= counted ? rest - 1 : rest)} more {what.Several}", link),
    };

    /// <summary>A name with the role held then.</summary>
    public static string? By(string? name, string? role) => name is null ? null : string.IsNullOrEmpty(role) ? name : $"{name}, {role}";
}
