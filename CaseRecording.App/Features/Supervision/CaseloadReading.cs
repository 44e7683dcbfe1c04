using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Supervision;

/// <summary>Reads a worker's open cases with what supervision asks about each: one query, whatever the length of the list.</summary>
internal static class CaseloadReading
{
    /// <summary>The cases that <paramref name="staffId"/> has or covers today, as far as the reader may know of them (P42).</summary>
    public static async Task<IReadOnlyList<CaseloadRow>> CaseloadAsync(this Reading r, Guid staffId, IQueryable<Case> among, ReferenceData reference)
    {
        var me = r.Rights.Actor.Id;
        var notes = r.Db.CaseNotes.NotSealed(r.Db).AsTheyStand(r.Db);
        var rows = await (
            from c in among
            join f in r.Db.Files.VisibleTo(me) on c.FileId equals f.Id
            join p in r.Db.People on f.PersonId equals p.Id
            let cover = r.Db.Allocations.Where(a => a.CaseId == c.Id && a.StaffId == staffId && a.Kind == AllocationKind.Cover && a.From <= r.Today && a.Until >= r.Today).Max(a => a.Until)
            where c.ClosedAt == null && (c.AllocatedToId == staffId || cover != null)
            orderby p.Surname, p.Forename
            select new
            {
                FileId = f.Id, CaseId = c.Id, Child = p.Forename + " " + p.Surname, f.PermanentNumber, p.DateOfBirth, c.Stage, c.AwaitsConfirmation, c.Level, c.OpenedOn,
                Cover = c.AllocatedToId == staffId ? null : cover,
                Since = r.Db.Allocations.Where(a => a.CaseId == c.Id && a.Kind == AllocationKind.Allocated && a.Until == null).Max(a => (DateOnly?)a.From),
                Seen = notes.Where(n => n.Note.FileId == f.Id && n.ChildSeen != ChildSeen.NotSeen).Max(n => (DateOnly?)n.Day),
                Alone = notes.Where(n => n.Note.FileId == f.Id && n.ChildSeen == ChildSeen.SeenAlone).Max(n => (DateOnly?)n.Day),
                Supervised = notes.Where(n => n.Note.FileId == f.Id && n.Note.Kind == NoteKind.Supervision && n.Note.CaseId == c.Id).Max(n => (DateOnly?)n.Day),
                Asked = r.Db.Tasks.Where(t => t.CaseId == c.Id && t.Kind == TaskKind.Supervise && t.State == TaskState.Open).Min(t => t.DueOn),
                // What is asked of the manager themselves has its own column.
                Overdue = r.Db.Tasks.Count(t => t.FileId == f.Id && t.State == TaskState.Open && t.DueOn < r.Today && t.Kind != TaskKind.Supervise),
                Oldest = r.Db.Tasks.Where(t => t.FileId == f.Id && t.State == TaskState.Open && t.DueOn < r.Today && t.Kind != TaskKind.Supervise).OrderBy(t => t.DueOn).Select(t => t.Title).FirstOrDefault(),
            }).ToListAsync(r.Cancelled);
        return [.. rows.Select(x =>
        {
            var by = x.Asked ?? reference.Timescales.Due("supervision", x.Supervised ?? x.Since ?? x.OpenedOn);
            return new CaseloadRow(x.FileId, x.CaseId, x.Child, PermanentNumber.Words(x.PermanentNumber), x.DateOfBirth is { } born ? When.Age(born, r.Today) : null,
                Case.StageWords(x.Stage, x.AwaitsConfirmation), Case.LevelWords(x.Level), x.OpenedOn, x.Cover, x.Seen, x.Alone, x.Supervised,
                When.Due(by, r.Today, reference.Timescales.Calendar.WorkingDaysBetween), by < r.Today, x.Overdue, x.Oldest);
        })];
    }
}
