using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Documents;

/// <summary>
/// A document as the access log names it (2.7.1, P07), and whether this person has a line of it from just now: a page and the film in it ask many
/// times for what is one look. That the file was opened just now says the same of the small pictures in its lists.
/// </summary>
internal sealed record DocumentLooked(Guid FileId, string Words, bool JustNow, bool FileJustNow)
{
    /// <summary>For how long further requests are the same look.</summary>
    public static readonly TimeSpan OneLook = TimeSpan.FromMinutes(10);

    /// <summary>What whoever is no manager is told of a sealed one.</summary>
    public const string Sealed = "This document was sealed, and managers alone open it. Ask your manager if you need what is in it.";

    /// <summary>What a look is called in the access log.</summary>
    public string View => $"Document: {Words}";

    /// <summary>What a copy that leaves the record is called there.</summary>
    public string Copy => $"Copy of a document: {Words}";

    /// <summary>Finds it.</summary>
    /// <exception cref="RuleBrokenException">There is none that they may know of, or it is sealed to them.</exception>
    public static async Task<DocumentLooked> FindAsync(CaseRead reads, Guid documentId, Actor actor, CancellationToken ct) =>
        await reads.ListAsync(Permission.OpenFiles, actor, r => OfAsync(r, documentId), ct) ?? throw new RuleBrokenException(Security.FileAccess.NotFound);

    private static async Task<DocumentLooked?> OfAsync(Reading r, Guid documentId)
    {
        var me = r.Rights.Actor.Id;
        var found = await r.Db.Documents.Where(d => d.Id == documentId && r.Db.Files.VisibleTo(me).Any(f => f.Id == d.FileId))
            .Select(d => new { d.FileId, d.Title, d.FileName, d.Recorded.At, Sealed = r.Db.DocumentSeals.Any(s => s.DocumentId == d.Id) }).FirstOrDefaultAsync(r.Cancelled);
        if (found is null)
            return null;
        Rule.Require(!found.Sealed || r.Rights.May(Permission.AnswerForNotes), Sealed, "3.7.1");
        var looked = new DocumentLooked(found.FileId, $"{found.Title} ({found.FileName}), added {IslandTime.Words(found.At)}", false, false);
        var (view, since) = (looked.View, r.Now - OneLook);
        var views = r.Db.FileViews.Where(v => v.FileId == found.FileId && v.Recorded.ById == me && v.Recorded.At > since);
        return looked with { JustNow = await views.AnyAsync(v => v.Part == view, r.Cancelled), FileJustNow = await views.AnyAsync(r.Cancelled) };
    }
}
