using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>A household somebody lives or lived in.</summary>
/// <param name="Id">The household.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Since">Since when they live there, or lived.</param>
/// <param name="Until">The day they left; null while they live there.</param>
/// <param name="Others">Who was there with them and is still.</param>
/// <param name="Formerly">Who was there with them and left.</param>
public sealed record HouseholdRow(Guid Id, string Name, DateOnly Since, DateOnly? Until, IReadOnlyList<HouseholdPersonRow> Others, IReadOnlyList<HouseholdPersonRow> Formerly);

/// <summary>Somebody who lives or lived there too.</summary>
public sealed record HouseholdPersonRow(Guid PersonId, string Name, DateOnly From, DateOnly? Until)
{
    /// <summary>From when to when.</summary>
    public string Days => PersonHomes.Days(From, Until);
}

/// <summary>Reads where a person lives and lived, and with whom; nobody is named whom the reader may not know of (3.9.1).</summary>
internal static class PersonHomes
{
    public static string Days(DateOnly from, DateOnly? until) => until is { } left ? $"{IslandTime.Words(from)} to {IslandTime.Words(left)}" : $"since {IslandTime.Words(from)}";

    public static async Task<IReadOnlyList<HouseholdRow>> HouseholdsAsync(Reading r, Guid personId)
    {
        var stays = await r.Db.HouseholdMembers.Where(m => m.PersonId == personId).Join(r.Db.Households, m => m.HouseholdId, h => h.Id, (m, h) => new { h.Id, h.Name, m.From, m.Until }).ToListAsync(r.Cancelled);
        if (stays.Count == 0)
            return [];
        var homes = stays.Select(s => s.Id).Distinct().ToList();
        var others = (await r.Db.HouseholdMembers.Where(m => homes.Contains(m.HouseholdId) && m.PersonId != personId).Join(r.Db.People.VisibleTo(r.Db, r.Rights.Actor.Id), m => m.PersonId, p => p.Id,
            (m, p) => new { m.HouseholdId, p.Id, p.Forename, p.Surname, p.DateOfBirth, m.From, m.Until }).ToListAsync(r.Cancelled)).OrderBy(o => o.DateOfBirth).ThenBy(o => o.From).ToLookup(o => o.HouseholdId);
        return [.. stays.OrderBy(s => s.Until is not null).ThenByDescending(s => s.Until).ThenByDescending(s => s.From).Select(s =>
        {
            // Who came after they left, or had left before they came, did not live with them.
            var with = others[s.Id].Where(o => (s.Until is null || o.From < s.Until) && (o.Until is null || o.Until > s.From))
                .Select(o => new HouseholdPersonRow(o.Id, $"{o.Forename} {o.Surname}".Trim(), o.From, o.Until)).ToList();
            return new HouseholdRow(s.Id, s.Name, s.From, s.Until, [.. with.Where(o => o.Until is null)], [.. with.Where(o => o.Until is not null).OrderByDescending(o => o.Until)]);
        })];
    }

    public static async Task<IReadOnlyList<AddressRow>> AddressesAsync(Reading r, Person person, IReadOnlyList<AddressAsItWas> earlier, IReadOnlyList<RelativeRow> family, IReadOnlyList<HouseholdRow> households)
    {
        var names = family.Select(f => (f.PersonId, f.Name)).Concat(households.Where(h => h.Until is null).SelectMany(h => h.Others).Select(o => (o.PersonId, o.Name)))
            .DistinctBy(n => n.PersonId).ToDictionary(n => n.PersonId, n => n.Name);
        var ids = names.Keys.ToList();
        var present = person.CurrentAddress;
        var shared = present is null || ids.Count == 0 ? [] : (await r.Db.Addresses.Where(a => ids.Contains(a.PersonId) && a.Until == null && a.Lines == present.Lines && a.Town == present.Town && a.Postcode == present.Postcode)
            .Select(a => new AddressToChange(a.PersonId, a.Id, a.Version)).ToListAsync(r.Cancelled)).Select(a => (a, names[a.PersonId])).OrderBy(a => a.Item2, StringComparer.Ordinal).ToList();
        return [.. person.Addresses.OrderByDescending(a => a.From).Select(a => new AddressRow(a.OneLine, a.From, a.Until, a.MustNotBeDisclosedTo)
        {
            Details = a.Details, AsRead = new(person.Id, a.Id, a.Version), Earlier = Earlier([.. earlier.Where(w => w.AddressId == a.Id).OrderBy(w => w.Id)], a.Details), Shared = a == present ? shared : [],
        })];
    }

    // Each says what differs from how it stood next, and no more.
    private static List<string> Earlier(IReadOnlyList<AddressAsItWas> earlier, AddressDetails now)
    {
        List<string> lines = [];
        for (var i = earlier.Count - 1; i >= 0; i--)
        {
            var (was, next) = (earlier[i], i + 1 < earlier.Count ? earlier[i + 1].Details : now);
            var stood = was.Details.OneLine != next.OneLine ? $"it stood as {was.Details.OneLine}"
                : was.MustNotBeDisclosedTo == next.MustNotBeDisclosedTo ? "it was the same, but for its number in the directory"
                : was.MustNotBeDisclosedTo is { } whom ? $"it said that it must not be disclosed to {whom}" : "it was not secret from anybody";
            lines.Add($"Until {IslandTime.Words(was.Recorded.At)} {stood}. Changed by {was.Recorded.ByName}, {was.Recorded.ByRole}: {was.Why}");
        }
        return lines;
    }
}
