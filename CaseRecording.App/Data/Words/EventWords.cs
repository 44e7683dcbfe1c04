using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Words;

/// <summary>
/// Which words of events can be found: of those in the chronology, as they are worded now. Sealed sources take the words written from them along (3.7.1,
/// P39). Events that rest on a person are not found by their words, because not everybody who opens this file may know of that person (3.9.1).
/// </summary>
internal static class EventWords
{
    /// <summary>The wordings that can be found.</summary>
    public static IQueryable<ChronologyWording> Findable(this IQueryable<ChronologyWording> wordings, CaseDb db) =>
        wordings.Where(w => db.ChronologyEntries.Any(e => e.Id == w.EntryId && e.LatestWording == w.Number && e.State == ChronologyState.InChronology
            && e.SourceKind != ChronologySourceKind.Person && e.SourceKind != ChronologySourceKind.HouseholdMember && e.SourceKind != ChronologySourceKind.Relationship
            && !db.NoteSeals.Any(s => s.NoteId == e.SourceId && (s.Part == null || s.Recorded.At > w.Recorded.At)) && !db.DocumentSeals.Any(s => s.DocumentId == e.SourceId)));

    /// <summary>Makes the words of the events that the save in hand adds or changes anew, and forgets those whose source it seals.</summary>
    public static async Task KeepAsync(CaseDb db, IReadOnlyList<RecordItem> touched, CancellationToken ct)
    {
        foreach (var entry in touched.OfType<ChronologyEntry>())
        {
            db.RemoveRange(await db.IndexedTexts.Where(t => t.ItemId == entry.Id).ToListAsync(ct));
            if (entry.State == ChronologyState.InChronology && !IsOfPerson(entry))
                db.AddRange(TextsOfItems.Of(entry.Wordings.FirstOrDefault(w => w.Number == entry.LatestWording)
                    ?? await db.ChronologyWordings.FirstAsync(w => w.EntryId == entry.Id && w.Number == entry.LatestWording, ct)));
        }
        var sealedItems = touched.OfType<NoteSeal>().Select(s => s.NoteId).Concat(touched.OfType<DocumentSeal>().Select(s => s.DocumentId)).Distinct().ToList();
        if (sealedItems.Count == 0)
            return;
        foreach (var entryId in await db.ChronologyEntries.Where(e => e.SourceId != null && sealedItems.Contains(e.SourceId.Value)).Select(e => e.Id).ToListAsync(ct))
            await db.ForgetWordsAsync(entryId, ct);
    }

    private static bool IsOfPerson(ChronologyEntry entry) => entry.SourceKind is ChronologySourceKind.Person or ChronologySourceKind.HouseholdMember or ChronologySourceKind.Relationship;
}
