using CaseRecording.App.Data;
using CaseRecording.Domain.Chronology;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Reads events as they are shown, whoever's chronology they stand in.</summary>
internal static class ChronologyEntriesRead
{
    /// <summary>Those of these entries that stand in a chronology, by their latest wording, the earliest first.</summary>
    public static async Task<IReadOnlyList<ChronologyRow>> EventsAsync(this Reading r, IQueryable<ChronologyEntry> entries)
    {
        var wordings = await (
            from e in entries
            where e.State == ChronologyState.InChronology
            join w in r.Db.ChronologyWordings on new { EntryId = e.Id, Number = e.LatestWording } equals new { w.EntryId, w.Number }
            orderby w.When.Day, e.Id
            select w).ToListAsync(r.Cancelled);
        return [.. wordings.Select(w => new ChronologyRow(w.EntryId, w.FileId, w.Kind, w.When, w.Headline, w.ToldBy, w.Standing, w.Recorded) { Impact = w.Impact, Action = w.Action, Analysis = w.Analysis, Wordings = w.Number })];
    }
}
