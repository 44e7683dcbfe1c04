using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Somebody joined or left a household, and the address that is recorded of them says otherwise.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Sentence">What does not agree.</param>
/// <param name="To">Where the household lives; null where they left and nobody knows where to.</param>
public sealed record AddressToMend(Guid PersonId, string Name, string Sentence, AddressDetails? To);

/// <summary>Finds them after a change of household (3.3.6, 4.2).</summary>
internal static class AddressesToMend
{
    private sealed record Stay(Guid HouseholdId, string Household, Guid PersonId, string Name, DateOnly From, DateOnly? Until);

    /// <summary>Finds them.</summary>
    /// <param name="r">The reading.</param>
    /// <param name="childId">The child on whose file the change was recorded.</param>
    /// <param name="on">The day of the change.</param>
    public static async Task<IReadOnlyList<AddressToMend>> ReadAsync(Reading r, Guid childId, DateOnly on)
    {
        var members = r.Db.HouseholdMembers;
        var mine = members.Where(m => m.PersonId == childId && (m.Until == null || m.Until == on)).Select(m => m.HouseholdId);
        var changed = members.Where(m => mine.Contains(m.HouseholdId) && (m.From == on || m.Until == on)).Select(m => m.PersonId);
        var homes = members.Where(m => changed.Contains(m.PersonId) && (m.Until == null || m.Until == on)).Select(m => m.HouseholdId);
        var stays = await members.Where(m => homes.Contains(m.HouseholdId) && (m.Until == null || m.Until == on))
            .Join(r.Db.People.VisibleTo(r.Db, r.Rights.Actor.Id).Where(p => p.DiedOn == null), m => m.PersonId, p => p.Id, (m, p) => new { m, p })
            .Join(r.Db.Households, x => x.m.HouseholdId, h => h.Id, (x, h) => new Stay(h.Id, h.Name, x.p.Id, (x.p.Forename + " " + x.p.Surname).Trim(), x.m.From, x.m.Until)).ToListAsync(r.Cancelled);
        var ids = stays.Select(s => s.PersonId).Distinct().ToList();
        var lives = (await r.Db.Addresses.Where(a => ids.Contains(a.PersonId) && a.Until == null).Select(a => new { a.PersonId, a.From, Details = new AddressDetails(a.Lines, a.Town, a.Postcode, a.MustNotBeDisclosedTo, a.Uprn) }).ToListAsync(r.Cancelled))
            .OrderByDescending(a => a.From).DistinctBy(a => a.PersonId).ToDictionary(a => a.PersonId, a => a.Details);
        var whose = await changed.Distinct().ToListAsync(r.Cancelled);
        return [.. stays.Where(s => whose.Contains(s.PersonId)).OrderBy(s => s.Until is not null).ThenByDescending(s => s.From).DistinctBy(s => s.PersonId).OrderBy(s => s.Name, StringComparer.Ordinal)
            .Select(s => s.Until is null ? Joined(s) : Left(s)).OfType<AddressToMend>()];

        // Whoever was there before says where a household lives; where all began it together, the child does.
        AddressToMend? Joined(Stay s)
        {
            var there = stays.Where(o => o.HouseholdId == s.HouseholdId && o.Until is null && lives.ContainsKey(o.PersonId)).OrderBy(o => o.From).ThenBy(o => o.PersonId != childId).ThenBy(o => o.Name, StringComparer.Ordinal).FirstOrDefault();
            if (s.From != on || there is null || there.PersonId == s.PersonId)
                return null;
            var theirs = lives[there.PersonId];
            var own = lives.GetValueOrDefault(s.PersonId);
            return own?.OneLine == theirs.OneLine ? null : new(s.PersonId, s.Name,
                $"{s.Name} lives in {Household.InWords(s.Household)} since that day, but {(own is null ? "no address is recorded" : $"the address on record is {Words(own)}")}. {there.Name}, who lives there, is recorded at {Words(theirs)}.", theirs);
        }

        AddressToMend? Left(Stay s)
        {
            var still = lives.TryGetValue(s.PersonId, out var own) ? stays.Where(o => o.HouseholdId == s.HouseholdId && o.Until is null && lives.GetValueOrDefault(o.PersonId)?.OneLine == own.OneLine).OrderBy(o => o.From).ThenBy(o => o.PersonId != childId).ThenBy(o => o.Name, StringComparer.Ordinal).FirstOrDefault() : null;
            return still is null ? null : new(s.PersonId, s.Name, $"{s.Name} left {Household.InWords(s.Household)}, but is still recorded at {Words(own!)}, where {still.Name} lives.", null);
        }
    }

    private static string Words(AddressDetails at) => at.OneLine + (at.MustNotBeDisclosedTo is { } whom ? $" (must not be disclosed to {whom})" : "");
}
