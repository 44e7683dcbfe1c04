using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Closure;

/// <summary>Keeps the words of a letter (7.1.2, P61).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="LetterId">The letter.</param>
/// <param name="Body">The letter; null leaves it as it was drafted.</param>
/// <param name="Ready">Whether it was read through and may go out.</param>
/// <param name="InsteadOf">The words that the screen showed; where others stand by now, they are not written over.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record SaveLetterCommand(Guid FileId, Guid LetterId, string? Body, bool Ready, string InsteadOf, Guid HandIn);

/// <summary>Does it. The address is taken from the record anew, so that nothing goes where somebody used to live.</summary>
public sealed class SaveLetter(CaseWork cases, TemplateShelf templates, CodeLists codes, ReferenceData reference)
{
    public Task<Outcome> RunAsync(SaveLetterCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.SendClosureLetters, actor, async work =>
        {
            var closure = await work.ClosureAsync(templates);
            var letter = closure.Letter(c.LetterId);
            Rule.RequireAsRead(c.InsteadOf == letter.Body || c.Body == letter.Body);
            var to = await LetterRecipients.OneAsync(work.Db, codes, c.FileId, work.File.PersonId, letter.RecipientKind, letter.RecipientId, work.By.Day, ct);
            if (to is not null && (to.AddressMustNotBeDisclosed, to.AddressMustNotBeDisclosed ? null : to.Address) != (letter.MustNotBeDisclosed, letter.AddressText))
                letter.ChangeAddress(to.Address, to.AddressMustNotBeDisclosed, closure.Record);
            if (await TextAsync(work, closure, c.Body ?? letter.Body) is { Length: > 0 } text && text != letter.Body)
                letter.Write(text, closure.Record, work.By);
            LetterSafety.RequireNoneNamed(letter, await LetterRecipients.ProtectedAsync(work.Db, work.File.PersonId, ct));
            if (c.Ready && letter.State != LetterState.Ready)
                letter.MakeReady(closure.Record);
            return letter.Id;
        }, c.HandIn, ct);

    // What was begun before the countersignature may still say who is to agree, and when.
    private async Task<string> TextAsync(Work work, ClosureInHand closure, string body) => LetterPlaces.FirstIn(body) is null || closure.Record.State != ClosureState.Countersigned
        ? body
        : (await LetterWords.FindAsync(work.Db, reference, closure.Case, closure.Record, closure.Evidence, work.By.Day, work.Cancelled)).Filled(body);
}

/// <summary>That no letter names a place that must not be known.</summary>
internal static class LetterSafety
{
    /// <summary>Refuses a letter that holds an address which must not be disclosed.</summary>
    /// <exception cref="RuleBrokenException">It does.</exception>
    public static void RequireNoneNamed(ClosureLetter letter, IEnumerable<string> mustNotBeDisclosed) =>
        Rule.Require(!mustNotBeDisclosed.Any(lines => letter.Body.Contains(lines, StringComparison.OrdinalIgnoreCase)),
            "This letter names an address that must not be disclosed. Take it out, then save the letter.");
}
