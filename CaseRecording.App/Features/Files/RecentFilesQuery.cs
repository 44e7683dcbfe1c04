using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Audit;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Files;

/// <summary>A file that somebody opened lately.</summary>
/// <param name="FileId">The file.</param>
/// <param name="Child">The child's name.</param>
/// <param name="Number">The permanent number, as people read it.</param>
/// <param name="At">When they opened it last, UTC.</param>
public sealed record RecentFileRow(Guid FileId, string Child, string Number, DateTime At);

/// <summary>The files that this person opened lately, the last first, as far as they may still know of them; the access log tells it.</summary>
public sealed class RecentFilesQuery(CaseRead reads)
{
    /// <summary>How many are shown.</summary>
    public const int Most = 8;

    /// <summary>How many days back is looked, so that somebody who was long away does not read the whole log.</summary>
    public const int DaysBack = 14;

    private const int Views = 100;

    /// <summary>Reads them.</summary>
    /// <exception cref="RuleBrokenException">They open no files at all.</exception>
    public Task<IReadOnlyList<RecentFileRow>> ReadAsync(Actor actor, CancellationToken ct = default) => reads.ListAsync<IReadOnlyList<RecentFileRow>>(Permission.OpenFiles, actor, async r =>
    {
        var (me, since) = (actor.Id, RecordItem.FirstId(r.Today.AddDays(-DaysBack)));
        // That words of a file were found is a view, but nobody opened it.
        var views = await r.Db.FileViews.Where(v => v.Id.CompareTo(since) >= 0 && v.Recorded.ById == me && v.Part != FileView.WordsFound).OrderByDescending(v => v.Id)
            .Select(v => new { v.FileId, v.Recorded.At }).Take(Views).ToListAsync(r.Cancelled);
        var last = views.DistinctBy(v => v.FileId).ToDictionary(v => v.FileId, v => v.At);
        if (last.Count == 0)
            return [];
        var ids = last.Keys.ToList();
        var files = await r.Db.Files.VisibleTo(me).Where(f => ids.Contains(f.Id)).Join(r.Db.People, f => f.PersonId, p => p.Id, (f, p) => new { f.Id, f.PermanentNumber, Child = p.Forename + " " + p.Surname }).ToListAsync(r.Cancelled);
        return [.. files.Select(f => new RecentFileRow(f.Id, f.Child.Trim(), PermanentNumber.Words(f.PermanentNumber), last[f.Id])).OrderByDescending(f => f.At).Take(Most)];
    }, ct);
}
