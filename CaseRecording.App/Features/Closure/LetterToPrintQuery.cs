using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Closure;

/// <summary>A letter as it goes on paper.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Recipient">To whom.</param>
/// <param name="Body">The letter.</param>
/// <param name="Sent">How and when it went; null while it has not.</param>
/// <param name="Head">The head of the paper.</param>
public sealed record LetterToPrint(Guid FileId, string Recipient, string Body, string? Sent, LetterHeading Head);

/// <summary>Reads a letter for print; a print is logged as a view (2.7.1).</summary>
public sealed class LetterToPrintQuery(CaseRead reads, ReferenceData reference)
{
    /// <exception cref="RuleBrokenException">It is not there, is on a file they may not open, or its closure is not countersigned.</exception>
    public async Task<LetterToPrint> ReadAsync(Guid letterId, Actor actor, CancellationToken ct = default)
    {
        var fileId = await reads.ListAsync(Permission.OpenFiles, actor, r => r.Db.ClosureLetters.Where(l => l.Id == letterId).Select(l => l.FileId).FirstOrDefaultAsync(ct), ct);
        return await reads.OnFileAsync(fileId, actor, "Closure letter, for print", async r =>
        {
            var letter = await r.Db.ClosureLetters.FirstAsync(l => l.Id == letterId, ct);
            Rule.Require(await r.Db.Closures.AnyAsync(c => c.Id == letter.ClosureId && c.CountersignedAt != null, ct), "This letter is a draft until the closure is countersigned; then it can be printed.", "7.1.2");
            return new LetterToPrint(fileId, letter.RecipientName, letter.Body, letter.SentOn is null ? null : ClosureWords.Standing(letter, countersigned: true), LetterTemplates.Service(reference).LetterHeading);
        }, ct);
    }
}
