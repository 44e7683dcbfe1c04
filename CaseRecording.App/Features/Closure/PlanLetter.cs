using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;
using CaseRecording.App.Reference;

namespace CaseRecording.App.Features.Closure;

/// <summary>Plans a letter to somebody who is to be informed and has none yet, such as an agency that became involved since (7.1.2, P61).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Kind">Child, family or agency.</param>
/// <param name="RecipientId">The person, or the agency's involvement; not needed for the child.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record PlanLetterCommand(Guid FileId, LetterRecipient Kind, Guid? RecipientId, Guid HandIn);

/// <summary>Does it, with its task; the outcome is the letter's key.</summary>
public sealed class PlanLetter(CaseWork cases, TemplateShelf templates, ReferenceData reference, CodeLists codes)
{
    public Task<Outcome> RunAsync(PlanLetterCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.SendClosureLetters, actor, async work =>
        {
            var closure = await work.ClosureAsync(templates);
            var to = await LetterRecipients.OneAsync(work.Db, codes, c.FileId, work.File.PersonId, c.Kind, c.RecipientId, work.By.Day, ct)
                ?? throw new RuleBrokenException("Choose the child, somebody of the family, or an agency that is involved today.", "7.1.2");
            Rule.Require(!closure.Facts.Letters.Any(l => l.IsPlanned && l.RecipientKind == to.Kind && l.RecipientId == to.RecipientId), $"A letter to {to.Name} is planned already.");
            var letter = ClosureLetter.Plan(closure.Record, to, null, work.By);
            var task = ClosureTasks.ForLetter(closure.Record, letter, closure.Tray, work.By);
            work.Db.AddRange(letter, task);
            if (closure.Record.State == ClosureState.Countersigned)
            {
                await work.DraftLettersAsync(reference, closure, [letter]);
                ClosureTasks.LettersAreDue([task], work.Timescales, work.By);
            }
            return letter.Id;
        }, c.HandIn, ct);
}
