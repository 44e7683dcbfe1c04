using CaseRecording.App.Data;
using CaseRecording.Domain.Chronology;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Reads events as they are shown, whoever's chronology they stand in.</summary>
internal static class ChronologyEntriesRead
{
    /// <summary>Those of these entries that stand in a chronology, by their latest wording and as their sources stand now, the earliest first. What is held back is not among them.</summary>
    public static async Task<IReadOnlyList<ChronologyRow>> EventsAsync(this Reading r, IQueryable<ChronologyEntry> entries) =>
        [.. (await r.EntriesAsync(entries.Where(e => e.State == ChronologyState.InChronology))).Where(e => !e.IsHeldBack).Select(e => e.Row)];
}
