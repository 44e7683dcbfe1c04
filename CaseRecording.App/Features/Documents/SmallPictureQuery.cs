using CaseRecording.App.Data;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Documents;

/// <summary>Authorises a person for the small picture of a document (2.7.1, P07).</summary>
public sealed class SmallPictureQuery(CaseRead reads)
{
    private const string List = "Documents";

    /// <summary>The content it is of; null where there is no small picture of its kind.</summary>
    /// <exception cref="RuleBrokenException">There is none for this person.</exception>
    public async Task<KeptContent?> ReadAsync(Guid documentId, Actor actor, CancellationToken ct = default)
    {
        var looked = await DocumentLooked.FindAsync(reads, documentId, actor, ct);
        return await reads.OnFileAsync(looked.FileId, actor, looked.JustNow || looked.FileJustNow ? null : List, async r =>
        {
            var found = await r.Db.Documents.Where(d => d.Id == documentId).Select(d => new { d.Hash, d.Length, d.Content, d.Activity }).SingleAsync(r.Cancelled);
            return found.Content.HasSmallPicture(found.Activity) ? new KeptContent(found.Hash, found.Length, found.Content) : null;
        }, ct);
    }
}
