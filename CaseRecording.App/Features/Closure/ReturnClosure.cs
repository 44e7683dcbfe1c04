using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Closure;

/// <summary>A Team Manager returns the closure with reasons that its author sees (7.1.2).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Reasons">What must change.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record ReturnClosureCommand(Guid FileId, string? Reasons, Guid HandIn);

/// <summary>Does it; whoever sent it gets the task and is told.</summary>
public sealed class ReturnClosure(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(ReturnClosureCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.CountersignClosure, actor, async work =>
        {
            work.Rights.RequireTeamManager();
            var closure = await work.ClosureAsync(templates);
            var author = closure.Form.SentById ?? closure.Record.StartedById;
            work.Db.Add(closure.Record.Return(closure.Form, c.Reasons, closure.Facts, work.By));
            work.Db.Add(closure.Record.Returns[^1]);
            await work.FinishTasksAsync(closure.Record.Id, TaskKind.CountersignClosure);
            work.Db.Add(WorkTask.ForPerson(c.FileId, closure.Case.Id, TaskKind.CompleteReturnedForm, "Returned: the closure, with reasons", closure.Form.Id, author, closure.Case.TeamId, null, work.By));
            work.Tell(author, $"{work.By.ByName} returned a closure, with reasons.", ClosureWork.Link(c.FileId));
            return closure.Record.Id;
        }, c.HandIn, ct);
}
