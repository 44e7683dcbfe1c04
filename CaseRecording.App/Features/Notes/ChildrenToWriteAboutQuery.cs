using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Audit;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>A child about whom somebody may want to write.</summary>
public sealed record ChildToWriteAboutRow(Guid FileId, string Child, string Number, DateOnly? BornOn, string Why);

/// <summary>For a note begun from the header: the children somebody works with, then those whose file they opened last (3.4.3, P23).</summary>
public sealed class ChildrenToWriteAboutQuery(CaseRead reads)
{
    /// <summary>The most that were opened lately.</summary>
    public const int Lately = 12;

    /// <summary>Mine.</summary>
    public Task<IReadOnlyList<ChildToWriteAboutRow>> ReadAsync(Actor actor, CancellationToken ct = default) => reads.ListAsync<IReadOnlyList<ChildToWriteAboutRow>>(Permission.WriteNote, actor, async r =>
    {
        // Keys are made from time: the views of the last week are one stretch of the index.
        var since = Guid.CreateVersion7(new DateTimeOffset(r.Now.AddDays(-7), TimeSpan.Zero));
        var mine = await r.Db.Cases.Where(c => c.ClosedAt == null && c.AllocatedToId == actor.Id).Select(c => c.FileId).ToListAsync(r.Cancelled);
        var covered = await r.Db.Allocations.Where(a => a.StaffId == actor.Id && a.Kind == AllocationKind.Cover && a.From <= r.Today && a.Until >= r.Today).Select(a => a.FileId).ToListAsync(r.Cancelled);
        var opened = await r.Db.FileViews.Where(v => v.Recorded.ById == actor.Id && v.Id.CompareTo(since) > 0 && v.Part != FileView.WordsFound)
            .GroupBy(v => v.FileId).Select(g => new { FileId = g.Key, Last = g.Max(v => v.Recorded.At) }).OrderByDescending(x => x.Last).Take(Lately).Select(x => x.FileId).ToListAsync(r.Cancelled);
        var all = mine.Union(covered).Union(opened).ToList();
        var rows = await r.Db.Files.VisibleTo(actor.Id).Where(f => all.Contains(f.Id))
            .Join(r.Db.People, f => f.PersonId, p => p.Id, (f, p) => new { f.Id, Child = p.Forename + " " + p.Surname, f.PermanentNumber, p.DateOfBirth }).ToListAsync(r.Cancelled);
        return [.. rows.OrderBy(x => mine.Contains(x.Id) ? 0 : covered.Contains(x.Id) ? 1 : 2).ThenBy(x => mine.Contains(x.Id) || covered.Contains(x.Id) ? 0 : opened.IndexOf(x.Id)).ThenBy(x => x.Child)
            .Select(x => new ChildToWriteAboutRow(x.Id, x.Child, PermanentNumber.Words(x.PermanentNumber), x.DateOfBirth,
                mine.Contains(x.Id) ? "Your case" : covered.Contains(x.Id) ? "You cover this case" : "Opened lately"))];
    }, ct);
}
