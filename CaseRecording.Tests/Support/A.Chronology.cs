using CaseRecording.App.Features.Chronology;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Support;

public static partial class A
{
    /// <summary>An event of a chronology, as a query reads it.</summary>
    public static ChronologyRow Event(string headline, DateOnly day, ChronologyStanding standing = ChronologyStanding.Fact, ChronologyKind kind = ChronologyKind.Home) =>
        new(Guid.CreateVersion7(), Guid.Empty, kind, new HappenedOn(day), headline, "Ann Radcliffe, Ballacottier School", standing, Stamp());

    /// <summary>What is told of an event, to take it up.</summary>
    public static ChronologyDetails EventDetails(string headline, DateOnly day, ChronologyStanding standing = ChronologyStanding.Fact) =>
        new(ChronologyKind.Home, new HappenedOn(day), headline, "Kirree Quayle, his mother", standing, "He slept badly.", "The worker rang the school.", "It was one move too many.");

    /// <summary>Juan's chronology.</summary>
    public static ChronologyOfChild Chronology(params ChronologyRow[] rows) => new("Juan Quayle", "100 011 6", new DateOnly(2019, 6, 4), rows, []) { Today = Today };
}
