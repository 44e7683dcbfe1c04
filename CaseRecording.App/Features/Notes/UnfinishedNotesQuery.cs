using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>The notes that somebody has begun and not finished. Nobody sees another's.</summary>
public sealed class UnfinishedNotesQuery(CaseRead reads, ReferenceData reference)
{
    /// <summary>Shown at once, and on each page after the first.</summary>
    public const int First = 10, Size = 100;

    /// <summary>The first page of mine, the latest first.</summary>
    /// <param name="fileId">Of one file; null for all.</param>
    /// <param name="actor">Whose.</param>
    /// <param name="ct">Cancels.</param>
    public Task<UnfinishedNotesPage> ReadAsync(Guid? fileId, Actor actor, CancellationToken ct = default) => ReadAsync(fileId, 0, actor, ct);

    /// <summary>A page of mine, the latest first.</summary>
    /// <param name="fileId">Of one file; null for all.</param>
    /// <param name="after">After how many it begins.</param>
    /// <param name="actor">Whose.</param>
    /// <param name="ct">Cancels.</param>
    public Task<UnfinishedNotesPage> ReadAsync(Guid? fileId, int after, Actor actor, CancellationToken ct = default) =>
        reads.ListAsync(Permission.OpenFiles, actor, async r =>
        {
            var prefix = DraftScope.Prefix(DraftKind.Note);
            var size = after == 0 ? First : Size;
            var begun =
                from d in r.Db.Set<DraftField>().Where(d => d.AuthorId == actor.Id && d.Scope.StartsWith(prefix) && d.FileId != null && (fileId == null || d.FileId == fileId))
                join f in r.Db.Files.VisibleTo(actor.Id) on d.FileId equals f.Id
                join p in r.Db.People on f.PersonId equals p.Id
                group d by new { d.Scope, f.Id, p.Forename, p.Surname } into note
                select new { note.Key.Scope, note.Key.Id, note.Key.Forename, note.Key.Surname, BegunAt = note.Min(d => d.BegunAt) };
            var rows = await begun.OrderByDescending(x => x.BegunAt).ThenBy(x => x.Scope).Skip(after).Take(size + 1).ToListAsync(r.Cancelled);
            var total = rows.Count > size ? await begun.CountAsync(r.Cancelled) : after + rows.Count;
            return new UnfinishedNotesPage([.. rows.Take(size).Select(x =>
            {
                var due = reference.Timescales.Due("unfinished-note", IslandTime.DayOf(x.BegunAt));
                DraftScope.TryRead(x.Scope, out var scope);
                var words = When.Due(due, r.Today, reference.Timescales.Calendar.WorkingDaysBetween);
                return new UnfinishedNoteRow(scope.Id, x.Id, $"{x.Forename} {x.Surname}".Trim(), x.BegunAt,
                    $"Begun {When.Ago(IslandTime.DayOf(x.BegunAt), r.Today)}; {(due < r.Today ? $"finishing it {words}" : due == r.Today ? "finish it today" : $"finish it {words}")}", due < r.Today);
            })], total);
        }, ct);
}
