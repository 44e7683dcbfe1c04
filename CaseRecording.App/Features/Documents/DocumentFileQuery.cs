using CaseRecording.App.Data;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Documents;

/// <summary>The file of a document, for its page, where a line of reason may come first.</summary>
public sealed class DocumentFileQuery(CaseRead reads)
{
    /// <summary>Finds it.</summary>
    /// <exception cref="RuleBrokenException">There is none that they may know of.</exception>
    public async Task<Guid> ReadAsync(Guid documentId, Actor actor, CancellationToken ct = default) => (await DocumentLooked.FindAsync(reads, documentId, actor, ct)).FileId;
}
