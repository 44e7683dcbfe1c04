using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Documents;

/// <summary>Seals a document, such as one on the wrong child's file (3.7.1).</summary>
public sealed record SealDocumentCommand(Guid FileId, Guid DocumentId, string? Why, Guid HandIn);

/// <summary>Does it: from then on managers alone see what it is and what is in it.</summary>
public sealed class SealDocument(CaseWork work)
{
    /// <summary>Does it; the outcome is the seal's key.</summary>
    public Task<Outcome> RunAsync(SealDocumentCommand c, Actor actor, CancellationToken ct = default) =>
        work.OnFileAsync(c.FileId, Permission.AnswerForNotes, actor, async w =>
        {
            var document = await w.Db.Documents.AsNoTracking().FirstOrDefaultAsync(d => d.Id == c.DocumentId && d.FileId == w.File.Id, w.Cancelled)
                ?? throw new RuleBrokenException("There is no such document on this file. Open it again from the child's file.");
            var seal = DocumentSeal.Seal(document, await w.Db.DocumentSeals.AnyAsync(s => s.DocumentId == c.DocumentId, w.Cancelled), c.Why, w.By);
            w.Db.Add(seal);
            return seal.Id;
        }, c.HandIn, ct);
}
