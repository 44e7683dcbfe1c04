using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Closure;

namespace CaseRecording.App.Features.Closure;

/// <summary>Writes what a letter could not say before the closure was countersigned (7.1.2, P61).</summary>
internal static class LetterDrafts
{
    /// <summary>Drafts the letters that nobody has written yet, and fills in those that were, once it is countersigned: they name who agreed.</summary>
    public static async Task DraftLettersAsync(this Work work, ReferenceData reference, ClosureInHand closure, IEnumerable<ClosureLetter> letters)
    {
        var unfinished = letters.Where(l => l.State is LetterState.Draft or LetterState.Ready && (l.Body.Length == 0 || LetterPlaces.FirstIn(l.Body) is not null)).ToList();
        if (unfinished.Count == 0)
            return;
        var words = await LetterWords.FindAsync(work.Db, reference, closure.Case, closure.Record, closure.Evidence, work.By.Day, work.Cancelled);
        foreach (var letter in unfinished)
            letter.Write(words.TextOf(letter), closure.Record, work.By);
    }
}
