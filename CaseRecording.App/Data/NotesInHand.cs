using CaseRecording.Domain.Notes;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data;

/// <summary>Notes as whoever corrects, moves or indexes them needs them.</summary>
internal static class NotesInHand
{
    /// <summary>With their passages and who was there.</summary>
    public static IQueryable<CaseNote> Whole(this IQueryable<CaseNote> notes) => notes.Include(n => n.Passages).Include(n => n.Presence).AsSplitQuery();

    /// <summary>The facts that stand by corrections; null where they stand as they were recorded.</summary>
    public static Task<CorrectedFacts?> CorrectedFactsAsync(this CaseDb db, Guid noteId, CancellationToken ct) =>
        db.CorrectedFacts.Standing(db).Include(f => f.Presence).FirstOrDefaultAsync(f => f.NoteId == noteId, ct);

    /// <summary>What corrections put in the place of a note's texts, the earliest first.</summary>
    public static Task<List<CorrectedPart>> CorrectedPartsAsync(this CaseDb db, Guid noteId, CancellationToken ct) =>
        db.NoteCorrections.Where(c => c.NoteId == noteId).OrderBy(c => c.Id).SelectMany(c => c.Parts).OrderBy(p => p.Id).ToListAsync(ct);
}
