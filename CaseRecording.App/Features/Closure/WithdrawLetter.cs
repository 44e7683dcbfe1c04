using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Closure;

/// <summary>Nobody needs this letter after all, such as one to an agency that is no longer involved.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="LetterId">The letter.</param>
/// <param name="Reasons">Why.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record WithdrawLetterCommand(Guid FileId, Guid LetterId, string? Reasons, Guid HandIn);

/// <summary>Does it; whom the policy informs is still checked.</summary>
public sealed class WithdrawLetter(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(WithdrawLetterCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.StartClosure, actor, async work =>
        {
            var closure = await work.ClosureAsync(templates);
            var letter = closure.Letter(c.LetterId);
            letter.Withdraw(c.Reasons ?? "", closure.Record, work.By);
            await work.WithdrawTasksAsync(letter.Id, "The letter is not needed.", TaskKind.SendClosureLetter);
            return letter.Id;
        }, c.HandIn, ct);
}
