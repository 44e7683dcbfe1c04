namespace CaseRecording.Domain.Shared;

/// <summary>Days as people tell them. One that cannot be is refused before it stands in a record that has to be accurate (4.2).</summary>
public static class Days
{
    /// <summary>Nobody about whom a record is kept today was born before this.</summary>
    public static readonly DateOnly Earliest = new(1890, 1, 1);

    /// <summary>Refuses a day on which nothing in anybody's life can have happened.</summary>
    /// <param name="day">The day.</param>
    /// <param name="born">When the person was born, the latest of them where it is about several; null where that is not known.</param>
    /// <exception cref="RuleBrokenException">It is before they were born, or before anybody was.</exception>
    public static void RequireInALife(DateOnly day, DateOnly? born = null)
    {
        Rule.Require(day >= Earliest, $"{IslandTime.Words(day)} is more than a hundred and thirty years ago. Check the year.");
        Rule.Require(born is null || day >= born, $"{IslandTime.Words(day)} is before {IslandTime.Words(born.GetValueOrDefault())}, the date of birth. Check the day.", "4.2");
    }

    /// <summary>Age in whole years on a day; null where the birth is not known or has not come.</summary>
    public static int? Age(DateOnly? born, DateOnly on) =>
        born is { } day && day <= on ? on.Year - day.Year - (on < day.AddYears(on.Year - day.Year) ? 1 : 0) : null;

    /// <summary>Refuses a day so far ahead that nobody can mean it.</summary>
    /// <exception cref="RuleBrokenException">It is more than so many years ahead.</exception>
    public static void RequireNear(DateOnly day, DateOnly today, int years) =>
        Rule.Require(day <= today.AddYears(years), $"{IslandTime.Words(day)} is more than {(years == 1 ? "a year" : $"{years} years")} ahead. Check the year.");
}
