using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Events that are taken up in the words in which the record offers them.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Sources">Those that are ticked.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record TakeUpOfferedCommand(Guid FileId, IReadOnlyList<ChronologySource> Sources, Guid HandIn);

/// <summary>Takes them up, all or none (3.4.3, P27).</summary>
public sealed class TakeUpOffered(CaseWork work, CodeLists codes)
{
    /// <summary>Does it; the outcome is the key of the last of them.</summary>
    public Task<Outcome> RunAsync(TakeUpOfferedCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.WriteNote, actor, async w =>
    {
        var entries = (await w.OfferedAsync(codes, c.Sources)).Select(e => ChronologyEntry.TakeUp(c.FileId, e.Source, e.Offered, e.When, w.By)).ToList();
        w.Db.AddRange(entries);
        return entries[^1].Id;
    }, c.HandIn, ct);
}
