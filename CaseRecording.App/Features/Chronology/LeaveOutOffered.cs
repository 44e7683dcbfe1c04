using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Events that the record offers and that do not belong in the chronology.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Sources">Those that are ticked.</param>
/// <param name="Reason">Why, for all of them.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record LeaveOutOfferedCommand(Guid FileId, IReadOnlyList<ChronologySource> Sources, string? Reason, Guid HandIn);

/// <summary>Leaves them out, all or none; the judgement stays, with the words in which they were offered (3.4.3, P27).</summary>
public sealed class LeaveOutOffered(CaseWork work, CodeLists codes)
{
    /// <summary>Does it; the outcome is the key of the last of them.</summary>
    public Task<Outcome> RunAsync(LeaveOutOfferedCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.WriteNote, actor, async w =>
    {
        var entries = (await w.OfferedAsync(codes, c.Sources)).Select(e => ChronologyEntry.LeaveOut(c.FileId, e.Source, e.Offered, c.Reason, w.By)).ToList();
        w.Db.AddRange(entries);
        return entries[^1].Id;
    }, c.HandIn, ct);
}
