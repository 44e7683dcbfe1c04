using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Chronology;

/// <summary>An event that was left out and does belong in the chronology.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="EntryId">The event.</param>
/// <param name="Reason">Why.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record TakeUpEventAgainCommand(Guid FileId, Guid EntryId, string? Reason, Guid HandIn);

/// <summary>Takes it up again, as it was worded last (3.4.3, P27).</summary>
public sealed class TakeUpEventAgain(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(TakeUpEventAgainCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.WriteNote, actor, async w =>
    {
        var at = await w.EventAsync(c.EntryId);
        Rule.Require(!at.Read.IsHeldBack, "What this event was taken from is sealed or no longer on this file, so it is not taken up again.", "3.7.1");
        at.Entry.TakeUpAgain(c.Reason, w.By);
        return c.EntryId;
    }, c.HandIn, ct);
}
