using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Files;

/// <summary>Whether a file is restricted, to whom, and who could be named.</summary>
public sealed record RestrictionRow(bool IsRestricted, IReadOnlyList<(Guid Id, string Who)> Named, IReadOnlyList<(Guid Id, string Who)> Others);

/// <summary>Reads it, for those who may restrict (3.9.1, P42).</summary>
public sealed class RestrictionQuery(CaseRead reads)
{
    /// <summary>Reads it.</summary>
    public Task<RestrictionRow> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, null, async r =>
        {
            r.Rights.Require(Permission.RestrictFiles);
            var restricted = await r.Db.Files.Where(f => f.Id == fileId).Select(f => f.IsRestricted).FirstAsync(r.Cancelled);
            var named = await r.Db.FileRestrictions.Where(x => x.FileId == fileId && x.Until == null).Select(x => x.StaffId).ToListAsync(r.Cancelled);
            var staff = await r.Db.Staff.Where(s => s.Roles.Any(a => a.From <= r.Today && (a.Until == null || a.Until > r.Today))).OrderBy(s => s.FullName).Select(s => new { s.Id, s.FullName, s.JobTitle }).ToListAsync(r.Cancelled);
            return new RestrictionRow(restricted, [.. staff.Where(s => named.Contains(s.Id)).Select(s => (s.Id, $"{s.FullName}, {s.JobTitle}"))],
                [.. staff.Where(s => !named.Contains(s.Id)).Select(s => (s.Id, $"{s.FullName}, {s.JobTitle}"))]);
        }, ct);
}
