using CaseRecording.App.Security;
using CaseRecording.Domain.People.Matching;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Matching;

/// <summary>
/// Everybody who shares enough keys with somebody sought to be compared with them letter by letter. Those whom the searcher may not know of are left out
/// before the number is limited, so that nobody is missing because of them (3.9.1, P42).
/// </summary>
internal static class Candidates
{
    /// <summary>The most people whose names are compared; whoever shares most comes first.</summary>
    public const int Most = 1000;

    /// <summary>Their names, births and addresses.</summary>
    /// <param name="db">The database.</param>
    /// <param name="sought">Whom somebody looks for.</param>
    /// <param name="seenBy">Who looks; null where the program itself must know of everybody, which it then tells nobody but a named manager.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<MatchProfile>> ForAsync(CaseDb db, Sought sought, Guid? seenBy, CancellationToken ct)
    {
        var keys = MatchKeys.For(sought);
        if (keys.Count == 0)
            return [];
        var hidden = seenBy is { } staffId ? (await db.HiddenFromAsync(staffId, ct)).Select(FindablePerson.NumberOf).ToList() : [];
        IQueryable<Shared>? shared = null;
        foreach (var (weight, these) in keys)
        {
            var some = db.PersonKeys.Where(k => these.Contains(k.Key)).Select(k => new Shared { Number = k.Number, Weight = weight });
            shared = shared is null ? some : shared.Concat(some);
        }
        if (hidden.Count > 0)
            shared = shared!.Where(s => !EF.Parameter(hidden).Contains(s.Number));
        var found = await shared!.GroupBy(s => s.Number).Select(g => new { Number = g.Key, Weight = g.Sum(s => s.Weight) })
            .OrderByDescending(g => g.Weight).ThenBy(g => g.Number).Take(Most)
            .Join(db.FindablePeople, g => g.Number, f => f.Number, (g, f) => f.PersonId)
            .Join(db.People, id => id, p => p.Id, (id, p) => new { p.Id, p.Forename, p.MiddleNames, p.Surname, p.KnownAs, p.DateOfBirth, p.ExpectedOn, p.IsFromBeforeAdoption }).ToListAsync(ct);
        var profiles = found.ToDictionary(p => p.Id, p => new MatchProfile(p.Id, p.Forename, p.MiddleNames, p.Surname, p.KnownAs, p.DateOfBirth, p.ExpectedOn) { IsFromBeforeAdoption = p.IsFromBeforeAdoption });
        List<Guid> ids = [.. profiles.Keys];
        foreach (var name in await db.OtherNames.Where(n => EF.Parameter(ids).Contains(n.PersonId)).Select(n => new { n.PersonId, n.Kind, n.Name }).ToListAsync(ct))
            profiles[name.PersonId].AddOtherName(name.Kind, name.Name);
        await AddAddressesAsync(db, profiles, ids, [.. keys.SelectMany(k => k.Keys).Where(k => k[0] is 'a' or 'c')], ct);
        return [.. profiles.Values];
    }

    // Only where one of the words is of an address: otherwise no address matters.
    private static async Task AddAddressesAsync(CaseDb db, Dictionary<Guid, MatchProfile> profiles, List<Guid> ids, List<string> keys, CancellationToken ct)
    {
        if (keys.Count == 0 || !await db.PersonKeys.AnyAsync(k => keys.Contains(k.Key), ct))
            return;
        foreach (var a in await db.Addresses.Where(a => EF.Parameter(ids).Contains(a.PersonId)).Select(a => new { a.PersonId, a.Lines, a.Town, a.Postcode, a.Until }).ToListAsync(ct))
            profiles[a.PersonId].AddAddress(a.Lines, a.Town, a.Postcode, a.Until is null);
    }

    private sealed class Shared
    {
        public long Number { get; init; }

        public int Weight { get; init; }
    }
}
