using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Moves of the child from one address to the next. An address that must not be disclosed is not named: a chronology is printed and passed on.</summary>
internal static class FoundInHomes
{
    public static async Task<IEnumerable<FoundEvent>> FindAsync(Looking l)
    {
        var child = l.PersonId;
        var addresses = l.Ids(ChronologySourceKind.Address) is { } ids ? l.Db.Addresses.Where(a => ids.Contains(a.Id)) : l.Db.Addresses.Where(a => a.PersonId == child);
        var rows = await addresses.OrderBy(a => a.From).Select(a => new { a.Id, a.PersonId, a.Town, a.MustNotBeDisclosedTo, a.From, a.Until, By = a.Recorded.ByName + ", " + a.Recorded.ByRole }).ToListAsync(l.Cancelled);
        // The first address that is known is where the record begins, and not a move.
        return rows.Skip(l.Of is null ? 1 : 0).Select(a =>
            FoundEvent.Fact(new(ChronologySourceKind.Address, a.Id), ChronologyKind.Home, a.From, a.MustNotBeDisclosedTo is null ? $"Moved home, to {a.Town}" : "Moved home, to an address that must not be disclosed", FoundEvent.Entered(a.By),
                "The child moved", $"Address since {IslandTime.Words(a.From)}", $"people/{a.PersonId}"));
    }
}
