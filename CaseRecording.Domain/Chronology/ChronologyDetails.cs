using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Chronology;

/// <summary>What is told of an event.</summary>
/// <param name="Kind">Of what kind it is.</param>
/// <param name="When">When it happened: a day, a span, or about.</param>
/// <param name="Headline">One line.</param>
/// <param name="ToldBy">Who told it, or what it was read in.</param>
/// <param name="Standing">Fact, allegation or opinion.</param>
/// <param name="Impact">What it meant for the child.</param>
/// <param name="Action">What was done.</param>
/// <param name="Analysis">What whoever words it makes of it.</param>
public sealed record ChronologyDetails(
    ChronologyKind Kind, HappenedOn When, string? Headline, string? ToldBy, ChronologyStanding Standing, string? Impact = null, string? Action = null, string? Analysis = null);
