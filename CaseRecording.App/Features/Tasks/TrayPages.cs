using System.Linq.Expressions;
using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Timescales;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Tasks;

/// <summary>
/// Pages of a tray by keyset: the index gives them in order, at the same cost at any depth. Tasks on files that the reader may not know of
/// are neither shown nor counted (3.9.1, P42).
/// </summary>
public static class TrayPages
{
    /// <summary>Lines on one page.</summary>
    public const int Size = 50;

    /// <summary>Open tasks that the reader may know of.</summary>
    public static IQueryable<WorkTask> OpenTasks(this Reading r) =>
        r.Db.Tasks.Where(t => t.State == TaskState.Open && r.Db.Files.VisibleTo(r.Rights.Actor.Id).Any(f => f.Id == t.FileId));

    /// <summary>Those that somebody can do now; what waits for its day is coming, and nags nobody.</summary>
    public static IQueryable<WorkTask> CanBeDone(this IQueryable<WorkTask> tasks) => tasks.Where(t => t.DueOn != null || !TaskNeeds.WaitForTheirDay.Contains(t.Kind));

    /// <summary>One page: what has a day by that day, then what has none.</summary>
    public static async Task<TrayPage> PageAsync(this Reading r, IQueryable<WorkTask> tasks, TrayPlace? after, WorkingCalendar calendar)
    {
        var rows = new List<TrayRow>();
        if (after is null or { DueOn: not null })
        {
            var dated = tasks.Where(t => t.DueOn != null);
            if (after is { DueOn: { } day, Id: var id })
                dated = dated.Where(t => t.DueOn > day || (t.DueOn == day && t.Id.CompareTo(id) > 0));
            rows.AddRange(await dated.OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(Size + 1).Select(Row(r.Db)).ToListAsync(r.Cancelled));
        }
        if (rows.Count <= Size)
        {
            var undated = tasks.Where(t => t.DueOn == null);
            if (after is { DueOn: null, Id: var id })
                undated = undated.Where(t => t.Id.CompareTo(id) > 0);
            rows.AddRange(await undated.OrderBy(t => t.Id).Take(Size + 1 - rows.Count).Select(Row(r.Db)).ToListAsync(r.Cancelled));
        }
        var page = rows.Take(Size).Select(row => row.On(r.Today, calendar)).ToList();
        return new TrayPage(page, rows.Count > Size ? page[^1].Place : null);
    }

    private static Expression<Func<WorkTask, TrayRow>> Row(CaseDb db) => t => new TrayRow(
        t.Id, t.FileId,
        db.Files.Where(f => f.Id == t.FileId).Select(f => db.People.Where(p => p.Id == f.PersonId).Select(p => p.Forename + " " + p.Surname).First()).First(),
        db.Files.Where(f => f.Id == t.FileId).Select(f => f.PermanentNumber).First(),
        t.Kind, t.Title, t.SubjectId, t.AssignedToId, t.DueOn, t.Recorded.ByName + ", " + t.Recorded.ByRole, t.Recorded.At);
}
