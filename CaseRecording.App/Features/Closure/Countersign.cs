using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Closure;

/// <summary>A Team Manager who wrote none of it agrees and countersigns the assessment (7.1.2, P59).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Statement">What the manager says to it; may be left out.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record CountersignCommand(Guid FileId, string? Statement, Guid HandIn);

/// <summary>Does it: the record is looked at once more, the form is kept as it stands, and the letters are drafted and due.</summary>
public sealed class Countersign(CaseWork cases, TemplateShelf templates, ReferenceData reference)
{
    public Task<Outcome> RunAsync(CountersignCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.CountersignClosure, actor, async work =>
        {
            work.Rights.RequireTeamManager();
            var closure = await work.ClosureAsync(templates);
            work.Db.Add(closure.Record.Countersign(closure.Contents, c.Statement, closure.Facts, work.By));
            await work.DraftLettersAsync(reference, closure, closure.Facts.Letters);
            ClosureTasks.LettersAreDue(await work.Db.Tasks.Where(t => t.CaseId == closure.Case.Id && t.Kind == TaskKind.SendClosureLetter).ToListAsync(ct), work.Timescales, work.By);
            await work.FinishTasksAsync(closure.Record.Id, TaskKind.CountersignClosure);
            work.Tell(closure.Form.SentById, $"{work.By.ByName} countersigned a closure. The letters are drafted; read them through and send them.", ClosureWork.Link(c.FileId));
            return closure.Record.Id;
        }, c.HandIn, ct);
}
