using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Closure;

/// <summary>Records that a letter went out, when and how; with the last one the case closes (7.1.2, P61, P63, P64).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="LetterId">The letter.</param>
/// <param name="On">The day it went.</param>
/// <param name="Means">How it went.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record MarkLetterSentCommand(Guid FileId, Guid LetterId, DateOnly On, LetterMeans Means, Guid HandIn);

/// <summary>Does it. Where the last letter is sent and something else has come to be missing, the letter is recorded and the case waits for that.</summary>
public sealed class MarkLetterSent(CaseWork cases, TemplateShelf templates, CodeLists codes)
{
    public Task<Outcome> RunAsync(MarkLetterSentCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.SendClosureLetters, actor, async work =>
        {
            var closure = await work.ClosureAsync(templates);
            var letter = closure.Letter(c.LetterId);
            if (letter.State == LetterState.Ready)
            {
                var to = await LetterRecipients.OneAsync(work.Db, codes, c.FileId, work.File.PersonId, letter.RecipientKind, letter.RecipientId, work.By.Day, ct);
                Rule.Require(c.Means != LetterMeans.Post || to is not { AddressMustNotBeDisclosed: true },
                    "This address must not be disclosed, so nothing is posted to it. Hand the letter over in person, or send it by encrypted email.");
                Rule.Require(c.Means != LetterMeans.Post || to is null || to.Address == letter.AddressText,
                    $"The address of {letter.RecipientName} has changed since this letter was written. Read the letter through again and save it, then send it.");
                LetterSafety.RequireNoneNamed(letter, await LetterRecipients.ProtectedAsync(work.Db, work.File.PersonId, ct));
            }
            letter.MarkSent(c.On, c.Means, closure.Record, work.By);
            await work.FinishTasksAsync(letter.Id, TaskKind.SendClosureLetter);
            if (new ClosureWorkflow(closure.Record, closure.Facts, actor.Id).Can(ClosureStep.Close))
                await work.CloseAsync(closure);
            return letter.Id;
        }, c.HandIn, ct);
}
