using CaseRecording.App.Data;
using CaseRecording.App.Features.Supervision;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>Moves a note to the child it is about.</summary>
/// <param name="FileId">The file it was recorded on by mistake.</param>
/// <param name="NoteId">The note.</param>
/// <param name="RightNumber">The permanent number of the right child, as it was typed.</param>
/// <param name="Why">How the mistake came about, without naming the right child.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record MoveNoteCommand(Guid FileId, Guid NoteId, string? RightNumber, string? Why, Guid HandIn);

/// <summary>
/// A manager seals it here, leaving a marker, and records it on the right file with its author and times told, in one transaction (3.7.1, P39).
/// The result is the note on the right file.
/// </summary>
public sealed class MoveNote(CaseWork work)
{
    /// <summary>Moves it.</summary>
    public Task<Outcome> RunAsync(MoveNoteCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.AnswerForNotes, actor, async w =>
    {
        var at = await NoteToAmend.FindAsync(w, c.NoteId);
        Rule.Require(!at.Facts.IsSealed, "This note was moved already; somebody may have done it while you were looking at it.", "3.7.1");
        var right = await RightAsync(w, c.RightNumber);
        var child = await w.Db.People.AsNoTracking().FirstAsync(p => p.Id == right.PersonId, w.Cancelled);
        var caseId = await w.Db.Cases.Where(x => x.FileId == right.Id).OrderBy(x => x.ClosedAt == null ? 0 : 1).ThenByDescending(x => x.Id).Select(x => (Guid?)x.Id).FirstOrDefaultAsync(w.Cancelled);
        var corrections = await w.Db.NoteCorrections.Where(x => x.NoteId == c.NoteId).OrderBy(x => x.Id).ToListAsync(w.Cancelled);
        var addenda = await w.Db.NoteAddenda.Where(a => a.NoteId == c.NoteId).OrderBy(a => a.Id).ToListAsync(w.Cancelled);
        var (note, origin, carried) = CaseNote.Move(at.Note, at.Standing, at.Told, corrections, addenda, right.Id, caseId, new NoteFacts(FileStanding.CaseOpen, child.DateOfBirth, child.IsUnborn), w.NoteKinds, w.By);
        w.Db.Add(NoteSeal.OfNote(at.Note, c.Why, child.Forename, w.By));
        w.Db.AddRange(note, origin);
        w.Db.AddRange(carried);
        foreach (var begun in await w.Db.NoteOrigins.AsNoTracking().Where(o => o.NoteId == c.NoteId && o.OriginalId == null).ToListAsync(w.Cancelled))
            w.Db.Add(begun.On(note, w.By));
        await w.CountSupervisionAnewAsync(at.Note, null);
        await w.CountSupervisionAnewAsync(note, note.HappenedOn.Day);
        w.Tell(at.Note.Recorded.ById, $"{w.By} moved your note of {at.Note.HappenedOn} to the child it is about.", $"/notes/{note.Id}", right.Id);
        return note.Id;
    }, c.HandIn, ct);

    private static async Task<ChildFile> RightAsync(Work w, string? typed)
    {
        var number = PermanentNumber.Parse(typed);
        Rule.Require(number is not null, "Right child's permanent number: type all seven digits, as they stand on the child's file.");
        var id = await w.Db.Files.VisibleTo(w.By.ById).Where(f => f.PermanentNumber == number).Select(f => (Guid?)f.Id).FirstOrDefaultAsync(w.Cancelled)
            ?? throw new RuleBrokenException(Security.FileAccess.NotFound);
        Rule.Require(id != w.File.Id, "The note is on this child's file already. Type the number of the child on whose file it belongs.");
        return await w.AlsoOnFileAsync(id);
    }
}
