using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Documents;

/// <summary>Whether this person may add a document to this file: asked before a single byte of it is taken in.</summary>
public sealed class DocumentPlaceQuery(CaseRead reads)
{
    /// <summary>Refuses, or says nothing.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file, or add to it.</exception>
    public Task<bool> ReadAsync(Guid fileId, bool toForm, Actor actor, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, r =>
    {
        r.Rights.Require(Permission.AddDocuments);
        if (toForm)
            r.Rights.Require(Permission.WriteForms);
        return Task.FromResult(true);
    }, ct);
}
