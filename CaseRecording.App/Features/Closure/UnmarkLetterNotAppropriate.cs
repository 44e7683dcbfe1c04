using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Closure;

/// <summary>A letter to the child is appropriate after all.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="LetterId">The letter.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record UnmarkLetterNotAppropriateCommand(Guid FileId, Guid LetterId, Guid HandIn);

/// <summary>Does it, and puts the task back.</summary>
public sealed class UnmarkLetterNotAppropriate(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(UnmarkLetterNotAppropriateCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.StartClosure, actor, async work =>
        {
            var closure = await work.ClosureAsync(templates);
            var letter = closure.Letter(c.LetterId);
            letter.TakeBackNotAppropriate(closure.Record);
            work.Db.Add(ClosureTasks.ForLetter(closure.Record, letter, closure.Tray, work.By));
            return letter.Id;
        }, c.HandIn, ct);
}
