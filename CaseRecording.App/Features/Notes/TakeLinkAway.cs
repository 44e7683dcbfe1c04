using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>A link of a note is taken away again.</summary>
public sealed record TakeLinkAwayCommand(Guid FileId, Guid LinkId, string? Why, Guid HandIn);

/// <summary>Takes it away: whoever made it, or a manager. That it was there, and why it is no more, stays in the history (3.4.3, P23).</summary>
public sealed class TakeLinkAway(CaseWork work)
{
    /// <summary>Takes it away.</summary>
    public Task<Outcome> RunAsync(TakeLinkAwayCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.WriteNote, actor, async w =>
    {
        var link = await w.Db.NoteLinks.FirstOrDefaultAsync(l => l.Id == c.LinkId && l.FileId == c.FileId, w.Cancelled)
            ?? throw new RuleBrokenException("There is no such link on this file. Open the note again.");
        link.TakeAway(c.Why, w.Rights.May(Permission.AnswerForNotes), w.By);
        return link.Id;
    }, c.HandIn, ct);
}
