using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Files;

/// <summary>That somebody looked (2.7.1, P07).</summary>
public sealed record FileViewRow(Guid Id, DateTime At, string By, string Part, string Relationship, string? Reason);

/// <summary>Who looked at a file, newest first, a page at a time.</summary>
public sealed class AccessLogQuery(CaseRead reads)
{
    /// <summary>How many lines are on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Reads a page.</summary>
    public Task<IReadOnlyList<FileViewRow>> ReadAsync(Guid fileId, Guid? before, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync<IReadOnlyList<FileViewRow>>(fileId, actor, null, async r =>
        {
            r.Rights.Require(Permission.ReadAccessLog);
            var views = r.Db.FileViews.Where(v => v.FileId == fileId);
            if (before is { } last)
                views = views.Where(v => v.Id.CompareTo(last) < 0);
            var page = await views.OrderByDescending(v => v.Id).Take(PageSize).Select(v => new { v.Id, v.Recorded, v.Part, v.Relationship, v.Reason }).ToListAsync(r.Cancelled);
            return [.. page.Select(v => new FileViewRow(v.Id, v.Recorded.At, v.Recorded.ToString(), v.Part, v.Relationship, v.Reason))];
        }, ct);
}
