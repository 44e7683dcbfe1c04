using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Chronology;

/// <summary>One event of a child's chronology as a worker judged it (3.4.3, P27).</summary>
/// <param name="Id">The entry.</param>
/// <param name="FileId">The file it stands on: the child's own, or a brother's or sister's in the family's chronology.</param>
/// <param name="Kind">Of what kind it is.</param>
/// <param name="When">When it happened; where the day is the source's own, as the source stands now.</param>
/// <param name="Headline">One line.</param>
/// <param name="ToldBy">Who told it, or what it was read in.</param>
/// <param name="Standing">Fact, allegation or opinion.</param>
/// <param name="By">Who worded it, and when.</param>
public sealed record ChronologyRow(
    Guid Id, Guid FileId, ChronologyKind Kind, HappenedOn When, string Headline, string ToldBy, ChronologyStanding Standing, Stamp By)
{
    /// <summary>What it meant for the child, at once and since.</summary>
    public string? Impact { get; init; }

    /// <summary>What was done.</summary>
    public string? Action { get; init; }

    /// <summary>What whoever worded it makes of it.</summary>
    public string? Analysis { get; init; }

    /// <summary>How the source is called, such as <c>Visit of 4 June 2026</c>; null where it was written by hand.</summary>
    public string? SourceName { get; init; }

    /// <summary>Where the source opens; null where there is none, or not for this reader.</summary>
    public string? SourceLink { get; init; }

    /// <summary>What became of the source since: corrected, sealed, moved. A sentence; null where it stands as it did.</summary>
    public string? SourceSince { get; init; }

    /// <summary>Whose event it is, where it comes from a brother's or sister's file.</summary>
    public string? OfWhom { get; init; }

    /// <summary>Where their chronology opens; null where their file does not open for this reader, and for the child's own event.</summary>
    public string? OfWhomLink { get; init; }

    /// <summary>Why it matters for this child too, where it comes from a brother's or sister's file.</summary>
    public string? WhyHere { get; init; }

    /// <summary>How many wordings it has had.</summary>
    public int Wordings { get; init; } = 1;
}

/// <summary>A stay that the line of time shows as a band: straight from the record, never typed for it.</summary>
/// <param name="Kind">In which row of bands.</param>
/// <param name="Label">What is written in it.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day; null while it goes on.</param>
public sealed record ChronologyBandRow(ChronologyBandKind Kind, string Label, DateOnly From, DateOnly? Until);

/// <summary>A child's chronology.</summary>
/// <param name="ChildName">The child's full name.</param>
/// <param name="FileNumber">The permanent number.</param>
/// <param name="Born">The date of birth, where known: ages are counted from it.</param>
/// <param name="Entries">The accepted events, the earliest first.</param>
/// <param name="Bands">The stays, the earliest first.</param>
public sealed record ChronologyOfChild(string ChildName, string FileNumber, DateOnly? Born, IReadOnlyList<ChronologyRow> Entries, IReadOnlyList<ChronologyBandRow> Bands)
{
    /// <summary>The day on the Island: where the line of time ends for now.</summary>
    public DateOnly Today { get; init; }
}
