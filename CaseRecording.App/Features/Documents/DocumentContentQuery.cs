using CaseRecording.App.Data;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Documents;

/// <summary>What is needed to send a content.</summary>
public sealed record ContentToSend(string FileName, DocumentContent Content, ContentActivity Activity, string Hash, long Length)
{
    /// <summary>Whether a browser may show it: it is of a kind that is shown, and nothing in it runs.</summary>
    public bool InPage => Content.IsShownInPage(Activity);

    /// <summary>The content as the store knows it.</summary>
    public KeptContent Kept => new(Hash, Length, Content);
}

/// <summary>Authorises a person for the content of a document, and logs it before a byte of it is sent (2.7.1, P07).</summary>
public sealed class DocumentContentQuery(CaseRead reads)
{
    /// <summary>Reads what is needed.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="copy">Whether a copy leaves the record; each is a line of its own.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">There is none for this person.</exception>
    public async Task<ContentToSend> ReadAsync(Guid documentId, bool copy, Actor actor, CancellationToken ct = default)
    {
        var looked = await DocumentLooked.FindAsync(reads, documentId, actor, ct);
        return await reads.OnFileAsync(looked.FileId, actor, copy ? looked.Copy : looked.JustNow ? null : looked.View,
            r => r.Db.Documents.Where(d => d.Id == documentId).Select(d => new ContentToSend(d.FileName, d.Content, d.Activity, d.Hash, d.Length)).SingleAsync(r.Cancelled), ct);
    }
}
