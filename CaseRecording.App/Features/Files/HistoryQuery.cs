using CaseRecording.App.Data;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Files;

/// <summary>One line of a file's history: who did what, when, why; authors as they were then (4.4, P53).</summary>
/// <param name="Id">The line; it opens what changed.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Full name and role as they were.</param>
/// <param name="What">What happened.</param>
/// <param name="Why">The reason given.</param>
/// <param name="Changed">Whether there is something to open.</param>
/// <param name="SubjectKind">The kind of item.</param>
/// <param name="SubjectId">Its key.</param>
public sealed record HistoryRow(Guid Id, DateTime At, string By, string What, string? Why, bool Changed, string SubjectKind, Guid SubjectId);

/// <summary>The history of a file, newest first, a page at a time; what a line changed is read when somebody opens it.</summary>
public sealed class HistoryQuery(CaseRead reads)
{
    /// <summary>How many lines are on a page.</summary>
    public const int PageSize = 50;

    private static readonly PerModel<Func<CaseDb, Guid, Guid, IAsyncEnumerable<HistoryRow>>> Query = new(() => EF.CompileAsyncQuery(
        (CaseDb db, Guid fileId, Guid before) => db.History.Where(e => e.FileId == fileId && e.Id.CompareTo(before) < 0).OrderByDescending(e => e.Id).Take(PageSize)
            .Select(e => new HistoryRow(e.Id, e.Recorded.At, e.Recorded.ByName + ", " + e.Recorded.ByRole, e.What,
                e.SubjectKind == nameof(CaseNote) && e.Why != null && db.NoteSeals.Any(s => s.NoteId == e.SubjectId && (s.Part == null || s.Part == NoteParts.Late)) ? "Sealed to managers" : e.Why,
                e.Changes != "[]", e.SubjectKind, e.SubjectId))));

    /// <summary>Reads a page.</summary>
    /// <param name="fileId">The file.</param>
    /// <param name="before">The last line of the page before; null for the newest.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<IReadOnlyList<HistoryRow>> ReadAsync(Guid fileId, Guid? before, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync<IReadOnlyList<HistoryRow>>(fileId, actor, null,
            async r => await Query.For(r.Db)(r.Db, fileId, before ?? Guid.AllBitsSet).ToListAsync(r.Cancelled), ct);
}
