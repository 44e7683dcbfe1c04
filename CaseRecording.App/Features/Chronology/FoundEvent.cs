using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Something that happened, as it stands somewhere in the record now, with the words in which it is offered.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Kind">Of what kind it is.</param>
/// <param name="When">When it happened, as its corrections put it.</param>
/// <param name="Headline">One line.</param>
/// <param name="ToldBy">Who told it, or where it was read.</param>
/// <param name="Standing">How sure it is. What nobody has proven is not offered as a fact.</param>
/// <param name="Why">Why it is offered.</param>
/// <param name="Name">How its source is called.</param>
/// <param name="Link">Where that opens.</param>
internal sealed record FoundEvent(
    ChronologySource Source, ChronologyKind Kind, HappenedOn When, string Headline, string ToldBy, ChronologyStanding Standing, string Why, string Name, string Link)
{
    /// <summary>When it was last corrected, UTC.</summary>
    public DateTime? CorrectedAt { get; init; }

    /// <summary>When words of it were last sealed, UTC. What is sealed whole is not found at all.</summary>
    public DateTime? SealedAt { get; init; }

    /// <summary>As it is offered.</summary>
    public ChronologyDetails Offered => new(Kind, When, Headline, ToldBy, Standing);

    /// <summary>An event of which nobody doubts that it is one.</summary>
    public static FoundEvent Fact(ChronologySource source, ChronologyKind kind, DateOnly on, string headline, string toldBy, string why, string name, string link) =>
        new(source, kind, new HappenedOn(on), headline, toldBy, ChronologyStanding.Fact, why, name, link);

    /// <summary>What is read in the essential information: who entered it says how it got there.</summary>
    public static string Entered(string by) => Line($"The record, entered by {by}");

    /// <summary>With a capital, as a line begins.</summary>
    public static string Capital(string line) => line.Length == 0 ? line : char.ToUpperInvariant(line[0]) + line[1..];

    /// <summary>A line of any length as a headline: cut between words where it has to be.</summary>
    public static string Line(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= ChronologyWording.MaxHeadlineLength)
            return line;
        var end = line.LastIndexOf(' ', ChronologyWording.MaxHeadlineLength - 2, 60);
        return line[..(end < 0 ? ChronologyWording.MaxHeadlineLength - 2 : end)] + "…";
    }
}
