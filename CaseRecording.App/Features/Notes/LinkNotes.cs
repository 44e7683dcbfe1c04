using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>Two notes of one file are linked.</summary>
public sealed record LinkNotesCommand(Guid FileId, Guid NoteId, Guid OtherId, Guid HandIn);

/// <summary>Links them; each shows the other (3.4.3, P23).</summary>
public sealed class LinkNotes(CaseWork work)
{
    /// <summary>Links them.</summary>
    public Task<Outcome> RunAsync(LinkNotesCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.WriteNote, actor, async w =>
    {
        var note = await w.NoteHereAsync(c.NoteId);
        var other = await w.NoteHereAsync(c.OtherId);
        Rule.Require(!await w.Db.NoteLinks.InPlace().AnyAsync(l => (l.NoteId == c.NoteId && l.ToId == c.OtherId) || (l.NoteId == c.OtherId && l.ToId == c.NoteId), w.Cancelled), "These two notes are linked already.");
        var link = NoteLink.Tie(note, NoteLinkTo.Note, other.Id, w.By);
        w.Db.Add(link);
        return link.Id;
    }, c.HandIn, ct);
}
