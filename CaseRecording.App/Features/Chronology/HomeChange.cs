namespace CaseRecording.App.Features.Chronology;

/// <summary>That somebody joined a household, left it, or moved home, as it was just recorded.</summary>
/// <param name="Words">One sentence.</param>
/// <param name="On">The day on which it happened.</param>
public sealed record HomeChange(string Words, DateOnly On);
