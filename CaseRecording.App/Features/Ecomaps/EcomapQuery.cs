using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Ecomaps;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Ecomaps;

/// <summary>
/// Reads a child's ecomap, one version or two side by side (4.6.1, P56). Names come from the record as it stands, and only of those this person may know of:
/// whoever stands behind a restricted file is on no version, and is not counted.
/// </summary>
public sealed class EcomapQuery(CaseRead reads, CodeLists codes)
{
    /// <summary>Reads it.</summary>
    /// <param name="fileId">The child's file.</param>
    /// <param name="versionId">Which version; the latest unless told.</param>
    /// <param name="withId">The version it is compared with.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<EcomapRow> ReadAsync(Guid fileId, Guid? versionId, Guid? withId, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, null, async r =>
        {
            var child = await r.Db.Files.Where(f => f.Id == fileId).Join(r.Db.People, f => f.PersonId, p => p.Id, (f, p) => new { p.Id, p.Forename, p.Surname, p.KnownAs }).FirstAsync(r.Cancelled);
            var versions = await r.Db.Ecomaps.Where(v => v.FileId == fileId).OrderByDescending(v => v.Number)
                .Select(v => new EcomapVersionRow(v.Id, v.Number, v.DrawnOn, v.WithChild, v.Account, v.Recorded.ByName + ", " + v.Recorded.ByRole, v.Recorded.At)).ToListAsync(r.Cancelled);
            var shown = versions.Find(v => v.Id == versionId) ?? versions.FirstOrDefault();
            var with = versions.Find(v => v.Id == withId && v.Id != shown?.Id);
            var wanted = new[] { shown, with, versions.FirstOrDefault() }.OfType<EcomapVersionRow>().Select(v => v.Id).Distinct().ToList();
            var ties = (await r.Db.EcomapTies.Where(t => wanted.Contains(t.VersionId)).OrderBy(t => t.Position).ToListAsync(r.Cancelled)).ToLookup(t => t.VersionId, t => t.Details);
            var around = await AroundAsync(r, fileId, child.Id, ties.SelectMany(v => v).Select(t => t.PersonId).OfType<Guid>());
            IReadOnlyList<EcomapTieRow> Of(EcomapVersionRow? version) => version is null ? [] : [.. ties[version.Id].Select(t => (With(around, t), t)).Where(x => x.Item1 is not null).Select(x => new EcomapTieRow(x.Item1!, x.t))];
            return new EcomapRow($"{child.Forename} {child.Surname}".Trim(), child.KnownAs ?? (child.Forename.Length > 0 ? child.Forename : child.Surname), r.Rights.May(Permission.WriteNote),
                await r.Db.Cases.AnyAsync(c => c.FileId == fileId && c.ClosedAt == null, r.Cancelled), versions, shown, Of(shown), with, Of(with), Of(versions.FirstOrDefault()), [.. around.Values], r.Today);
        }, ct);

    /// <summary>Who a tie is with; null for somebody this reader may not know of.</summary>
    public AroundRow? With(IReadOnlyDictionary<string, AroundRow> around, EcomapTieDetails tie) => tie is { PersonId: null, InvolvementId: null }
        ? new AroundRow(tie.Key, AroundKind.Support, tie.Name ?? "", codes.Label("support-kinds", tie.Kind) ?? "", null, null, null, true)
        : around.GetValueOrDefault(tie.Key);

    private async Task<Dictionary<string, AroundRow>> AroundAsync(Reading r, Guid fileId, Guid child, IEnumerable<Guid> drawn)
    {
        var links = await r.Db.Relationships.Standing().Where(x => x.PersonId == child || x.RelatedPersonId == child).OrderBy(x => x.Until != null).ThenBy(x => x.Id)
            .Select(x => new { x.PersonId, x.RelatedPersonId, x.Kind, Ended = x.Until != null }).ToListAsync(r.Cancelled);
        var homes = r.Db.HouseholdMembers.Where(m => m.PersonId == child && m.Until == null).Select(m => m.HouseholdId);
        var home = await r.Db.HouseholdMembers.Where(m => homes.Contains(m.HouseholdId) && m.Until == null && m.PersonId != child).Select(m => m.PersonId).ToListAsync(r.Cancelled);
        var ids = links.Select(l => l.PersonId == child ? l.RelatedPersonId : l.PersonId).Concat(home).Concat(drawn).Distinct().ToList();
        var people = await r.Db.People.VisibleTo(r.Db, r.Rights.Actor.Id).Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Forename, p.Surname, p.Sex }).ToDictionaryAsync(p => p.Id, r.Cancelled);
        var childSex = await r.Db.People.Where(p => p.Id == child).Select(p => p.Sex).FirstAsync(r.Cancelled);
        var files = await r.Db.Files.VisibleTo(r.Rights.Actor.Id).Where(f => ids.Contains(f.PersonId)).Select(f => new { f.PersonId, f.Id }).ToDictionaryAsync(f => f.PersonId, f => f.Id, r.Cancelled);
        var agencies = await r.Db.Involvements.Where(i => i.FileId == fileId).OrderBy(i => i.Agency).Select(i => new { i.Id, i.Name, i.Role, i.Agency, i.Until }).ToListAsync(r.Cancelled);

        string WhatIs(Guid person)
        {
            var link = links.Find(l => l.PersonId == person || l.RelatedPersonId == person);
            var kin = link is null ? null : codes.Relative(link.Kind, link.PersonId == child, (link.PersonId == child ? childSex : people[person].Sex).ToString());
            return kin is null ? home.Contains(person) ? "Lives with the child" : "Known to the child" : link!.Ended ? $"{kin}, no longer" : kin;
        }
        return ids.Where(people.ContainsKey).OrderByDescending(home.Contains).ThenBy(id => people[id].Forename, StringComparer.Ordinal)
            .Select(id => new AroundRow(new EcomapTieDetails(id, null, null, null, default).Key, AroundKind.Person, $"{people[id].Forename} {people[id].Surname}".Trim(), WhatIs(id),
                files.TryGetValue(id, out var file) ? $"files/{file}" : $"people/{id}", id, null, home.Contains(id) || links.Exists(l => !l.Ended && (l.PersonId == id || l.RelatedPersonId == id))))
            .Concat(agencies.Select(i => new AroundRow(new EcomapTieDetails(null, i.Id, null, null, default).Key, AroundKind.Agency, i.Agency,
                string.Join(", ", new[] { i.Name, codes.Label("agency-roles", i.Role) }.Where(w => !string.IsNullOrEmpty(w))) + (i.Until is null ? "" : " (no longer involved)"), null, null, i.Id, i.Until is null)))
            .ToDictionary(a => a.Key);
    }
}
