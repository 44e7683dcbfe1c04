using CaseRecording.App.Data;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Files;

/// <summary>One line of a file's history: who did what, when, why; authors as they were then (4.4, P53).</summary>
public sealed record HistoryRow(Guid Id, DateTime At, string By, string What, string? Why, IReadOnlyList<string> Changes, string? Link);

/// <summary>The history of a file, newest first, a page at a time.</summary>
public sealed class HistoryQuery(CaseRead reads)
{
    /// <summary>How many lines are on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Reads a page.</summary>
    /// <param name="fileId">The file.</param>
    /// <param name="before">The last line of the page before; null for the newest.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="ct">Cancels.</param>
    public Task<IReadOnlyList<HistoryRow>> ReadAsync(Guid fileId, Guid? before, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync<IReadOnlyList<HistoryRow>>(fileId, actor, null, async r =>
        {
            var entries = r.Db.History.Where(e => e.FileId == fileId);
            if (before is { } last)
                entries = entries.Where(e => e.Id.CompareTo(last) < 0);
            var page = await entries.OrderByDescending(e => e.Id).Take(PageSize)
                .Select(e => new { e.Id, e.Recorded, e.What, e.Why, e.Changes, e.SubjectKind, e.SubjectId }).ToListAsync(r.Cancelled);
            var noted = page.Where(e => e.SubjectKind == "CaseNote" && e.Why != null).Select(e => e.SubjectId).ToList();
            var silent = noted.Count == 0 ? [] : await r.Db.NoteSeals.Where(s => noted.Contains(s.NoteId) && (s.Part == null || s.Part == NoteParts.Late)).Select(s => s.NoteId).ToListAsync(r.Cancelled);
            var names = await r.Db.Staff.Select(s => new { s.Id, s.FullName }).ToDictionaryAsync(s => s.Id, s => s.FullName, r.Cancelled);
            foreach (var team in await r.Db.Teams.Select(t => new { t.Id, t.Name }).ToListAsync(r.Cancelled))
                names[team.Id] = team.Name;
            return [.. page.Select(e => new HistoryRow(e.Id, e.Recorded.At, e.Recorded.ToString(), e.What, silent.Contains(e.SubjectId) && e.SubjectKind == "CaseNote" ? "Sealed to managers" : e.Why, HistoryWords.Of(e.Changes, names), HistoryWords.Link(e.SubjectKind, e.SubjectId, fileId)))];
        }, ct);
}
