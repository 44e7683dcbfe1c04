using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Chronology;

/// <summary>An event taken up into a child's chronology, worded by whoever judged it.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Source">What the record offered; null where it is added by hand.</param>
/// <param name="Details">How it is worded.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record TakeUpEventCommand(Guid FileId, ChronologySource? Source, ChronologyDetails Details, Guid HandIn);

/// <summary>Takes it up (3.4.3, P27).</summary>
public sealed class TakeUpEvent(CaseWork work, CodeLists codes)
{
    /// <summary>Does it; the outcome is the event's key.</summary>
    public Task<Outcome> RunAsync(TakeUpEventCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.WriteNote, actor, async w =>
    {
        await w.RequireOpenCaseAsync();
        var offered = c.Source is null ? null : (await w.OfferedAsync(codes, [c.Source]))[0];
        var entry = ChronologyEntry.TakeUp(c.FileId, c.Source, c.Details, offered?.When, w.By);
        w.Db.Add(entry);
        return entry.Id;
    }, c.HandIn, ct);
}
