using CaseRecording.App.Data;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>An unfinished note whose author has left or is away, and the child it is about.</summary>
internal sealed record NoteLeft(NoteLeftUnfinished Note, string Child, DateOnly? AwayUntil);

/// <summary>
/// Unfinished notes whose author has left or is away, as far as a manager may know that they exist: on files of their teams that they may see. Away
/// is whoever's cases are covered today; left is whoever holds no role any more. Everybody else is told nothing, not even that there is one.
/// </summary>
internal static class NotesLeft
{
    /// <summary>The sentence for a note that is not there, is its author's alone, or is another manager's.</summary>
    public const string NotThere = "There is no unfinished note here that you may ask for, open or take over. While its author is at work it is theirs alone.";

    /// <summary>Finds them, the oldest first.</summary>
    public static async Task<IReadOnlyList<NoteLeft>> FindAsync(CaseDb db, Rights rights, DateOnly today, CancellationToken ct, Guid? fileId = null, Guid? authorId = null, Guid? draftId = null)
    {
        if (!rights.May(Permission.Supervise))
            return [];
        var (me, all, prefix) = (rights.Actor.Id, rights.AcrossTeams(), DraftScope.Prefix(DraftKind.Note));
        var one = draftId is { } id ? DraftScope.Note(id).ToString() : null;
        var teams = rights.Held.Where(h => h.Role == StaffRole.TeamManager).Select(h => h.TeamId).ToList();
        var rows = await (
            from d in db.Set<DraftField>()
            where d.AuthorId != me && d.FileId != null && d.Scope.StartsWith(prefix) && (one == null || d.Scope == one) && (fileId == null || d.FileId == fileId) && (authorId == null || d.AuthorId == authorId)
            join f in db.Files.VisibleTo(me) on d.FileId equals f.Id
            join p in db.People on f.PersonId equals p.Id
            join s in db.Staff on d.AuthorId equals s.Id
            where all || db.Cases.Any(c => c.FileId == f.Id && c.ClosedAt == null && teams.Contains(c.TeamId))
                || (!db.Cases.Any(c => c.FileId == f.Id && c.ClosedAt == null) && db.RoleAssignments.Any(r => r.StaffId == s.Id && teams.Contains(r.TeamId)))
            where !db.RoleAssignments.InForce(today).Any(r => r.StaffId == s.Id)
                || db.Allocations.Any(a => a.Kind == AllocationKind.Cover && a.From <= today && a.Until >= today && db.Cases.Any(c => c.Id == a.CaseId && c.ClosedAt == null && c.AllocatedToId == s.Id))
            group d by new { d.Scope, FileId = f.Id, p.Forename, p.Surname, s.Id, s.FullName, s.JobTitle } into note
            select new { note.Key, BegunAt = note.Min(d => d.BegunAt) }).ToListAsync(ct);
        if (rows.Count == 0)
            return [];
        var authors = rows.Select(x => x.Key.Id).Distinct().ToList();
        var here = await db.RoleAssignments.InForce(today).Where(r => authors.Contains(r.StaffId)).Select(r => r.StaffId).Distinct().ToListAsync(ct);
        var away = await db.CoveredAsync(authors, today, ct);
        return [.. rows.OrderBy(x => x.BegunAt).Select(x =>
        {
            DraftScope.TryRead(x.Key.Scope, out var scope);
            var absence = here.Contains(x.Key.Id) ? AuthorAbsence.Away : AuthorAbsence.Left;
            return new NoteLeft(new NoteLeftUnfinished(x.Key.FileId, scope.Id, x.Key.Id, x.Key.FullName, x.Key.JobTitle, x.BegunAt, absence), $"{x.Key.Forename} {x.Key.Surname}".Trim(),
                absence == AuthorAbsence.Away && away.TryGetValue(x.Key.Id, out var until) ? until : null);
        })];
    }

    /// <summary>The one in hand, on the file that this act has opened.</summary>
    /// <exception cref="RuleBrokenException">There is none that this person may know of.</exception>
    public static async Task<NoteLeftUnfinished> NoteLeftAsync(this Work w, Guid draftId) =>
        (await FindAsync(w.Db, w.Rights, w.By.Day, w.Cancelled, w.File.Id, null, draftId)).FirstOrDefault()?.Note ?? throw new RuleBrokenException(NotThere, "2.7.1");

    /// <summary>What reminded somebody of an unfinished note is dealt with once the note is no longer theirs to finish.</summary>
    public static async Task SettleAsync(this Work w, Guid staffId, Guid fileId, Guid draftId)
    {
        var link = UnfinishedNoteRow.LinkTo(fileId, draftId);
        foreach (var notice in await w.Db.Notices.Where(n => n.ToStaffId == staffId && n.Link == link && n.DealtWithAt == null).ToListAsync(w.Cancelled))
            notice.DealWith(w.By);
    }
}
