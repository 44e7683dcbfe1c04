using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Chronology;

/// <summary>An event worded anew.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="EntryId">The event.</param>
/// <param name="Details">How it is worded now.</param>
/// <param name="InsteadOf">The wording that was on the screen.</param>
/// <param name="Why">Why, where the words of another person give way.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record RewordEventCommand(Guid FileId, Guid EntryId, ChronologyDetails Details, Guid InsteadOf, string? Why, Guid HandIn);

/// <summary>Words it anew; how it was worded before stays (3.7.1, P39).</summary>
public sealed class RewordEvent(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(RewordEventCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.WriteNote, actor, async w =>
    {
        var at = await w.EventAsync(c.EntryId);
        Rule.Require(at.Read.Source is null || at.Read.Found is not null, "What this event was taken from is no longer on this file. Leave it out; where it still stands, it is added there.", "3.7.1");
        // Whoever cannot read what was sealed cannot tell whether their words repeat it.
        Rule.Require(!at.Read.IsHeldBack || w.Rights.May(Permission.AnswerForNotes), "Words of its source were sealed after it was taken up. A manager words it anew, or you leave it out.", "3.7.1");
        at.Entry.Reword(c.Details, at.Read.Found?.When, at.Standing, c.InsteadOf, c.Why, w.By);
        return c.EntryId;
    }, c.HandIn, ct);
}
