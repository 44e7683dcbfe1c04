namespace CaseRecording.Domain.People;

/// <summary>What is told of a death.</summary>
/// <param name="On">The day; null where somebody recorded as dead lives.</param>
/// <param name="About">Whether it was about that day.</param>
/// <param name="Source">Who told it, or what it was read in; where it is taken back, why.</param>
public sealed record DeathDetails(DateOnly? On, bool About, string? Source);
