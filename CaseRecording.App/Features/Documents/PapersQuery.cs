using CaseRecording.App.Data;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Documents;

/// <summary>The papers that were put to a part of a form, such as the signed consent (3.5.3, P31).</summary>
public sealed class PapersQuery(CaseRead reads)
{
    /// <summary>In the order in which they came; part of a page that was logged.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<IReadOnlyList<DocumentRow>> ReadAsync(Guid fileId, Guid formId, string section, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync<IReadOnlyList<DocumentRow>>(fileId, actor, null, async r =>
            await r.DocumentsAsync(r.Db.Documents.Where(d => d.FileId == fileId && d.FormId == formId && d.SectionKey == section).OrderBy(d => d.Id)), ct);
}
