using CaseRecording.App.Data;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Allocations;

/// <summary>That somebody had or covered the case.</summary>
public sealed record AllocationRow(string Worker, string Kind, DateOnly From, DateOnly? Until, string? Why, string By, DateTime At);

/// <summary>Who has had a child's case.</summary>
/// <param name="AllocatedToId">Who has it now.</param>
/// <param name="AllocatedTo">Their name.</param>
/// <param name="Team">The team that has it.</param>
/// <param name="HasOpenCase">Whether a case is open.</param>
/// <param name="MayAllocate">Whether this person may allocate it.</param>
/// <param name="Rows">Newest first, earlier cases too.</param>
public sealed record AllocationHistory(Guid? AllocatedToId, string? AllocatedTo, string? Team, bool HasOpenCase, bool MayAllocate, IReadOnlyList<AllocationRow> Rows);

/// <summary>The allocations of one child's cases, with reasons (3.4.3, P22).</summary>
public sealed class AllocationHistoryQuery(CaseRead reads)
{
    /// <summary>Everything, newest first.</summary>
    public Task<AllocationHistory> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        var open = await r.Db.Cases.Where(c => c.FileId == fileId && c.ClosedAt == null).Select(c => new
        {
            c.AllocatedToId, c.TeamId,
            Worker = r.Db.Staff.Where(s => s.Id == c.AllocatedToId).Select(s => s.FullName).FirstOrDefault(),
            Team = r.Db.Teams.Where(t => t.Id == c.TeamId).Select(t => t.Name).FirstOrDefault(),
        }).FirstOrDefaultAsync(r.Cancelled);
        // Keys of one instant stand in no order; of those, whoever has the case today comes first.
        var rows = await r.Db.Allocations.Where(a => a.FileId == fileId)
            .OrderByDescending(a => a.Recorded.At).ThenByDescending(a => a.Until == null).ThenByDescending(a => a.Id).Select(a => new
        {
            Worker = r.Db.Staff.Where(s => s.Id == a.StaffId).Select(s => s.FullName).FirstOrDefault(),
            a.Kind, a.From, a.Until, a.Why, a.Recorded,
        }).ToListAsync(r.Cancelled);
        return new AllocationHistory(open?.AllocatedToId, open?.Worker, open?.Team, open is not null,
            open is not null && r.Rights.May(Permission.Allocate) && r.Rights.Manages(open.TeamId),
            [.. rows.Select(x => new AllocationRow(x.Worker ?? "Somebody", x.Kind == AllocationKind.Cover ? "Cover" : "Allocated", x.From, x.Until, x.Why, x.Recorded.ToString(), x.Recorded.At))]);
    }, ct);
}
