namespace CaseRecording.App.Features.Story;

/// <summary>How much of two sides of A4 a story takes, in lines of small print: what is longer than they hold is printed with each text cut short.</summary>
internal static class StoryPaper
{
    /// <summary>The lines that two sides hold with room to spare.</summary>
    public const int Roomy = 300;

    // Characters of a line in a column, of what belongs to a line, and of a source in yet smaller print.
    private const int Column = 64, Indented = 60, Source = 74;

    /// <summary>About how many lines it takes; at the most, because words are not cut at the end of a line.</summary>
    public static int Lines(ChildsStory story) => story.Parts.Sum(part => 3 + part.Lines.Sum(Of) + part.Gaps.Sum(gap => Count(gap.Sentence.Length, Indented)) + (part.More is null ? 0 : 1));

    private static int Of(StoryLine line) => Count((line.Lead?.Length ?? 0) + line.Words.Length + 4, Column) + line.Beside.Sum(b => Count(b.Name.Length + b.Words.Length + 2, Indented))
        + Count(line.Source.What.Length + line.Source.When.Length + (line.Source.By?.Length ?? 0) + 4, Source);

    private static int Count(int characters, int inALine) => (characters + inALine - 1) / inALine;
}
