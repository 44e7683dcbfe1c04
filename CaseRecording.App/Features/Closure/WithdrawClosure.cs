using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Closure;

/// <summary>The case is not to close after all.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Reasons">Why.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record WithdrawClosureCommand(Guid FileId, string? Reasons, Guid HandIn);

/// <summary>Does it; the case goes on where it stood.</summary>
public sealed class WithdrawClosure(CaseWork cases, TemplateShelf templates)
{
    private const string Why = "The closure was withdrawn; the case stays open.";

    public Task<Outcome> RunAsync(WithdrawClosureCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.StartClosure, actor, async work =>
        {
            var closure = await work.ClosureAsync(templates);
            closure.Record.Withdraw(closure.Form, c.Reasons, closure.Facts, work.By);
            var subjects = closure.Facts.Letters.Select(l => l.Id).Append(closure.Record.Id).Append(closure.Form.Id).ToHashSet();
            foreach (var task in (await work.OpenTasksAsync(closure.Case.Id)).Where(t => t.SubjectId is { } subject && subjects.Contains(subject)))
                task.Withdraw(work.By, Why);
            closure.Case.MoveTo(await work.StageBeforeAsync(closure.Case.Id));
            work.Tell(closure.Case.AllocatedToId, $"{work.By.ByName} withdrew the closing of a case of yours.", ClosureWork.Link(c.FileId));
            return closure.Record.Id;
        }, c.HandIn, ct);
}
