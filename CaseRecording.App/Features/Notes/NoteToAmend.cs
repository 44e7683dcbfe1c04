using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>A completed note to which somebody wants to add: its texts as recorded and as they stand, its facts as they stand, and who they are to it.</summary>
internal sealed record NoteToAmend(
    CaseNote Note, IReadOnlyList<NotePart> Parts, IReadOnlyDictionary<string, string> Standing, FactsOfNote Told, Guid? ToldId, AmendingFacts Facts, bool CaseClosed)
{
    public static async Task<NoteToAmend> FindAsync(CaseDb db, Rights rights, Guid fileId, Guid noteId, DateOnly today, CancellationToken ct)
    {
        var note = await db.CaseNotes.Whole().FirstOrDefaultAsync(n => n.Id == noteId && n.FileId == fileId, ct)
            ?? throw new RuleBrokenException(NoteQuery.NotThere);
        var corrected = await db.CorrectedPartsAsync(noteId, ct);
        var told = await db.CorrectedFactsAsync(noteId, ct);
        var cases = await db.Cases.Include(c => c.Allocations).Where(c => c.FileId == fileId).OrderByDescending(c => c.Id).ToListAsync(ct);
        var me = rights.Actor.Id;
        var isSealed = await db.NoteSeals.AnyAsync(s => s.NoteId == noteId && s.Part == null, ct);
        var facts = new AmendingFacts(cases.FirstOrDefault() is { } latest && (latest.AllocatedToId == me || latest.IsWorkedBy(me, today)), rights.May(Permission.AnswerForNotes), isSealed);
        var parts = NoteParts.Of(note, note.Passages);
        var its = cases.FirstOrDefault(c => c.Id == note.CaseId);
        return new(note, parts, NoteParts.Standing(parts, corrected), told?.Facts ?? FactsOfNote.Recorded(note), told?.Id, facts, its is { IsOpen: false } || (its is null && cases.Count > 0 && cases.All(c => !c.IsOpen)));
    }

    public static Task<NoteToAmend> FindAsync(Work w, Guid noteId) => FindAsync(w.Db, w.Rights, w.File.Id, noteId, w.By.Day, w.Cancelled);
}
