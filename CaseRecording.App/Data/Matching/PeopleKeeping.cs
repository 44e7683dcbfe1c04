using CaseRecording.Domain.People;
using CaseRecording.Domain.People.Matching;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Matching;

/// <summary>
/// Keeps the keys by which people are found in step with the record, in the same save. Keys are added and stay: whoever looks for a name that was put
/// right since finds somebody to look at, and names are compared as they stand.
/// </summary>
internal static class PeopleKeeping
{
    private const int Batch = 200;

    /// <summary>Writes the keys of everybody whose names, birth or address the save in hand adds or changes.</summary>
    public static async Task KeepAsync(CaseDb db, CancellationToken ct)
    {
        var touched = db.ChangeTracker.Entries<Person>().Where(e => e.State is EntityState.Added or EntityState.Modified
            || e.Entity.Addresses.Any(a => db.Entry(a).State is EntityState.Added or EntityState.Modified) || e.Entity.OtherNames.Any(n => db.Entry(n).State == EntityState.Added)).ToList();
        foreach (var entry in touched)
        {
            var keys = MatchKeys.Of(Profile(entry.Entity));
            var number = FindablePerson.NumberOf(entry.Entity.Id);
            if (entry.State == EntityState.Added)
                db.Add(new FindablePerson { Number = number, PersonId = entry.Entity.Id, Rules = MatchKeys.Rules });
            else
                keys = await NewAsync(db, number, keys, ct);
            db.AddRange(keys.Select(k => new PersonKey { Key = k, Number = number }));
        }
    }

    /// <summary>Makes the keys of everybody who has none, at the start; of everybody, where the rules are others than those the keys were made by.</summary>
    public static async Task FillAsync(CaseDb db, CancellationToken ct)
    {
        if (await db.FindablePeople.AnyAsync(p => p.Rules != MatchKeys.Rules, ct))
        {
#pragma warning disable RS0030 // They follow from the record and are made again below; each by itself would take an hour.
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"PersonKeys\"", ct);
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"FindablePeople\"", ct);
#pragma warning restore RS0030
        }
        Guid? after = null;
        while (true)
        {
            var missing = db.People.AsNoTracking().Where(p => !db.FindablePeople.Any(f => f.PersonId == p.Id));
            if (after is { } last)
                missing = missing.Where(p => p.Id.CompareTo(last) > 0);
            var people = await missing.Include(p => p.Addresses).Include(p => p.OtherNames).AsSplitQuery().OrderBy(p => p.Id).Take(Batch).ToListAsync(ct);
            if (people.Count == 0)
                return;
            foreach (var person in people)
            {
                var number = FindablePerson.NumberOf(person.Id);
                db.Add(new FindablePerson { Number = number, PersonId = person.Id, Rules = MatchKeys.Rules });
                db.AddRange(MatchKeys.Of(Profile(person)).Select(k => new PersonKey { Key = k, Number = number }));
            }
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            after = people[^1].Id;
        }
    }

    private static MatchProfile Profile(Person person)
    {
        var profile = MatchProfile.Of(person.Id, person.Details);
        foreach (var name in person.OtherNames)
            profile.AddOtherName(name.Kind, name.Name);
        foreach (var address in person.Addresses)
            profile.AddAddress(address.Lines, address.Town, address.Postcode, address.Until is null);
        return profile;
    }

    private static async Task<IReadOnlySet<string>> NewAsync(CaseDb db, long number, IReadOnlySet<string> keys, CancellationToken ct)
    {
        var there = await db.PersonKeys.Where(k => keys.Contains(k.Key) && k.Number == number).Select(k => k.Key).ToListAsync(ct);
        return keys.Except(there.Concat(db.ChangeTracker.Entries<PersonKey>().Where(e => e.Entity.Number == number).Select(e => e.Entity.Key))).ToHashSet();
    }
}
