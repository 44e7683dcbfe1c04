using CaseRecording.App.Data;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Security;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>Finishes an unfinished note.</summary>
/// <param name="FileId">The file of the child with whom the writing began.</param>
/// <param name="NoteId">The key made when the writing began; it is the hand-in's key too, so that one piece of writing becomes one note on each file.</param>
/// <param name="Seen">What each long text on the screen shows; null where there is no screen.</param>
public sealed record WriteNoteCommand(Guid FileId, Guid NoteId, IReadOnlyList<FieldSeen>? Seen);

/// <summary>
/// Makes a note of what stands in the draft, and forgets the draft in the same transaction (3.6.1, 4.2, 4.3; P33, P47, P48, P49, P51). Written for
/// several children it becomes a stand-alone note on the file of each: on all of them or on none (P44).
/// </summary>
public sealed class WriteNote(CaseWork work)
{
    /// <summary>Finishes it.</summary>
    public Task<Outcome> RunAsync(WriteNoteCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.WriteNote, actor, async w =>
    {
        var scope = DraftScope.Note(c.NoteId).ToString();
        var drafts = await w.Db.Set<DraftField>().Where(d => d.AuthorId == actor.Id && d.Scope == scope).ToListAsync(w.Cancelled);
        var texts = drafts.ToDictionary(d => d.Field, d => d.Text);
        var children = DraftedNote.Children(c.FileId, texts);
        var files = await FilesAsync(w, children);
        (w.File, w.Db.CurrentFileId) = (files[c.FileId], c.FileId);
        Rule.Require(drafts.All(d => d.FileId is null || d.FileId == c.FileId), "This note was begun on another child's file. Open it from there.");
        // In the transaction that makes the note: another window may have saved since the screen was asked.
        foreach (var seen in c.Seen ?? [])
            Rule.Require(seen.Agrees(drafts.Find(d => d.Field == seen.Field)?.Text), DraftLine.NotTheSame);
        var taken = await TakenOverAsync(w, c.NoteId);
        var told = DraftedNote.From(c.FileId, texts);
        List<CaseNote> notes = [];
        foreach (var (child, name) in children)
            notes.Add(await NamingAsync(name, children.Count, () => w.CompleteNoteAsync(files[child.FileId], told.For(child, [.. children.Select(x => x.Told)], c.NoteId))));
        if (taken is not null)
            foreach (var note in notes)
                w.Db.Add(NoteOrigin.Begun(note, taken, w.By));
        await w.TieAsync(notes[0], NoteHead.Read(texts.GetValueOrDefault(NoteHead.Field))?.From);
        await w.SettleAsync(actor.Id, c.FileId, c.NoteId);
        w.Db.RemoveRange(drafts);
        return notes[0].Id;
    }, c.NoteId, ct);

    // Who began it, where somebody took it over; the last who did finishes it. Whoever comes back meanwhile keeps what they typed on.
    private static async Task<UnfinishedNoteAct?> TakenOverAsync(Work w, Guid draftId)
    {
        var acts = await w.Db.UnfinishedNoteActs.AsNoTracking().Where(a => a.DraftId == draftId && a.Deed == UnfinishedNoteDeed.TakenOver).OrderBy(a => a.Id).ToListAsync(w.Cancelled);
        Rule.Require(acts.Count == 0 || acts[^1].Recorded.ById == w.By.ById,
            $"{acts.LastOrDefault()?.Recorded} took this note over. What you have typed since is kept here; copy what is still needed into a new note.");
        return acts.FirstOrDefault();
    }

    // Always in the same order, so that two who write for the same children never wait for each other.
    private static async Task<Dictionary<Guid, ChildFile>> FilesAsync(Work w, IReadOnlyList<(NoteForChild Told, string Name)> children)
    {
        Dictionary<Guid, ChildFile> files = [];
        foreach (var (child, name) in children.DistinctBy(x => x.Told.FileId).OrderBy(x => x.Told.FileId))
            files[child.FileId] = await NamingAsync(name, children.Count, () => w.AlsoOnFileAsync(child.FileId));
        return files;
    }

    // Of several files the author has to know which one refused.
    private static async Task<T> NamingAsync<T>(string child, int children, Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (RuleBrokenException broken) when (children > 1)
        {
            throw new RuleBrokenException($"{child}: {broken.Message} Nothing was recorded yet, on any child's file.", broken.Clause);
        }
    }
}
