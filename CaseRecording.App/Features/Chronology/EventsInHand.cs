using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>An event that an act is about: the entry, the wording that stands, and what its source says now.</summary>
internal sealed record EventInHand(ChronologyEntry Entry, ChronologyWording Standing, EntryRead Read);

/// <summary>Finds what acts on a chronology are about. Whoever may write notes on the file keeps its chronology, while a case is open (3.4.3, P27).</summary>
internal static class EventsInHand
{
    private const string NotThere = "This event is not in the chronology of this child. Open the chronology again.";

    /// <summary>An event on the file that was judged.</summary>
    /// <exception cref="RuleBrokenException">It is not there for this person, or no case is open.</exception>
    public static async Task<EventInHand> EventAsync(this Work w, Guid entryId)
    {
        await w.RequireOpenCaseAsync();
        var fileId = w.File.Id;
        var read = (await ChronologyReading.EntriesAsync(w.Looking(null), w.Db.ChronologyEntries.Where(e => e.Id == entryId && e.FileId == fileId))).SingleOrDefault() ?? throw new RuleBrokenException(NotThere);
        var entry = await w.Db.ChronologyEntries.FirstAsync(e => e.Id == entryId, w.Cancelled);
        return new EventInHand(entry, await w.Db.ChronologyWordings.FirstAsync(x => x.EntryId == entryId && x.Number == entry.LatestWording, w.Cancelled), read);
    }

    /// <summary>What the record offers of these sources, in the order of what happened, where nobody judged it yet.</summary>
    /// <exception cref="RuleBrokenException">Something is not offered any more, or no case is open.</exception>
    public static async Task<IReadOnlyList<FoundEvent>> OfferedAsync(this Work w, CodeLists codes, IReadOnlyList<ChronologySource> sources)
    {
        await w.RequireOpenCaseAsync();
        Rule.Require(sources.Count > 0, "Nothing is ticked. Tick the events, then try again.");
        var (fileId, ids, wanted) = (w.File.Id, sources.Select(s => s.ItemId).Distinct().ToList(), sources.ToHashSet());
        var judged = await w.Db.ChronologyEntries.Where(e => e.FileId == fileId && e.SourceId != null && ids.Contains(e.SourceId.Value))
            .Select(e => new ChronologySource(e.SourceKind!.Value, e.SourceId!.Value, e.SourceMoment!.Value)).ToListAsync(w.Cancelled);
        Rule.Require(!judged.Exists(wanted.Contains), "Somebody judged one of these events while you had them open. Open the chronology again; what is left to judge is there.");
        var looking = w.Looking(codes) with { Chosen = ids };
        var offered = (await FoundEvents.OnFileAsync(looking, fileId)).Where(e => wanted.Contains(e.Source)).ToList();
        Rule.Require(offered.Count == wanted.Count, "The record does not offer one of these events any more. Open the chronology again.");
        return await FoundInNotes.WordedAsync(looking, offered);
    }

    /// <summary>Where this act looks for events.</summary>
    public static Looking Looking(this Work w, CodeLists? codes) => new(w.Db, w.By.ById, w.By.Day, w.NoteKinds, codes, w.Cancelled);
}
