using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>One note.</summary>
public sealed class NoteQuery(CaseRead reads)
{
    /// <summary>Reads it; the view is logged on the child's file (2.7.1).</summary>
    /// <exception cref="RuleBrokenException">It is not there for this person.</exception>
    public async Task<NoteRow> ReadAsync(Guid noteId, Actor actor, CancellationToken ct = default)
    {
        var fileId = await reads.ListAsync(Permission.OpenFiles, actor, r => r.Db.Set<CaseNote>()
            .Where(n => n.Id == noteId && r.Db.Files.VisibleTo(actor.Id).Any(f => f.Id == n.FileId)).Select(n => (Guid?)n.FileId).FirstOrDefaultAsync(r.Cancelled), ct)
            ?? throw new RuleBrokenException("There is no note here that you may open. Check the link, or open it from the child's file.");
        return await reads.OnFileAsync(fileId, actor, "Note", async r => (await r.NotesAsync(r.Db.Set<CaseNote>().Where(n => n.Id == noteId), fileId)).Single(), ct);
    }
}
