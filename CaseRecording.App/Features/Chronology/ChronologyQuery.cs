using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>A child's chronology: the events that somebody judged to belong in it, the earliest first, each as its source stands now (3.4.3, 3.7.1; P27, P40).</summary>
public sealed class ChronologyQuery(CaseRead reads, CodeLists codes)
{
    /// <summary>Reads it. The page around it has logged that the file was opened.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file, or a line of reason comes first.</exception>
    public Task<ChronologyOfChild> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        var child = await r.Db.Files.Where(f => f.Id == fileId).Join(r.Db.People, f => f.PersonId, p => p.Id,
            (f, p) => new { p.Id, Name = (p.Forename + " " + p.Surname).Trim(), f.PermanentNumber, p.DateOfBirth }).FirstAsync(r.Cancelled);
        return new ChronologyOfChild(child.Name, PermanentNumber.Words(child.PermanentNumber), child.DateOfBirth,
            await r.EventsAsync(r.Db.ChronologyEntries.Where(e => e.FileId == fileId)), await ChronologyBands.OfAsync(r, codes, fileId, child.Id)) { Today = r.Today };
    }, ct);
}
