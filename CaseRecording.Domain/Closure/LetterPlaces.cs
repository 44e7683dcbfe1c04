namespace CaseRecording.Domain.Closure;

/// <summary>
/// What a letter cannot say before the closure is countersigned. It stands in square brackets in the draft, so that people can read and edit the
/// letter meanwhile, and is filled in at countersignature.
/// </summary>
public static class LetterPlaces
{
    /// <summary>The day of the letter, and of the closing.</summary>
    public const string Date = "[date]", ClosingDate = "[day of closing]";

    /// <summary>Who countersigned.</summary>
    public const string ManagerName = "[name of the Team Manager]", ManagerRole = "[role of the Team Manager]";

    /// <summary>The reason for closure, until the Closure Record gives it.</summary>
    public const string Reason = "[reason for closure]";

    private static readonly string[] All = [Date, ClosingDate, ManagerName, ManagerRole, Reason];

    /// <summary>The first such place in a letter; null where it has none.</summary>
    public static string? FirstIn(string body) => All.FirstOrDefault(place => body.Contains(place, StringComparison.OrdinalIgnoreCase));
}
