using CaseRecording.App.Data;
using CaseRecording.App.Data.Documents;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Documents;

/// <summary>A document on its own page.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Row">The document.</param>
/// <param name="Hash">The content's fingerprint.</param>
/// <param name="FormId">The form it belongs to.</param>
/// <param name="FormTitle">How that is called.</param>
/// <param name="IsThere">Whether its content lies on the server.</param>
public sealed record DocumentSheet(Guid FileId, DocumentRow Row, string Hash, Guid? FormId, string? FormTitle, bool IsThere);

/// <summary>Reads one; the look is logged before it is shown (2.7.1).</summary>
public sealed class DocumentQuery(CaseRead reads, DocumentStore store)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="RuleBrokenException">There is none for this person.</exception>
    public async Task<DocumentSheet> ReadAsync(Guid documentId, Actor actor, CancellationToken ct = default)
    {
        var looked = await DocumentLooked.FindAsync(reads, documentId, actor, ct);
        return await reads.OnFileAsync(looked.FileId, actor, looked.JustNow ? null : looked.View, async r =>
        {
            var row = (await r.DocumentsAsync(r.Db.Documents.Where(d => d.Id == documentId))).Single();
            var more = await r.Db.Documents.Where(d => d.Id == documentId)
                .Select(d => new { d.Hash, d.FormId, Form = r.Db.Forms.Where(f => f.Id == d.FormId).Select(f => f.Title).FirstOrDefault() }).SingleAsync(r.Cancelled);
            return new DocumentSheet(looked.FileId, row, more.Hash, more.FormId, more.Form, store.Has(more.Hash));
        }, ct);
    }
}
