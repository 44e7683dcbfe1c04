using CaseRecording.App.Data;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Security;

/// <summary>
/// What decides for nearly everybody how they work with a child, in one query, because every read and write on a file asks it. For the rest
/// there are <see cref="LooseTies"/>.
/// </summary>
internal sealed record FileFacts
{
    private static readonly PerModel<Func<CaseDb, Guid, Guid, DateOnly, CancellationToken, Task<FileFacts?>>> Query = new(() => EF.CompileAsyncQuery(
        (CaseDb db, Guid fileId, Guid me, DateOnly today, CancellationToken ct) => db.Files.AsTracking().Where(f => f.Id == fileId)
        // A child has one open case at most.
        .SelectMany(f => db.Cases.Where(c => c.FileId == f.Id && c.ClosedAt == null).DefaultIfEmpty(), (f, c) => new FileFacts
        {
            File = f,
            // The same condition as FileAccess.VisibleTo: a compiled query cannot call it.
            Visible = !f.IsRestricted || f.Restrictions.Any(r => r.StaffId == me && r.Until == null),
            Team = (Guid?)c!.TeamId,
            Worker = c.AllocatedToId,
            Covers = db.Allocations.Any(a => a.FileId == fileId && a.StaffId == me && a.Kind == AllocationKind.Cover && a.From <= today && a.Until >= today),
            Closing = db.Closures.Any(x => x.FileId == fileId && (x.State == ClosureState.Started || x.State == ClosureState.Returned)),
        }).FirstOrDefault()));

    /// <summary>The file itself, tracked, because an act goes on to work on it.</summary>
    public required ChildFile File { get; init; }

    /// <summary>Whether they may know of the file at all.</summary>
    public required bool Visible { get; init; }

    /// <summary>The team that has the open case.</summary>
    public required Guid? Team { get; init; }

    /// <summary>The allocated worker of the open case.</summary>
    public required Guid? Worker { get; init; }

    /// <summary>Whether they cover for that worker today.</summary>
    public required bool Covers { get; init; }

    /// <summary>Whether evidence is being gathered so that the case may close; asked here so that an act on any other file costs no query more.</summary>
    public required bool Closing { get; init; }

    /// <summary>Reads them; null where there is no such file.</summary>
    public static Task<FileFacts?> ReadAsync(CaseDb db, Guid fileId, Guid staffId, DateOnly today, CancellationToken ct) =>
        Query.For(db)(db, fileId, staffId, today, ct);
}
