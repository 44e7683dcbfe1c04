using CaseRecording.App.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>What the acts on households share.</summary>
internal static class HouseholdWork
{
    /// <summary>Somebody lives in one household at a time: the one they lived in ends for them the day the new one begins.</summary>
    public static async Task LeavePresentHouseholdAsync(this Work work, Guid personId, DateOnly on)
    {
        foreach (var present in await work.Db.Households.Include(h => h.Members).Where(h => h.Members.Any(m => m.PersonId == personId && m.Until == null)).ToListAsync(work.Cancelled))
            present.Leave(personId, on);
    }
}
