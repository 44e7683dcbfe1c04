using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Genograms;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Genograms;

/// <summary>
/// Reads a child's family from the relationships on record and draws it (4.6.1, P55). From the child outwards, never through somebody this person may not
/// know of; so whoever stands behind a restricted file is not drawn, not counted and not missed.
/// </summary>
public sealed class GenogramQuery(CaseRead reads, CodeLists codes)
{
    /// <summary>So many steps of kinship from the child, and so many people, are drawn at most.</summary>
    public const int Steps = 7, MostPeople = 200;

    /// <summary>Reads and draws it.</summary>
    /// <param name="fileId">The child's file.</param>
    /// <param name="on">As it was on this day; today where null.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not open the file, or the day is in the future.</exception>
    public Task<GenogramRow> ReadAsync(Guid fileId, DateOnly? on, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, null, async r =>
        {
            var day = on ?? r.Today;
            Rule.Require(day <= r.Today, "The family cannot be drawn as it will be. Choose today or an earlier day.");
            var child = await r.Db.Files.Where(f => f.Id == fileId).Select(f => f.PersonId).FirstAsync(r.Cancelled);
            var (links, more) = await LinksAsync(r, child);
            var lines = new FamilyLines(codes["relationship-types"], day, links);
            var ids = links.SelectMany(l => new[] { l.PersonId, l.RelatedPersonId }).Append(child).Distinct().ToList();
            var people = (await r.Db.People.VisibleTo(r.Db, actor.Id).Where(p => ids.Contains(p.Id))
                .Select(p => new FamilyPerson(p.Id, (p.Forename + " " + p.Surname).Trim(), p.Sex, p.DateOfBirth, p.DiedOn, p.ExpectedOn) { DiedAbout = p.DiedAbout }).ToListAsync(r.Cancelled))
                .Where(p => p.Id == child || p.Born is null || p.Born <= day).Select(p => p.Died > day ? p with { Died = null } : p).ToList();
            var kin = people.Where(p => p.Id == child || lines.Draws(p.Id)).ToList();
            var (losses, parents) = await LossesAsync(r, day, [.. kin.Select(p => p.Id)]);
            kin.AddRange(losses.Keys);
            var files = await r.Db.Files.VisibleTo(actor.Id).Where(f => ids.Contains(f.PersonId)).Select(f => new { f.PersonId, f.Id }).ToDictionaryAsync(f => f.PersonId, f => f.Id, r.Cancelled);

            var family = new Family(child, kin, [.. lines.Parents, .. parents], lines.Couples, lines.Siblings, await HouseholdsAsync(r, day, [.. kin.Select(p => p.Id)])) { Identical = lines.Identical };
            var picture = GenogramLayout.Of(family);
            var names = people.ToDictionary(p => p.Id);
            var drawn = picture.People.Select(p => p.Person.Id).ToHashSet();
            var unplaced = links.Where(l => lines.IsKin(l) && (l.PersonId == child || l.RelatedPersonId == child))
                .Select(l => (Id: l.PersonId == child ? l.RelatedPersonId : l.PersonId, Link: l))
                .Where(x => names.ContainsKey(x.Id) && !drawn.Contains(x.Id)).DistinctBy(x => x.Id)
                .Select(x => (x.Id, names[x.Id].Name, codes.Relative(x.Link.Kind, x.Link.PersonId == child, names[x.Link.PersonId].Sex.ToString())));
            return new GenogramRow(names[child].Name, day, family, picture, HouseholdLoop.Of(picture, family.Households), files, [.. unplaced], FamilyInWords.Of(family, picture, day), more) { OnWhoseRecord = losses.ToDictionary(l => l.Key.Id, l => l.Value) };
        }, ct);

    // Pregnancies that were lost, of whoever is drawn; each with the record on which it stands.
    private static async Task<(Dictionary<FamilyPerson, Guid> Losses, List<ParentLine> Parents)> LossesAsync(Reading r, DateOnly day, List<Guid> drawn)
    {
        var found = await r.Db.PregnancyLosses.Where(l => drawn.Contains(l.PersonId) && l.TakenBackBecause == null && l.On <= day).ToListAsync(r.Cancelled);
        return (found.ToDictionary(l => new FamilyPerson(l.Id, l.Name ?? PregnancyLoss.Words(l.Kind), l.Sex) { Loss = l.Kind, LostOn = l.On, LostAbout = l.About }, l => l.PersonId),
            [.. found.Select(l => new ParentLine(l.PersonId, l.Id)), .. found.Where(l => l.OtherParentId is { } other && drawn.Contains(other)).Select(l => new ParentLine(l.OtherParentId!.Value, l.Id))]);
    }

    // Step by step from the child along lines of kin; one query a step, whatever the size of the family.
    private async Task<(List<FamilyLink> Links, bool More)> LinksAsync(Reading r, Guid child)
    {
        var kin = codes["relationship-types"].Codes.Where(c => c.Line is not null).Select(c => c.Code).ToList();
        var visible = r.Db.People.VisibleTo(r.Db, r.Rights.Actor.Id).Select(p => p.Id);
        var found = new Dictionary<Guid, FamilyLink>();
        var known = new HashSet<Guid> { child };
        List<Guid> edge = [child];
        for (var step = 0; edge.Count > 0; step++)
        {
            if (step == Steps || known.Count > MostPeople)
                return ([.. found.Values], true);
            var all = step == 0; // of the child itself every relative, so that none is forgotten
            var links = await r.Db.Relationships.Standing().Where(x => (edge.Contains(x.PersonId) || edge.Contains(x.RelatedPersonId)) && (all || kin.Contains(x.Kind))
                    && visible.Contains(x.PersonId) && visible.Contains(x.RelatedPersonId))
                .OrderBy(x => x.Id).Select(x => new FamilyLink(x.Id, x.PersonId, x.RelatedPersonId, x.Kind, x.From, x.Until)).ToListAsync(r.Cancelled);
            foreach (var link in links)
                found[link.Id] = link;
            edge = [.. links.Where(l => kin.Contains(l.Kind)).SelectMany(l => new[] { l.PersonId, l.RelatedPersonId }).Distinct().Where(known.Add)];
        }
        return ([.. found.Values], false);
    }

    private static async Task<IReadOnlyList<FamilyHousehold>> HouseholdsAsync(Reading r, DateOnly day, List<Guid> people)
    {
        var rows = await r.Db.HouseholdMembers.Where(m => people.Contains(m.PersonId) && m.From <= day && (m.Until == null || m.Until > day))
            .Join(r.Db.Households, m => m.HouseholdId, h => h.Id, (m, h) => new { h.Id, h.Name, m.PersonId }).ToListAsync(r.Cancelled);
        return [.. rows.GroupBy(x => (x.Id, x.Name)).OrderBy(g => g.Key.Name, StringComparer.Ordinal).Select(g => new FamilyHousehold(g.Key.Name, [.. g.Select(x => x.PersonId).Distinct()]))];
    }
}
