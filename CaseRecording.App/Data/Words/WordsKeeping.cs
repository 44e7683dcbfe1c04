using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Words;

/// <summary>Keeps what can be searched in step with the record: in the same save, so that a text and its words come and go together.</summary>
public static class WordsKeeping
{
    /// <summary>
    /// Takes the words of an item out of the search for good, in the transaction in hand: for what is sealed or destroyed. Give the note's or the
    /// form's key, or that of one answer or line.
    /// </summary>
    public static async Task ForgetWordsAsync(this CaseDb db, Guid itemId, CancellationToken ct)
    {
        foreach (var row in await db.IndexedTexts.Where(t => t.ItemId == itemId || t.SourceId == itemId).ToListAsync(ct))
            db.Put(row, "");
    }

    // Whoever saves may have looked for what changed already, so it is said.
    internal static void Put(this CaseDb db, IndexedText row, string text) => db.Entry(row).Property(t => t.Text).CurrentValue = text;

    /// <summary>Writes the words of everything that the save in hand adds or changes.</summary>
    internal static async Task KeepAsync(CaseDb db, CancellationToken ct)
    {
        var touched = db.ChangeTracker.Entries<RecordItem>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var changed = touched.Where(e => TextsOfItems.Holds(e.Entity)).ToList();
        var earlier = changed.Where(e => e.State != EntityState.Added).Select(e => e.Entity.Id).ToList();
        if (earlier.Count > 0)
            db.RemoveRange(await db.IndexedTexts.Where(t => earlier.Contains(t.SourceId)).ToListAsync(ct));
        foreach (var entry in changed.Where(e => e.State != EntityState.Deleted))
            db.AddRange(TextsOfItems.Of(entry.Entity));
        foreach (var correction in touched.Select(e => e.Entity).OfType<NoteCorrection>())
            await NoteWords.CorrectAsync(db, correction, ct);
        foreach (var moved in touched.Select(e => e.Entity).OfType<NoteSeal>().Where(s => s.Part is null))
            await db.ForgetWordsAsync(moved.NoteId, ct);
        foreach (var seal in touched.Select(e => e.Entity).OfType<DocumentSeal>())
            await db.ForgetWordsAsync(seal.DocumentId, ct);
        await EventWords.KeepAsync(db, [.. touched.Select(e => e.Entity)], ct);
    }
}
