using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>Throws an unfinished note away.</summary>
public sealed record DiscardNoteCommand(Guid NoteId);

/// <summary>The author throws an unfinished note away. It is no part of the record yet, and nobody else can see it.</summary>
public sealed class DiscardNote(CaseWork work)
{
    /// <summary>Throws it away.</summary>
    public Task<Outcome> RunAsync(DiscardNoteCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.WriteNote, actor, async w =>
    {
        var scope = DraftScope.Note(c.NoteId).ToString();
        w.Db.RemoveRange(await w.Db.Set<DraftField>().Where(d => d.AuthorId == actor.Id && d.Scope == scope).ToListAsync(w.Cancelled));
        return c.NoteId;
    }, ct: ct);
}
