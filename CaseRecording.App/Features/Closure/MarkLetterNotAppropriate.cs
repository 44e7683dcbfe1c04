using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Closure;

/// <summary>A letter to this child is not appropriate, such as a baby (7.1.2 "the child (as appropriate)", P61).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="LetterId">The letter; null for the one to the child.</param>
/// <param name="Reasons">Why; the countersigning manager sees them.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record MarkLetterNotAppropriateCommand(Guid FileId, Guid? LetterId, string? Reasons, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class MarkLetterNotAppropriate(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(MarkLetterNotAppropriateCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.StartClosure, actor, async work =>
        {
            var closure = await work.ClosureAsync(templates);
            var letter = closure.Letter(c.LetterId ?? closure.Facts.Letters.FirstOrDefault(l => l.IsPlanned && l.RecipientKind == LetterRecipient.Child)?.Id ?? Guid.Empty);
            letter.MarkNotAppropriate(c.Reasons ?? "", closure.Facts.ChildIsYoungPerson, closure.Record, work.By);
            await work.WithdrawTasksAsync(letter.Id, "The letter is marked not appropriate.", TaskKind.SendClosureLetter);
            return letter.Id;
        }, c.HandIn, ct);
}
