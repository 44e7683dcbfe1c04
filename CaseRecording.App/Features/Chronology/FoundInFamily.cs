using CaseRecording.App.Data;
using CaseRecording.App.Features.Contacts;
using CaseRecording.App.Security;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>
/// The child's own birth, births of brothers and sisters since, deaths in the family, and who began or ceased to be somebody to the child; nobody whom the
/// reader may not know of (3.9.1), and nothing of an adult's own story (3.8.1).
/// </summary>
internal static class FoundInFamily
{
    private sealed record Tie(Guid Id, Guid PersonId, string Kind, bool Forward, DateOnly? From, DateOnly? Until, string By);

    private sealed record Relative(Guid Id, string Name, Sex Sex, DateOnly? Born, DateOnly? DiedOn, bool DiedAbout, string? DeathSource, string By);

    public static async Task<IEnumerable<FoundEvent>> FindAsync(Looking l)
    {
        var child = l.PersonId;
        var people = l.Db.People.VisibleTo(l.Db, l.Me);
        var relationships = l.Ids(ChronologySourceKind.Relationship) is { } ids
            ? l.Db.Relationships.Standing().Where(r => ids.Contains(r.Id) && people.Any(p => p.Id == r.PersonId) && people.Any(p => p.Id == r.RelatedPersonId)) : l.Db.Relationships.Standing().Where(r => r.PersonId == child || r.RelatedPersonId == child);
        var ties = await relationships.OrderBy(r => r.Id)
            .Select(r => new Tie(r.Id, r.PersonId == child ? r.RelatedPersonId : r.PersonId, r.Kind, r.PersonId == child, r.From, r.Until, r.Recorded.ByName + ", " + r.Recorded.ByRole)).ToListAsync(l.Cancelled);
        List<Guid> siblings = l.Of is null ? await Siblings.KeysAsync(l.Db, child, l.Cancelled) : [];
        var asked = ties.Select(t => t.PersonId).Concat(siblings).Append(child).Distinct().ToList();
        people = l.Ids(ChronologySourceKind.Person) is { } own ? people.Where(p => own.Contains(p.Id) || asked.Contains(p.Id)) : people.Where(p => asked.Contains(p.Id));
        var known = await people.Select(p => new Relative(p.Id, (p.Forename + " " + p.Surname).Trim(), p.Sex, p.DateOfBirth, p.DiedOn, p.DiedAbout, p.DeathSource, p.Recorded.ByName + ", " + p.Recorded.ByRole))
            .ToDictionaryAsync(p => p.Id, l.Cancelled);
        var kin = ties.ToLookup(t => t.PersonId);
        return known.Values.SelectMany(p => OfPerson(l, p, kin[p.Id].FirstOrDefault(), siblings.Contains(p.Id))).Concat(ties.Where(t => known.ContainsKey(t.PersonId)).SelectMany(t => OfTie(l, t, known[t.PersonId])));
    }

    private static IEnumerable<FoundEvent> OfPerson(Looking l, Relative p, Tie? tie, bool sibling)
    {
        var (isChild, who) = (p.Id == l.PersonId, tie is null ? "brother or sister" : Who(l, tie, p));
        if (p.Born is { } born && (l.Of is not null || isChild || (sibling && (l.Born is null || born > l.Born))))
            yield return FoundEvent.Fact(new(ChronologySourceKind.Person, p.Id), ChronologyKind.Birth, born, isChild ? $"{p.Name} was born" : $"{p.Name} was born, {l.Forename}’s {who}", FoundEvent.Entered(p.By),
                isChild ? "The child’s own birth" : "A brother or sister was born", $"Date of birth of {p.Name}", $"people/{p.Id}");
        if (p.DiedOn is { } died)
            yield return FoundEvent.Fact(new(ChronologySourceKind.Person, p.Id, ChronologyMoment.Ended), ChronologyKind.Death, died, isChild || tie is null ? $"{p.Name} died" : $"{p.Name} died, {l.Forename}’s {who}",
                p.DeathSource ?? FoundEvent.Entered(p.By), "A death in the family", $"Death of {p.Name}", $"people/{p.Id}") with { When = new HappenedOn(died, About: p.DiedAbout) };
    }

    // Kin by birth do not begin to be it, and do not stop.
    private static IEnumerable<FoundEvent> OfTie(Looking l, Tie tie, Relative p)
    {
        if (l.Of is null && l.Codes!["relationship-types"].Codes.FirstOrDefault(c => c.Code == tie.Kind) is { ForLife: true })
            yield break;
        var (who, name) = (Who(l, tie, p), $"{p.Name} on the People tab");
        if (tie.From is { } from && (l.Of is not null || l.Born is null || from > l.Born))
            yield return FoundEvent.Fact(new(ChronologySourceKind.Relationship, tie.Id), ChronologyKind.Household, from, $"{p.Name} became {l.Forename}’s {who}", FoundEvent.Entered(tie.By), "Somebody came into the child’s life", name, $"people/{p.Id}");
        if (tie.Until is { } until)
            yield return FoundEvent.Fact(new(ChronologySourceKind.Relationship, tie.Id, ChronologyMoment.Ended), ChronologyKind.Household, until, $"{p.Name} is no longer {l.Forename}’s {who}", FoundEvent.Entered(tie.By), "Somebody left the child’s life", name, $"people/{p.Id}");
    }

    private static string Who(Looking l, Tie tie, Relative p)
    {
        var who = l.Codes?.Relative(tie.Kind, tie.Forward, p.Sex.ToString()) ?? "";
        return who.Length == 0 ? who : char.ToLowerInvariant(who[0]) + who[1..];
    }
}
