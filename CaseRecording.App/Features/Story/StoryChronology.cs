using CaseRecording.App.Data;
using CaseRecording.App.Features.Chronology;
using CaseRecording.Domain.Chronology;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Story;

/// <summary>The latest of what somebody took up into the chronology, as its sources stand now (3.4.3, P27): no query where nobody did, a few otherwise.</summary>
/// <param name="Latest">The latest first.</param>
/// <param name="Count">How many there are, those that are held back too.</param>
internal sealed record StoryChronology(IReadOnlyList<ChronologyRow> Latest, int Count)
{
    /// <summary>How many the story shows.</summary>
    public const int Most = 6;

    // A corrected day may put another event among the latest.
    private const int Read = 2 * Most;

    /// <summary>Reads it.</summary>
    /// <param name="r">The reading.</param>
    /// <param name="fileId">The child's file.</param>
    /// <param name="count">How many events stand in the chronology.</param>
    public static async Task<StoryChronology> FindAsync(Reading r, Guid fileId, int count)
    {
        if (count == 0)
            return new([], 0);
        var latest = await r.Db.ChronologyEntries.Where(e => e.FileId == fileId && e.State == ChronologyState.InChronology)
            .Join(r.Db.ChronologyWordings, e => new { EntryId = e.Id, Number = e.LatestWording }, w => new { w.EntryId, w.Number }, (e, w) => new { e.Id, w.When.Day })
            .OrderByDescending(x => x.Day).ThenBy(x => x.Id).Take(Read).Select(x => x.Id).ToListAsync(r.Cancelled);
        var rows = await r.EventsAsync(r.Db.ChronologyEntries.Where(e => latest.Contains(e.Id)));
        // What is held back, or about somebody whom the reader may not know of, is not counted where all were looked at.
        return new([.. rows.Reverse().Take(Most)], latest.Count < Read ? rows.Count : count);
    }
}
