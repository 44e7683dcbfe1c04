using CaseRecording.App.Data;
using CaseRecording.App.Features.People;
using CaseRecording.App.Reference;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Night;

/// <summary>Adds the children of a new situation and their immediate family, who is what to whom, and who lives together (3.5.2, P29).</summary>
internal sealed class FamilyInSituation(Work w, CaseWork parts, ReferenceData reference, CodeLists codes, Actor actor, CancellationToken ct)
{
    /// <summary>Who lives with the children, as told; for each child's referral.</summary>
    public string Household { get; private set; } = "";

    /// <summary>Who has parental responsibility, as told.</summary>
    public string Responsibility { get; private set; } = "";

    /// <summary>Adds whoever has no record yet.</summary>
    public async Task<IReadOnlyList<(Guid Id, PersonInSituation Told)>> AddAsync(IReadOnlyList<PersonInSituation> told, AddressDetails? address)
    {
        var people = new List<(Guid Id, PersonInSituation Told)>();
        foreach (var person in told)
            people.Add((await AddAsync(person, person.LivesThere ? address : null, [.. people.Select(p => p.Id)]), person));
        Rule.Require(people.Select(p => p.Id).Distinct().Count() == people.Count, "Somebody stands twice in the family. Take one of the two off.");
        await RelateAsync(people);
        await HouseAsync(people, address);
        var names = await w.Db.People.Where(p => people.Select(x => x.Id).Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
        Household = Names(people.Where(p => p.Told.LivesThere).Select(p => names[p.Id]), "Not known");
        Responsibility = Names(people.Where(p => p.Told.HasResponsibility).Select(p => names[p.Id]), "Not known");
        return people;
    }

    // The others of this sitting are before the eyes of whoever tells of it: twins of nearly one name are two.
    private async Task<Guid> AddAsync(PersonInSituation person, AddressDetails? address, IReadOnlyList<Guid> others)
    {
        if (person.PersonId is { } known)
            return known;
        var details = person.Details ?? throw new RuleBrokenException("Write the name of each of the family, or find them.", "3.5.2");
        return (await new AddPerson(parts, reference).RunAsync(new(person.SearchId ?? Guid.Empty, details, [.. person.NoneOfThese, .. others], address), actor, ct)).Id;
    }

    private async Task RelateAsync(IReadOnlyList<(Guid Id, PersonInSituation Told)> people)
    {
        var children = people.Where(p => p.Told.Relationship is null).Select(p => p.Id).ToList();
        var ids = people.Select(p => p.Id).ToList();
        var sexes = await w.Db.People.Where(p => children.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Sex, ct);
        var related = (await w.Db.Relationships.Standing().Where(r => ids.Contains(r.PersonId) && ids.Contains(r.RelatedPersonId) && r.Until == null).Select(r => new { r.PersonId, r.RelatedPersonId }).ToListAsync(ct))
            .SelectMany(r => new[] { (r.PersonId, r.RelatedPersonId), (r.RelatedPersonId, r.PersonId) }).ToHashSet();
        for (var i = 0; i < children.Count; i++)
        {
            foreach (var (id, adult) in people.Where(p => p.Told.Relationship is not null && !related.Contains((children[i], p.Id))))
                await new RecordRelationship(parts, codes).RunAsync(new(children[i], id, adult.Relationship!, adult.HasResponsibility), actor, ct);
            foreach (var other in children.Skip(i + 1).Where(o => !related.Contains((children[i], o))))
                await new RecordRelationship(parts, codes).RunAsync(new(children[i], other, sexes[other] switch { Sex.Female => "sister", Sex.Male => "brother", _ => "sibling" }, false), actor, ct);
        }
    }

    // Whoever was recorded before may live in a household that is recorded too; the day's staff look at that.
    private async Task HouseAsync(IReadOnlyList<(Guid Id, PersonInSituation Told)> people, AddressDetails? address)
    {
        var there = people.Where(p => p.Told.LivesThere).ToList();
        if (there.Count < 2 || there.Exists(p => p.Told.PersonId is not null))
            return;
        var name = string.Join(", ", new[] { there[0].Told.Details?.Surname, address?.Lines }.Where(part => !string.IsNullOrWhiteSpace(part)));
        await new SetUpHousehold(parts).RunAsync(new(name[..Math.Min(name.Length, 200)], [.. there.Select(p => p.Id)], w.By.Day), actor, ct);
    }

    private static string Names(IEnumerable<string> names, string none) => string.Join(", ", names) is { Length: > 0 } all ? $"{all}." : $"{none}.";
}
