using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.People.Matching;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Matching;

/// <summary>Two records that may be of one person.</summary>
/// <param name="Newer">The one that was added later.</param>
/// <param name="Older">The other.</param>
/// <param name="Why">Why they may be.</param>
internal sealed record LikelyPair(Guid Newer, Guid Older, IReadOnlyList<string> Why);

/// <summary>
/// Likely duplicates already there, from the newest record backwards: whoever shares a surname as it sounds with an initial, or the day of birth, is compared
/// (3.3.7, P17). What was decided is not proposed again, and a record from before an adoption never is.
/// </summary>
internal static class LikelyPairs
{
    /// <summary>So many people are looked through at a time, each beside everybody who was added before them.</summary>
    public const int AtATime = 50;

    /// <summary>The pairs, and where to look further; null where everybody was looked through.</summary>
    public static async Task<(IReadOnlyList<LikelyPair> Pairs, Guid? Next)> BeforeAsync(CaseDb db, Guid? before, NameVariants names, Guid staffId, CancellationToken ct)
    {
        var people = db.People.VisibleTo(db, staffId).Where(p => !p.IsFromBeforeAdoption);
        var newest = await (before is { } last ? people.Where(p => p.Id.CompareTo(last) < 0) : people).OrderByDescending(p => p.Id).Take(AtATime).ToListAsync(ct);
        if (newest.Count == 0)
            return ([], null);
        var partners = await PartnersAsync(db, newest, ct);
        var ids = partners.SelectMany(p => p.Value).Distinct().ToList();
        var profiles = (await people.Where(p => EF.Parameter(ids).Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id, p => MatchProfile.Of(p.Id, p.Details));
        foreach (var name in await db.OtherNames.Where(n => EF.Parameter(ids).Contains(n.PersonId)).Select(n => new { n.PersonId, n.Kind, n.Name }).ToListAsync(ct))
            profiles.GetValueOrDefault(name.PersonId)?.AddOtherName(name.Kind, name.Name);
        List<Guid> mine = [.. newest.Select(p => p.Id)];
        var decided = (await db.SamePersonFindings.Where(f => mine.Contains(f.KeptPersonId) || mine.Contains(f.OtherPersonId)).Standing(db).Select(f => new { f.KeptPersonId, f.OtherPersonId }).ToListAsync(ct))
            .SelectMany(f => new[] { (f.KeptPersonId, f.OtherPersonId), (f.OtherPersonId, f.KeptPersonId) }).ToHashSet();
        var pairs = from person in newest
                    let details = person.Details
                    let sought = Sought.From(details, names)
                    from id in partners[person.Id]
                    where id.CompareTo(person.Id) < 0 && !decided.Contains((person.Id, id)) && profiles.ContainsKey(id) && LikelyDuplicate.Is(details, profiles[id], names)
                    let match = PersonMatcher.Match(sought, profiles[id])
                    orderby match?.Score ?? 0 descending, person.Id descending
                    select new LikelyPair(person.Id, id, match?.Reasons ?? ["Same date of birth"]);
        return ([.. pairs], newest.Count < AtATime ? null : newest[^1].Id);
    }

    private static async Task<Dictionary<Guid, HashSet<Guid>>> PartnersAsync(CaseDb db, IReadOnlyList<Person> people, CancellationToken ct)
    {
        var partners = people.ToDictionary(p => p.Id, _ => new HashSet<Guid>());
        var owners = people.SelectMany(p => MatchKeys.Of(MatchProfile.Of(p.Id, p.Details)).Where(k => k[0] == 'i').Select(k => (Key: k, p.Id))).ToLookup(k => k.Key, k => k.Id);
        var keys = owners.Select(o => o.Key).ToList();
        foreach (var shared in await db.PersonKeys.Where(k => EF.Parameter(keys).Contains(k.Key)).Join(db.FindablePeople, k => k.Number, f => f.Number, (k, f) => new { k.Key, f.PersonId }).ToListAsync(ct))
            foreach (var owner in owners[shared.Key])
                partners[owner].Add(shared.PersonId);
        var born = people.Where(p => p.DateOfBirth is not null).ToLookup(p => p.DateOfBirth, p => p.Id);
        var days = born.Select(b => b.Key).ToList();
        foreach (var same in await db.People.Where(p => p.DateOfBirth != null && EF.Parameter(days).Contains(p.DateOfBirth)).Select(p => new { p.Id, p.DateOfBirth }).ToListAsync(ct))
            foreach (var owner in born[same.DateOfBirth])
                partners[owner].Add(same.Id);
        return partners;
    }
}
