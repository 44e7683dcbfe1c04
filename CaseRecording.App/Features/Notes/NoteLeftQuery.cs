using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>The words of an unfinished note that a manager opened with a reason.</summary>
/// <param name="Author">Who wrote them.</param>
/// <param name="SavedAt">When the latest were written, UTC.</param>
/// <param name="Parts">Each text under what it is.</param>
public sealed record NoteLeftText(string Author, DateTime SavedAt, IReadOnlyList<WrittenPart> Parts);

/// <summary>Reads them, for half a day after the reason; each reading is a line in the access log (2.7.1, P07).</summary>
public sealed class NoteLeftQuery(CaseRead reads)
{
    /// <summary>The sentence where no reason was given yet.</summary>
    public const string ReasonFirst = "Write the reason first; it stands in the history of the file and in its access log.";

    /// <summary>Reads them.</summary>
    /// <exception cref="RuleBrokenException">There is no such note for this person, or no reason of theirs.</exception>
    public async Task<NoteLeftText> ReadAsync(Guid fileId, Guid draftId, Actor actor, CancellationToken ct = default)
    {
        var note = await reads.ListAsync(Permission.Supervise, actor, async r =>
        {
            var left = (await NotesLeft.FindAsync(r.Db, r.Rights, r.Today, r.Cancelled, fileId, null, draftId)).FirstOrDefault();
            Rule.Require(left is not null, NotesLeft.NotThere, "2.7.1");
            var acts = await r.Db.UnfinishedNoteActs.Where(a => a.DraftId == draftId).ToListAsync(r.Cancelled);
            Rule.Require(acts.Exists(a => a.Opens(actor.Id, r.Now - Security.FileAccess.ReasonHolds)), ReasonFirst, "2.7.1");
            return left.Note;
        }, ct);
        return await reads.OnFileAsync(fileId, actor, $"Unfinished note of {note.AuthorName}", async r =>
        {
            var scope = DraftScope.Note(draftId).ToString();
            var drafts = await r.Db.Set<DraftField>().Where(d => d.AuthorId == note.AuthorId && d.Scope == scope).ToListAsync(r.Cancelled);
            return new NoteLeftText($"{note.AuthorName}, {note.AuthorRole}", drafts.Max(d => d.SavedAt), WrittenSoFar.Of(drafts.ToDictionary(d => d.Field, d => d.Text), r.NoteKinds));
        }, ct);
    }
}
