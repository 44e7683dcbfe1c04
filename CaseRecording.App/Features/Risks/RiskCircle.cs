using CaseRecording.App.Data;
using CaseRecording.Domain.Risks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Risks;

/// <summary>
/// Some people and everybody linked to them: by a relationship, present or ended, or by a household in which both lived at any time. Two records of one person
/// are one (see <see cref="SamePeople"/>).
/// </summary>
internal sealed class RiskCircle
{
    private readonly Dictionary<Guid, Guid> _kept;
    private readonly ILookup<Guid, (Guid Record, Guid Other, RiskLink Link)> _links;

    private RiskCircle(Dictionary<Guid, Guid> kept, IEnumerable<(Guid A, Guid B, RiskLink Link)> edges, IEnumerable<Guid> records)
    {
        _kept = kept;
        Records = [.. records.Union(kept.Keys).Union(kept.Values)];
        // A relationship is named before a household where there are both.
        _links = edges.SelectMany(e => new[] { (Record: e.A, Other: e.B, e.Link), (Record: e.B, Other: e.A, e.Link) })
            .Where(e => WhoIs(e.Record) != WhoIs(e.Other)).OrderBy(e => e.Link).ToLookup(e => WhoIs(e.Record));
    }

    /// <summary>Every record of these people, and of whoever is linked to them.</summary>
    public IReadOnlyList<Guid> Records { get; }

    /// <summary>The record that stands for a person, whichever of theirs is asked for.</summary>
    public Guid WhoIs(Guid record) => _kept.GetValueOrDefault(record, record);

    /// <summary>The links of a person, whichever of their records they were made on.</summary>
    public IEnumerable<(Guid Record, Guid Other, RiskLink Link)> LinksOf(Guid record) => _links[WhoIs(record)];

    /// <summary>Reads it; a handful of queries whatever the size of the family.</summary>
    public static async Task<RiskCircle> AroundAsync(CaseDb db, IReadOnlyCollection<Guid> people, CancellationToken ct)
    {
        var own = await WithAliasesAsync(db, people, ct);
        var ids = own.Records;
        var related = await db.Relationships.Standing().Where(r => ids.Contains(r.PersonId) || ids.Contains(r.RelatedPersonId)).Select(r => new { A = r.PersonId, B = r.RelatedPersonId }).ToListAsync(ct);
        var lived = await db.HouseholdMembers.Where(m => ids.Contains(m.PersonId))
            .Join(db.HouseholdMembers, m => m.HouseholdId, o => o.HouseholdId, (m, o) => new { A = m.PersonId, B = o.PersonId }).Where(x => x.A != x.B).Distinct().ToListAsync(ct);
        List<(Guid A, Guid B, RiskLink Link)> edges = [.. related.Select(e => (e.A, e.B, RiskLink.Relationship)), .. lived.Select(e => (e.A, e.B, RiskLink.Household))];
        var all = await WithAliasesAsync(db, [.. edges.SelectMany(e => new[] { e.A, e.B }).Union(ids)], ct);
        return new RiskCircle(all.Kept, edges, all.Records);
    }

    // An alias leads to the record that is kept in one step: twice round finds every other alias of it.
    private static async Task<(Dictionary<Guid, Guid> Kept, List<Guid> Records)> WithAliasesAsync(CaseDb db, IReadOnlyCollection<Guid> people, CancellationToken ct)
    {
        var records = people.ToHashSet();
        var kept = new Dictionary<Guid, Guid>();
        for (var round = 0; round < 2; round++)
        {
            var known = records.ToList();
            foreach (var joined in await db.Joined().AsNoTracking().Where(f => known.Contains(f.KeptPersonId) || known.Contains(f.OtherPersonId))
                .Select(f => new { f.KeptPersonId, f.OtherPersonId }).ToListAsync(ct))
            {
                kept[joined.OtherPersonId] = joined.KeptPersonId;
                records.UnionWith([joined.KeptPersonId, joined.OtherPersonId]);
            }
            if (records.Count == known.Count)
                break;
        }
        return (kept, [.. records]);
    }
}
