using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>The one search box: people by name, part of a name, date of birth or permanent number (3.3.7, P16, P42).</summary>
public sealed class PeopleSearch(CaseRead reads)
{
    /// <summary>How many people are on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Searches.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="after">Where the page begins; null for the first.</param>
    /// <param name="actor">Who searches; nobody is found whom they may not know of.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not search, or the search is too long.</exception>
    public Task<PeopleFound> ReadAsync(string? typed, FoundFrom? after, Actor actor, CancellationToken ct = default)
    {
        var terms = SearchTerms.Parse(typed);
        return reads.ListAsync(Permission.FindPeople, actor, r => FindAsync(r, terms, after), ct);
    }

    internal static async Task<PeopleFound> FindAsync(Reading r, SearchTerms terms, FoundFrom? after)
    {
        if (terms.IsMistypedNumber)
            return new PeopleFound([], null, $"{terms.Typed} is not a permanent number: its last digit does not agree with the others. Check it.");
        if (terms.IsEmpty)
            return new PeopleFound([], null, "Write part of a name, a date of birth or a permanent number.");
        var people = r.Db.People.VisibleTo(r.Db, r.Rights.Actor.Id);
        people = terms.Number is { } number
            ? people.Where(p => r.Db.Files.Any(f => f.PersonId == p.Id && f.PermanentNumber == number))
            : people.Matching(terms);
        if (after is not null)
            people = people.Where(p => string.Compare(p.SearchSurname, after.Surname) > 0
                || (p.SearchSurname == after.Surname && (string.Compare(p.SearchForenames, after.Forenames) > 0
                    || (p.SearchForenames == after.Forenames && p.Id.CompareTo(after.Id) > 0))));
        var page = people.OrderBy(p => p.SearchSurname).ThenBy(p => p.SearchForenames).ThenBy(p => p.Id).Take(PageSize + 1);
        return await PeopleRows.PageAsync(r, page, PageSize);
    }
}
