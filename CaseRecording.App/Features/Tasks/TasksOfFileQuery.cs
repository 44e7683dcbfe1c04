using CaseRecording.App.Data;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Tasks;

/// <summary>What is to be done on one file.</summary>
/// <param name="Rows">Overdue first, what has no day last.</param>
/// <param name="Kinds">The kinds that this person may set themselves; empty where they set none.</param>
/// <param name="Today">The day on the Island.</param>
public sealed record TasksOfFile(IReadOnlyList<FileTaskRow> Rows, IReadOnlyList<TaskKind> Kinds, DateOnly Today)
{
    /// <summary>Whether this person may write a note from a task.</summary>
    public bool MayNote { get; init; }
}

/// <summary>One open task of a file.</summary>
/// <param name="Id">The task.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Link">Where it opens.</param>
/// <param name="Kind">What it is for, in a word or two.</param>
/// <param name="Whose">Who has it, or the team in whose tray it lies.</param>
/// <param name="Mine">Whether it is the reader's own.</param>
/// <param name="Due">Due, in words.</param>
/// <param name="Late">Whether that day has passed.</param>
public sealed record FileTaskRow(Guid Id, string Title, string Link, string Kind, string Whose, bool Mine, string Due, bool Late)
{
    /// <summary>The notes that came from it (P23).</summary>
    public IReadOnlyList<NoteTitleRow> Notes { get; init; } = [];
}

/// <summary>Reads them (P30, P34).</summary>
public sealed class TasksOfFileQuery(CaseRead reads, ReferenceData reference)
{
    // A file has a handful; more than this is a fault elsewhere and would only bury the ones that are late.
    private const int AtMost = 50;

    /// <summary>Reads them.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<TasksOfFile> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        var found = await r.Db.Tasks.Where(t => t.FileId == fileId && t.State == TaskState.Open).OrderBy(t => t.DueOn == null).ThenBy(t => t.DueOn).ThenBy(t => t.Id).Take(AtMost).Select(t => new
        {
            t.Id, t.Title, t.Kind, t.SubjectId, t.DueOn, t.AssignedToId,
            Who = r.Db.Staff.Where(s => s.Id == t.AssignedToId).Select(s => s.FullName).FirstOrDefault(),
            Team = r.Db.Teams.Where(x => x.Id == t.TeamId).Select(x => x.Name).FirstOrDefault(),
        }).ToListAsync(r.Cancelled);
        var ids = found.Select(t => t.Id).ToList();
        var links = (ids.Count == 0 ? [] : await r.Db.NoteLinks.InPlace().Where(l => l.FileId == fileId && l.To == NoteLinkTo.Task && ids.Contains(l.ToId)).Select(l => new { l.ToId, l.NoteId }).ToListAsync(r.Cancelled)).ToLookup(l => l.ToId, l => l.NoteId);
        var titles = links.Count == 0 ? [] : await r.TitlesAsync(fileId, [.. links.SelectMany(l => l)]);
        return new TasksOfFile(
            [.. found.Select(t => new FileTaskRow(t.Id, t.Title, TaskLink.For(t.Kind, fileId, t.SubjectId), TaskWords.Of(t.Kind), t.Who ?? (t.Team is null ? "nobody" : $"in the tray of {t.Team}"), t.AssignedToId == actor.Id,
                t.DueOn is { } due ? When.Due(due, r.Today, reference.Timescales.Calendar.WorkingDaysBetween) : "no day set", t.DueOn < r.Today) { Notes = [.. titles.Where(n => links[t.Id].Contains(n.NoteId))] })],
            r.Rights.May(Permission.TakeTasks) ? [.. AddTask.Kinds.Where(kind => r.Rights.May(TaskNeeds.Permission(kind)))] : [], r.Today) { MayNote = r.Rights.May(Permission.WriteNote) };
    }, ct);
}
