using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;
using CaseRecording.App.Features.Forms;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Closure;

/// <summary>Sends the closure to a Team Manager (7.1.2, P59). Every item of the checklist has to be settled.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record SendForCountersignatureCommand(Guid FileId, Guid HandIn);

/// <summary>Does it; from then the Closure Record, the marks and the letters are frozen.</summary>
public sealed class SendForCountersignature(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(SendForCountersignatureCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.StartClosure, actor, async work =>
        {
            var closure = await work.ClosureAsync(templates);
            closure.Record.Send(closure.Form, closure.Facts, work.By);
            await work.WroteAsync(closure.Form);
            await work.FinishTasksAsync(closure.Record.Id, TaskKind.CompleteClosureRecord, TaskKind.GatherClosureEvidence);
            await work.FinishTasksAsync(closure.Form.Id, TaskKind.CompleteReturnedForm);
            await work.AskForCountersignatureAsync(closure);
            return closure.Record.Id;
        }, c.HandIn, ct);
}
