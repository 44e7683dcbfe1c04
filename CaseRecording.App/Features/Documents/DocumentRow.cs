using System.Globalization;
using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Documents;

/// <summary>A document as lists and its own page show it.</summary>
public sealed record DocumentRow(Guid Id, DocumentKind Kind, string Title, DateOnly? DatedOn, string FileName, DocumentContent Content, ContentActivity Activity, long Length, Stamp Added)
{
    private static readonly string[] Shown = [".pdf", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".mp4", ".webm", ".mp3", ".wav", ".ogg"];

    /// <summary>Whether its page shows it as it is: nothing that could run is handed to a browser to be shown.</summary>
    public bool InPage => Content.IsShownInPage(Activity);

    /// <summary>Whether there may be a small picture of it.</summary>
    public bool HasSmallPicture => !Hidden && Content.HasSmallPicture(Activity);

    /// <summary>The case note that says it is there.</summary>
    public Guid? NoteId { get; init; }

    /// <summary>Who sealed it and when; null while it is not sealed.</summary>
    public Stamp? Sealed { get; init; }

    /// <summary>Whether it is sealed to whoever looks: they see that it was there, and nothing of it.</summary>
    public bool Hidden { get; init; }

    /// <summary>What it is and how large: <c>PDF, 1.2 MB</c>.</summary>
    public string What => $"{Content.Words()}, {Size(Length)}";

    /// <summary>That its name promises a picture, a letter or a film, and its content is none that a page shows.</summary>
    public bool IsOtherThanItsName => Content == DocumentContent.Other && Shown.Contains(Path.GetExtension(FileName).ToLowerInvariant());

    /// <summary>A length in bytes as people say it.</summary>
    public static string Size(long length) => length switch
    {
        < 1024 => $"{length} bytes",
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{length / 1024d:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{length / (1024d * 1024):0.0} MB"),
    };
}

/// <summary>Reads documents to rows.</summary>
internal static class DocumentReading
{
    /// <summary>Of what is sealed, whoever is no manager gets the place and who sealed it (3.7.1).</summary>
    public static async Task<List<DocumentRow>> DocumentsAsync(this Reading r, IQueryable<Document> documents)
    {
        var rows = await documents.Select(d => new { d.Id, d.Kind, d.Title, d.DatedOn, d.FileName, d.Content, d.Activity, d.Length, d.Recorded }).ToListAsync(r.Cancelled);
        var ids = rows.Select(d => d.Id).ToList();
        var seals = ids.Count == 0 ? [] : await r.Db.DocumentSeals.Where(s => ids.Contains(s.DocumentId)).ToDictionaryAsync(s => s.DocumentId, s => s.Recorded, r.Cancelled);
        var sees = r.Rights.May(Permission.AnswerForNotes);
        return [.. rows.Select(d => seals.TryGetValue(d.Id, out var seal) && !sees
            ? new DocumentRow(d.Id, d.Kind, "A document that was sealed", null, "", DocumentContent.Other, ContentActivity.Passive, 0, d.Recorded) { Sealed = seal, Hidden = true }
            : new DocumentRow(d.Id, d.Kind, d.Title, d.DatedOn, d.FileName, d.Content, d.Activity, d.Length, d.Recorded) { Sealed = seal })];
    }
}
