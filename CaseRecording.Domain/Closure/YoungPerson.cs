namespace CaseRecording.Domain.Closure;

/// <summary>
/// The policy informs "the child (as appropriate), young person, family": the qualification is the child's only. A young person is one
/// who gets the letter written for young people.
/// </summary>
public static class YoungPerson
{
    /// <summary>Age in years from which the letter for young people is used.</summary>
    public const int FromAge = 13;

    /// <summary>Whether somebody is a young person on a day. One who has died cannot be informed, so is none here.</summary>
    public static bool Is(DateOnly? bornOn, DateOnly? diedOn, DateOnly on) => bornOn is { } born && diedOn is null && born.AddYears(FromAge) <= on;
}
