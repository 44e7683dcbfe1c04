using CaseRecording.App.Data;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Documents;

/// <summary>A document of the file to choose, such as the paper of an order or of a consent.</summary>
/// <param name="Id">The document.</param>
/// <param name="Title">Its title, with the day it is from.</param>
public sealed record PaperToChoose(Guid Id, string Title)
{
    private const int Most = 50;

    /// <summary>The newest of these kinds on a file that are not sealed.</summary>
    internal static async Task<IReadOnlyList<PaperToChoose>> OnFileAsync(Reading r, Guid fileId, params DocumentKind[] kinds)
    {
        var papers = await r.Db.Documents.NotSealed(r.Db).Where(d => d.FileId == fileId && kinds.Contains(d.Kind)).OrderByDescending(d => d.Id).Take(Most)
            .Select(d => new { d.Id, d.Title, d.DatedOn }).ToListAsync(r.Cancelled);
        return [.. papers.Select(p => new PaperToChoose(p.Id, p.DatedOn is { } day ? $"{p.Title}, {IslandTime.Words(day)}" : p.Title))];
    }
}
