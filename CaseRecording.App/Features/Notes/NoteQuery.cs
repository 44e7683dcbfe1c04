using CaseRecording.App.Data;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Notes;

/// <summary>One note.</summary>
public sealed class NoteQuery(CaseRead reads)
{
    /// <summary>The sentence for a note one may not see, and for one that is not there.</summary>
    internal const string NotThere = "There is no note here that you may open. Check the link, or open it from the child's file.";

    /// <summary>Reads it; the view is logged on the child's file (2.7.1).</summary>
    /// <exception cref="RuleBrokenException">It is not there for this person.</exception>
    public async Task<NoteRow> ReadAsync(Guid noteId, Actor actor, CancellationToken ct = default)
    {
        var fileId = await reads.FileOfAsync<CaseNote>(noteId, actor, NotThere, ct);
        return await reads.OnFileAsync(fileId, actor, "Note", async r => (await r.NotesAsync(r.Db.Set<CaseNote>().Where(n => n.Id == noteId), fileId)).Single(), ct);
    }
}
