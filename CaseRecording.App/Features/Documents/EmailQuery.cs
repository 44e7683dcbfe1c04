using CaseRecording.App.Data.Documents.Looking;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Documents;

/// <summary>Reads an e-mail to whoever may open the document; the look is logged before (2.2.4, 2.7.1; P02, P07).</summary>
public sealed class EmailQuery(DocumentContentQuery contents, ContentReader reader)
{
    /// <summary>Reads it; null where nothing can be made of it.</summary>
    /// <exception cref="RuleBrokenException">There is none for this person, or its content is missing or altered.</exception>
    public async Task<EmailShown?> ReadAsync(Guid documentId, Actor actor, CancellationToken ct = default) =>
        await reader.EmailAsync((await contents.ReadAsync(documentId, copy: false, actor, ct)).Kept, ct);
}
