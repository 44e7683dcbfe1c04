using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.People.Matching;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>The one search box: people by name, as written, heard or misspelt, by date of birth, address or permanent number (3.3.7, P16, P42).</summary>
public sealed class PeopleSearch(CaseRead reads, ReferenceData reference)
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
        return reads.ListAsync(Permission.FindPeople, actor, async r =>
            await FindAsync(r, terms, after) with { LeftOut = terms.NoDate is { } none && !terms.IsEmpty ? $"{none} is no date, so it was left out." : null }, ct);
    }

    private async Task<PeopleFound> FindAsync(Reading r, SearchTerms terms, FoundFrom? after)
    {
        if (terms.IsEmpty && !terms.IsMistypedNumber)
            return new PeopleFound([], null, $"{(terms.NoDate is { } none ? $"{none} is no date. " : "")}Write part of a name, a date of birth or a permanent number.");
        if (terms.Number is not null || terms.HasWildcards)
            return await InOrderAsync(r, terms, after);
        var ranked = await PeopleRanked.OfAsync(r.Db, terms, reference.Names, r.Rights.Actor.Id, r.Cancelled);
        if (terms.IsMistypedNumber && ranked.Count == 0)
            return new PeopleFound([], null, $"{terms.Typed} is not a permanent number, and none that is recorded is like it. Check it.");
        return await PageAsync(r, await OncePerPersonAsync(r, ranked), after?.Place ?? 0);
    }

    // A record that was joined to another leads to the one to work on, which names both; nobody is led to one they may not know of.
    private static async Task<IReadOnlyList<PersonMatch>> OncePerPersonAsync(Reading r, IReadOnlyList<PersonMatch> ranked)
    {
        List<Guid> ids = [.. ranked.Select(m => m.PersonId)];
        var kept = await r.Db.Joined().Where(f => ids.Contains(f.OtherPersonId) && r.Db.People.VisibleTo(r.Db, r.Rights.Actor.Id).Any(p => p.Id == f.KeptPersonId))
            .Select(f => new { f.OtherPersonId, f.KeptPersonId }).ToDictionaryAsync(f => f.OtherPersonId, f => f.KeptPersonId, r.Cancelled);
        return kept.Count == 0 ? ranked : [.. ranked.Select(m => kept.TryGetValue(m.PersonId, out var other) ? m with { PersonId = other, Reasons = ["By another record of this person", .. m.Reasons] } : m).DistinctBy(m => m.PersonId)];
    }

    // Each page ranks anew: the record may have changed, and what was found is not kept anywhere.
    private static async Task<PeopleFound> PageAsync(Reading r, IReadOnlyList<PersonMatch> ranked, int place)
    {
        var page = ranked.Skip(place).Take(PageSize).ToList();
        List<Guid> ids = [.. page.Select(m => m.PersonId)];
        var rows = (await PeopleRows.PageAsync(r, r.Db.People.VisibleTo(r.Db, r.Rights.Actor.Id).Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id), PageSize)).Rows.ToDictionary(p => p.PersonId);
        return new PeopleFound([.. page.Where(m => rows.ContainsKey(m.PersonId)).Select(m => rows[m.PersonId] with { Why = m.Reasons })],
            ranked.Count > place + PageSize ? new FoundFrom("", "", ids[^1], place + PageSize) : null, null);
    }

    // A permanent number is one person's, and with wildcards a search is as strict as it was written.
    private static Task<PeopleFound> InOrderAsync(Reading r, SearchTerms terms, FoundFrom? after)
    {
        var people = r.Db.People.VisibleTo(r.Db, r.Rights.Actor.Id);
        people = terms.Number is { } number
            ? people.Where(p => r.Db.Files.Any(f => f.PersonId == p.Id && f.PermanentNumber == number))
            : people.Matching(terms);
        if (after is not null)
            people = people.Where(p => string.Compare(p.SearchSurname, after.Surname) > 0
                || (p.SearchSurname == after.Surname && (string.Compare(p.SearchForenames, after.Forenames) > 0
                    || (p.SearchForenames == after.Forenames && p.Id.CompareTo(after.Id) > 0))));
        return PeopleRows.PageAsync(r, people.OrderBy(p => p.SearchSurname).ThenBy(p => p.SearchForenames).ThenBy(p => p.Id).Take(PageSize + 1), PageSize, terms);
    }
}
