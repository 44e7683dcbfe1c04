using CaseRecording.Domain.Story;

namespace CaseRecording.App.Features.Story;

/// <summary>A child's story: what somebody who has never met the child has to know, from the record alone (4.1.5, P43).</summary>
/// <param name="Child">The child's forename.</param>
/// <param name="Parts">The parts, in the order in which they are read.</param>
public sealed record ChildsStory(string Child, IReadOnlyList<StorySection> Parts)
{
    /// <summary>One part.</summary>
    public StorySection this[StoryPart part] => Parts.First(p => p.Part == part);

    /// <summary>How many gaps are named.</summary>
    public int Gaps => Parts.Sum(p => p.Gaps.Count);

    /// <summary>Whether two sides of A4 hold it only where each text is cut short on paper.</summary>
    public bool IsLong => StoryPaper.Lines(this) > StoryPaper.Roomy;
}

/// <summary>One part of the story.</summary>
/// <param name="Part">Which.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lines">The first of what there is; see <see cref="More"/>.</param>
/// <param name="Gaps">What is missing.</param>
public sealed record StorySection(StoryPart Part, string Title, IReadOnlyList<StoryLine> Lines, IReadOnlyList<StoryGapRow> Gaps)
{
    /// <summary>Where the rest stands; null where nothing is left out.</summary>
    public StoryMore? More { get; init; }
}

/// <summary>The rest of a part.</summary>
/// <param name="Words">How much it is and of what: <c>and 14 more decisions</c>.</param>
/// <param name="Link">Where it stands.</param>
public sealed record StoryMore(string Words, string Link);

/// <summary>One line. It is derived from the record and never written for this page.</summary>
/// <param name="Words">What it says.</param>
/// <param name="Source">What it is taken from.</param>
public sealed record StoryLine(string Words, StorySource Source)
{
    /// <summary>What the words are, before them: <c>Risk</c>.</summary>
    public string? Lead { get; init; }

    /// <summary>How they stand on the page.</summary>
    public StoryVoice Voice { get; init; }

    /// <summary>What belongs to them, such as <c>because</c> and <c>so that the child</c>.</summary>
    public IReadOnlyList<StoryBeside> Beside { get; init; } = [];

    /// <summary>Whether its day has passed.</summary>
    public bool Late { get; init; }
}

/// <summary>Words that belong to a line.</summary>
public sealed record StoryBeside(string Name, string Words);

/// <summary>How words stand on the page: told by the record, quoted from somebody, or said by the child.</summary>
public enum StoryVoice { Told, Quoted, Child }

/// <summary>What a line is taken from.</summary>
/// <param name="What">The note, form or list it stands in.</param>
/// <param name="When">Its day, in words.</param>
/// <param name="By">Full name and role of its author as they were then; null where the words name them already.</param>
/// <param name="Link">Where it opens.</param>
public sealed record StorySource(string What, string When, string? By, string Link);

/// <summary>Something missing, and what mends it where the reader may do that.</summary>
/// <param name="Sentence">What is missing.</param>
/// <param name="Clause">The paragraph of the policy.</param>
/// <param name="Action">What mends it, beginning with a verb; null where the reader may not.</param>
/// <param name="Link">Where that is done.</param>
public sealed record StoryGapRow(string Sentence, string Clause, string? Action, string? Link);
