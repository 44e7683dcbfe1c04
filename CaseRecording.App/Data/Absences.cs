using CaseRecording.Domain.Files;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data;

/// <summary>Who is away, and until when: by the days recorded last, or because their cases are covered.</summary>
internal static class Absences
{
    /// <summary>Of these, whoever is away on a day, with their last day away.</summary>
    public static async Task<IReadOnlyDictionary<Guid, DateOnly>> AwayAsync(this CaseDb db, IReadOnlyCollection<Guid> staff, DateOnly day, CancellationToken ct)
    {
        if (staff.Count == 0)
            return new Dictionary<Guid, DateOnly>();
        var recorded = await db.Absences.LastOfEach(db).Where(a => staff.Contains(a.StaffId) && a.From <= day && a.Until >= day).Select(a => new { a.StaffId, a.Until }).ToListAsync(ct);
        var covered = await db.CoveredAsync(staff, day, ct);
        return recorded.Select(a => (a.StaffId, a.Until)).Concat(covered.Select(c => (StaffId: c.Key, Until: c.Value))).GroupBy(x => x.StaffId).ToDictionary(g => g.Key, g => g.Max(x => x.Until));
    }

    /// <summary>Of these, whoever's cases somebody covers on a day, with the last day of it.</summary>
    public static async Task<IReadOnlyDictionary<Guid, DateOnly>> CoveredAsync(this CaseDb db, IReadOnlyCollection<Guid> staff, DateOnly day, CancellationToken ct) =>
        await (
            from a in db.Allocations
            join c in db.Cases on a.CaseId equals c.Id
            where a.Kind == AllocationKind.Cover && a.From <= day && a.Until >= day && c.ClosedAt == null && c.AllocatedToId != null && staff.Contains(c.AllocatedToId.Value)
            group a.Until!.Value by c.AllocatedToId!.Value).ToDictionaryAsync(g => g.Key, g => g.Max(), ct);

    private static IQueryable<Absence> LastOfEach(this IQueryable<Absence> absences, CaseDb db) =>
        absences.Where(a => !db.Absences.Any(later => later.StaffId == a.StaffId && later.Id.CompareTo(a.Id) > 0));
}
