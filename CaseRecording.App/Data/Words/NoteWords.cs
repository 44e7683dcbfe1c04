using CaseRecording.Domain.Notes;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Words;

/// <summary>The words of notes as they stand after their corrections: what was put right or sealed is found no more (3.7.1, P39).</summary>
internal static class NoteWords
{
    /// <summary>The rows of notes that have none yet.</summary>
    public static async Task<IEnumerable<IndexedText>> OfAsync(CaseDb db, IReadOnlyList<CaseNote> notes, CancellationToken ct)
    {
        var ids = notes.Select(n => n.Id).ToList();
        var corrections = (await db.NoteCorrections.AsNoTracking().Where(c => ids.Contains(c.NoteId)).Include(c => c.Parts).Include(c => c.Facts!.Presence).AsSplitQuery().OrderBy(c => c.Id).ToListAsync(ct)).ToLookup(c => c.NoteId);
        return notes.SelectMany(n => TextsOfItems.Of(n, corrections[n.Id].SelectMany(c => c.Parts.OrderBy(p => p.Id)), CorrectedFacts.Latest(corrections[n.Id])?.Facts ?? FactsOfNote.Recorded(n)));
    }

    /// <summary>Puts the corrected words in the place of the others; the rows keep their numbers, so that an old note stays an old note.</summary>
    public static async Task CorrectAsync(CaseDb db, NoteCorrection made, CancellationToken ct)
    {
        var note = await db.CaseNotes.Whole().FirstAsync(n => n.Id == made.NoteId, ct);
        var earlier = await db.CorrectedPartsAsync(note.Id, ct);
        var rows = await db.IndexedTexts.Where(t => t.SourceId == note.Id).OrderBy(t => t.Number).ToListAsync(ct);
        var facts = (made.Facts ?? await db.CorrectedFactsAsync(note.Id, ct))?.Facts ?? FactsOfNote.Recorded(note);
        var now = TextsOfItems.Of(note, earlier.Concat(made.Parts), facts).ToList();
        for (var place = 0; place < rows.Count; place++)
        {
            db.Put(rows[place], place < now.Count ? now[place].Text : "");
            db.Entry(rows[place]).Property(t => t.Day).CurrentValue = facts.HappenedOn.Day;
        }
        db.AddRange(now.Skip(rows.Count));
    }
}
