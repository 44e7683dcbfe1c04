using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.People;

/// <summary>Whether two records may be of one person (3.3.7, P17). Deliberately generous: a person looks before anything follows from it.</summary>
public static class LikelyDuplicate
{
    /// <summary>Compares somebody about to be added with somebody recorded.</summary>
    /// <param name="details">The one about to be added.</param>
    /// <param name="searchForenames">Forenames of the other, as kept for search.</param>
    /// <param name="searchSurname">Surname of the other, as kept for search.</param>
    /// <param name="dateOfBirth">Date of birth of the other.</param>
    public static bool Is(PersonDetails details, string searchForenames, string searchSurname, DateOnly? dateOfBirth)
    {
        var surname = PlainText.ForSearch(details.Surname) == searchSurname;
        var theirs = searchForenames.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var forename = Names(details).Any(mine => theirs.Any(other => mine == other || IsShortFor(mine, other) || IsShortFor(other, mine)));
        if (details.DateOfBirth is { } born && dateOfBirth is { } other)
            return born == other ? surname || forename : surname && forename && Near(born, other);
        return surname && (forename || Names(details).Count == 0);
    }

    private static List<string> Names(PersonDetails details) =>
        [.. new[] { details.Forename, details.KnownAs }.SelectMany(n => PlainText.ForSearch(n).Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static bool IsShortFor(string shorter, string longer) => shorter.Length >= 3 && longer.StartsWith(shorter, StringComparison.Ordinal);

    // Day and month exchanged, the same day of another year, or a few days apart.
    private static bool Near(DateOnly a, DateOnly b) =>
        Math.Abs(a.DayNumber - b.DayNumber) <= 10 || (a.Year == b.Year && a.Day == b.Month && a.Month == b.Day)
        || (a.Month == b.Month && a.Day == b.Day && Math.Abs(a.Year - b.Year) <= 1);
}
