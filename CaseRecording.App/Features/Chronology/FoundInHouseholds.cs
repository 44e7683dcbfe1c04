using CaseRecording.App.Security;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Who came to live with the child or left, and where the child went to live; those with whom it all began did not come.</summary>
internal static class FoundInHouseholds
{
    private sealed record Stay(Guid Id, Guid HouseholdId, Guid PersonId, string Name, string Household, DateOnly From, DateOnly? Until, string By);

    public static async Task<IEnumerable<FoundEvent>> FindAsync(Looking l)
    {
        var (db, child) = (l.Db, l.PersonId);
        var homes = db.HouseholdMembers.Where(m => m.PersonId == child).Select(m => m.HouseholdId);
        var members = l.Ids(ChronologySourceKind.HouseholdMember) is { } ids ? db.HouseholdMembers.Where(m => ids.Contains(m.Id)) : db.HouseholdMembers.Where(m => homes.Contains(m.HouseholdId));
        var stays = await members.Join(db.People.VisibleTo(db, l.Me), m => m.PersonId, p => p.Id, (m, p) => new { m, p }).Join(db.Households, x => x.m.HouseholdId, h => h.Id,
            (x, h) => new Stay(x.m.Id, h.Id, x.p.Id, (x.p.Forename + " " + x.p.Surname).Trim(), h.Name, x.m.From, x.m.Until, x.m.Recorded.ByName + ", " + x.m.Recorded.ByRole)).ToListAsync(l.Cancelled);
        if (l.Of is not null)
            return stays.SelectMany(s => new[] { Came(s), Left(s) }).OfType<FoundEvent>();
        var mine = stays.Where(s => s.PersonId == child).OrderBy(s => s.From).ToList();
        return mine.Skip(1).Select(Came).Concat(mine.Where(s => !mine.Exists(next => next != s && next.From == s.Until)).Select(Left))
            .Concat(stays.Where(s => s.PersonId != child && mine.Exists(m => m.HouseholdId == s.HouseholdId && s.From > m.From && (m.Until is null || s.From <= m.Until))).Select(Came))
            .Concat(stays.Where(s => s.PersonId != child && mine.Exists(m => m.HouseholdId == s.HouseholdId && s.Until > m.From && (m.Until is null || s.Until < m.Until))).Select(Left)).OfType<FoundEvent>();
    }

    private static FoundEvent? Came(Stay s) => FoundEvent.Fact(new(ChronologySourceKind.HouseholdMember, s.Id), ChronologyKind.Household, s.From, $"{s.Name} came to live in {Household.InWords(s.Household)}", FoundEvent.Entered(s.By),
        "The household changed", Name(s), $"people/{s.PersonId}");

    private static FoundEvent? Left(Stay s) => s.Until is not { } until ? null : FoundEvent.Fact(new(ChronologySourceKind.HouseholdMember, s.Id, ChronologyMoment.Ended), ChronologyKind.Household, until,
        $"{s.Name} left {Household.InWords(s.Household)}", FoundEvent.Entered(s.By), "The household changed", Name(s), $"people/{s.PersonId}");

    private static string Name(Stay s) => $"{FoundEvent.Capital(Household.InWords(s.Household))}, {s.Name} since {IslandTime.Words(s.From)}";
}
