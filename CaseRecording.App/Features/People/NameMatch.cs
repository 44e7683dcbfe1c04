using CaseRecording.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>Parts of names and wildcards, compared in the database as they were written, the same on both engines.</summary>
public static class NameMatch
{
    private const string Escape = "\\";

    /// <summary>The people whose names and birth the terms describe; each word has to be found.</summary>
    public static IQueryable<Person> Matching(this IQueryable<Person> people, SearchTerms terms)
    {
        if (terms.Date is { } date)
            people = people.Where(p => p.DateOfBirth == date || p.ExpectedOn == date);
        if (terms.Surname is { } surname)
            people = SearchTerms.HasWildcard(surname)
                ? Whole(people, surname, forenames: false, surnames: true)
                : people.Where(p => EF.Functions.Like(p.SearchSurname, Part(surname), Escape));
        foreach (var word in terms.Words)
            people = SearchTerms.HasWildcard(word)
                ? Whole(people, word, forenames: true, surnames: terms.Surname is null)
                : WithPart(people, Part(word), surnames: terms.Surname is null);
        return people;
    }

    private static IQueryable<Person> WithPart(IQueryable<Person> people, string part, bool surnames) => people.Where(p =>
        EF.Functions.Like(p.SearchForenames, part, Escape) || (surnames && EF.Functions.Like(p.SearchSurname, part, Escape)));

    // A word with a wildcard stands for one whole name: "K*y" finds Kelly and not Kellyson.
    private static IQueryable<Person> Whole(IQueryable<Person> people, string word, bool forenames, bool surnames)
    {
        var whole = $"% {Pattern(word)} %";
        return people.Where(p => (forenames && EF.Functions.Like(" " + p.SearchForenames + " ", whole, Escape))
            || (surnames && EF.Functions.Like(" " + p.SearchSurname + " ", whole, Escape)));
    }

    private static string Part(string word) => $"%{Pattern(word)}%";

    // What means something to LIKE is searched for as itself, except the wildcards people may use.
    private static string Pattern(string word) => word.Replace(Escape, Escape + Escape).Replace("_", Escape + "_").Replace('*', '%');
}
