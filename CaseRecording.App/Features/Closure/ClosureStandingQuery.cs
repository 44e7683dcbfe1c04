using CaseRecording.App.Data;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Closure;

/// <summary>Where the closing of a child's case stands, in a line of the file's Work.</summary>
/// <param name="CaseIsOpen">Whether a case is open.</param>
/// <param name="State">As words; null where closing was not started.</param>
/// <param name="Said">What happened last.</param>
/// <param name="LettersSent">Letters sent.</param>
/// <param name="Letters">Letters to be sent in all.</param>
public sealed record ClosureStandingLine(bool CaseIsOpen, string? State, string? Said, int LettersSent, int Letters);

/// <summary>Reads that line.</summary>
public sealed class ClosureStandingQuery(CaseRead reads)
{
    /// <summary>Null where the child never had a case.</summary>
    public Task<ClosureStandingLine?> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, null, async r =>
        {
            var latest = await r.Db.Cases.Where(c => c.FileId == fileId).OrderByDescending(c => c.ClosedAt == null).ThenByDescending(c => c.Id)
                .Select(c => new { c.Id, c.ClosedAt }).FirstOrDefaultAsync(ct);
            if (latest is null)
                return null;
            var record = await r.Db.Closures.Include(c => c.Returns).Where(c => c.CaseId == latest.Id).OrderByDescending(c => c.EndedAt == null).ThenByDescending(c => c.Id).FirstOrDefaultAsync(ct);
            if (record is null)
                return new ClosureStandingLine(latest.ClosedAt is null, null, null, 0, 0);
            var letters = await r.Db.ClosureLetters.Where(l => l.ClosureId == record.Id && l.State != LetterState.Withdrawn && l.State != LetterState.NotAppropriate)
                .Select(l => l.State).ToListAsync(ct);
            return new ClosureStandingLine(latest.ClosedAt is null, ClosureWords.State(record.State), ClosureWords.Said(record), letters.Count(s => s == LetterState.Sent), letters.Count);
        }, ct);
}
