using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notices;

/// <summary>Something one has to know.</summary>
/// <param name="Id">The notice.</param>
/// <param name="What">One sentence.</param>
/// <param name="Link">Where it leads, within the program.</param>
/// <param name="Child">The child it concerns.</param>
/// <param name="By">Who caused it, with the role of then.</param>
/// <param name="At">When, UTC.</param>
public sealed record NoticeRow(Guid Id, string What, string? Link, string? Child, string By, DateTime At);

/// <summary>What somebody has been told and has not dealt with, newest first.</summary>
public sealed class NoticesQuery(CaseRead reads)
{
    /// <summary>The most that are shown at once.</summary>
    public const int Most = 50;

    /// <summary>Mine. One on a file that I may no longer see is not shown (3.9.1, P42).</summary>
    public Task<IReadOnlyList<NoticeRow>> ReadAsync(Actor actor, CancellationToken ct = default) => reads.ListAsync<IReadOnlyList<NoticeRow>>(Permission.OpenFiles, actor, async r =>
        await r.Db.Notices
            .Where(n => n.ToStaffId == actor.Id && n.DealtWithAt == null && (n.FileId == null || r.Db.Files.VisibleTo(actor.Id).Any(f => f.Id == n.FileId)))
            .OrderByDescending(n => n.Id).Take(Most)
            .Select(n => new NoticeRow(n.Id, n.What, n.Link,
                r.Db.Files.Where(f => f.Id == n.FileId).Select(f => r.Db.People.Where(p => p.Id == f.PersonId).Select(p => p.Forename + " " + p.Surname).FirstOrDefault()).FirstOrDefault(),
                n.Recorded.ByName + ", " + n.Recorded.ByRole, n.Recorded.At))
            .ToListAsync(r.Cancelled), ct);
}
