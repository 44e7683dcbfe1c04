using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Chronology;

/// <summary>An event that does not belong in the chronology after all.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="EntryId">The event.</param>
/// <param name="Reason">Why.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record LeaveOutEventCommand(Guid FileId, Guid EntryId, string? Reason, Guid HandIn);

/// <summary>Leaves it out (3.4.3, P27).</summary>
public sealed class LeaveOutEvent(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(LeaveOutEventCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.WriteNote, actor, async w =>
    {
        (await w.EventAsync(c.EntryId)).Entry.LeaveOut(c.Reason, w.By);
        return c.EntryId;
    }, c.HandIn, ct);
}
