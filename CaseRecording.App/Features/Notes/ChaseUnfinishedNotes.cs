using CaseRecording.App.Data;
using CaseRecording.App.Features.Night;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notices;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>Authors are reminded of notes that they have not finished after a working day.</summary>
public sealed record ChaseUnfinishedNotesCommand(Guid? HandIn = null);

/// <summary>
/// Reminds each author once of each note that is due, and tells the managers of a note whose author has left, however often and however late it is
/// run (3.6.1, P33). Of its words nobody is told anything.
/// </summary>
public sealed class ChaseUnfinishedNotes(CaseWork work)
{
    private sealed record Begun(Guid NoteId, Guid AuthorId, Guid FileId, DateOnly Day);

    /// <summary>Does it; nobody but the program itself may.</summary>
    public Task<Outcome> RunAsync(ChaseUnfinishedNotesCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.ManageStaff, actor, async w =>
    {
        Rule.Require(w.Rights.IsSystem, "Authors are reminded of unfinished notes by themselves; nobody sends that.");
        await w.Db.LockAsync("unfinished-notes", w.Cancelled);
        var begun = await BegunAsync(w);
        var authors = begun.Select(b => b.AuthorId).Distinct().ToList();
        var today = w.By.Day;
        var atWork = await w.Db.RoleAssignments.InForce(today).Where(r => authors.Contains(r.StaffId)).Select(r => r.StaffId).Distinct().ToListAsync(w.Cancelled);
        var due = begun.Where(b => atWork.Contains(b.AuthorId) && w.Timescales.Due("unfinished-note", b.Day) < today).ToList();
        var left = begun.Where(b => !atWork.Contains(b.AuthorId)).ToList();
        var told = await ToldAsync(w, [.. due.Select(Link), .. left.Select(LeftLink)]);
        foreach (var b in due.Where(b => !told.Contains((b.AuthorId, Link(b)))))
            w.Db.Add(Notice.Tell(b.AuthorId, $"You began a note {When.Ago(b.Day, today)} and have not finished it. Finish it now, or throw it away.", Link(b), b.FileId, w.By));
        foreach (var b in left)
            await TellManagersAsync(w, b, told);
        return Actor.System.Id;
    }, c.HandIn, ct);

    private static string Link(Begun b) => UnfinishedNoteRow.LinkTo(b.FileId, b.NoteId);

    private static string LeftLink(Begun b) => $"/files/{b.FileId}/notes?left={b.NoteId}";

    private static async Task<List<Begun>> BegunAsync(Work w)
    {
        var prefix = DraftScope.Prefix(DraftKind.Note);
        var rows = await w.Db.Set<DraftField>().Where(d => d.Scope.StartsWith(prefix) && d.FileId != null).GroupBy(d => new { d.Scope, d.AuthorId, d.FileId })
            .Select(g => new { g.Key.Scope, g.Key.AuthorId, g.Key.FileId, At = g.Min(d => d.BegunAt) }).ToListAsync(w.Cancelled);
        return [.. rows.OrderBy(x => x.At).Select(x => new Begun(DraftScope.TryRead(x.Scope, out var scope) ? scope.Id : default, x.AuthorId, x.FileId!.Value, IslandTime.DayOf(x.At)))];
    }

    private static async Task<HashSet<(Guid, string)>> ToldAsync(Work w, List<string> links)
    {
        var system = Actor.System.Id;
        return [.. (await w.Db.Notices.Where(n => n.Link != null && links.Contains(n.Link) && n.Recorded.ById == system).Select(n => new { n.ToStaffId, n.Link }).ToListAsync(w.Cancelled))
            .Select(n => (n.ToStaffId, n.Link!))];
    }

    // Those of the team that has the case; where none is open, of the team in which its author was last.
    private static async Task TellManagersAsync(Work w, Begun b, HashSet<(Guid, string)> told)
    {
        var team = (await w.OpenCaseAsync(b.FileId))?.TeamId
            ?? await w.Db.RoleAssignments.Where(r => r.StaffId == b.AuthorId).OrderByDescending(r => r.Until).Select(r => r.TeamId).FirstOrDefaultAsync(w.Cancelled);
        var author = await w.Db.Staff.Where(s => s.Id == b.AuthorId).Select(s => s.FullName).FirstOrDefaultAsync(w.Cancelled);
        foreach (var manager in await w.ManagersAsync(b.FileId, team))
            if (told.Add((manager.StaffId, LeftLink(b))))
                w.Db.Add(Notice.Tell(manager.StaffId, $"{author} has left, and a note begun {IslandTime.Words(b.Day)} is not finished. Open it or take it over, with a reason.", LeftLink(b), b.FileId, w.By));
    }
}
