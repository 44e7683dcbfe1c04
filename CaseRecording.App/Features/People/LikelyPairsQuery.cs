using CaseRecording.App.Data;
using CaseRecording.App.Data.Matching;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>Two records that may be of one person, the newer first.</summary>
public sealed record LikelyPairRow(PersonFoundRow Newer, PersonFoundRow Older, IReadOnlyList<string> Why);

/// <summary>Some of them.</summary>
/// <param name="Pairs">The likeliest first.</param>
/// <param name="Next">Where to look further; null where everybody was looked through.</param>
public sealed record LikelyPairsRow(IReadOnlyList<LikelyPairRow> Pairs, Guid? Next);

/// <summary>Likely duplicates that are there already, for whoever may join records (3.3.7, P17).</summary>
public sealed class LikelyPairsQuery(CaseRead reads, ReferenceData reference)
{
    /// <summary>Reads them; nobody is shown whom this person may not know of.</summary>
    public Task<LikelyPairsRow> ReadAsync(Guid? before, Actor actor, CancellationToken ct = default) =>
        reads.ListAsync(Permission.JoinRecords, actor, async r =>
        {
            var (pairs, next) = await LikelyPairs.BeforeAsync(r.Db, before, reference.Names, actor.Id, ct);
            List<Guid> ids = [.. pairs.SelectMany(p => new[] { p.Newer, p.Older }).Distinct()];
            var rows = ids.Count == 0 ? [] : (await PeopleRows.PageAsync(r, r.Db.People.VisibleTo(r.Db, actor.Id).Where(p => EF.Parameter(ids).Contains(p.Id)).OrderBy(p => p.Id), ids.Count)).Rows.ToDictionary(p => p.PersonId);
            return new LikelyPairsRow([.. pairs.Where(p => rows.ContainsKey(p.Newer) && rows.ContainsKey(p.Older)).Select(p => new LikelyPairRow(rows[p.Newer], rows[p.Older], p.Why))], next);
        }, ct);
}
