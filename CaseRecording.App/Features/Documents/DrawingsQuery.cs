using CaseRecording.App.Data;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Documents;

/// <summary>Genograms or ecomaps that were drawn on paper and scanned (4.6.1, P55, P56).</summary>
public sealed class DrawingsQuery(CaseRead reads)
{
    /// <summary>The newest first; part of a page that was logged.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<IReadOnlyList<DocumentRow>> ReadAsync(Guid fileId, DocumentKind kind, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync<IReadOnlyList<DocumentRow>>(fileId, actor, null, async r =>
            await r.DocumentsAsync(r.Db.Documents.Where(d => d.FileId == fileId && d.Kind == kind).OrderByDescending(d => d.Id)), ct);
}
