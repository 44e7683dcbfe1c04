using CaseRecording.App.Data;
using CaseRecording.App.Features.Contacts;
using CaseRecording.App.Live;
using CaseRecording.App.Security;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>That an event matters for a brother or sister too, or not after all.</summary>
/// <param name="FileId">The file on which the event stands.</param>
/// <param name="EntryId">The event.</param>
/// <param name="ForFileId">The brother's or sister's file.</param>
/// <param name="Matters">Whether it matters; false takes it back.</param>
/// <param name="Why">Why.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record MarkEventRelevantCommand(Guid FileId, Guid EntryId, Guid ForFileId, bool Matters, string? Why, Guid HandIn);

/// <summary>
/// Says it. From then on it can be read in that child's chronology of the family, so whoever says it may open both files (4.2; P27, P44).
/// </summary>
public sealed class MarkEventRelevant(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(MarkEventRelevantCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.WriteNote, actor, async w =>
    {
        var at = await w.EventAsync(c.EntryId);
        Rule.Require(!at.Read.IsHeldBack || !c.Matters, "What this event was taken from is sealed or no longer on this file, so it goes to nobody else’s chronology.", "3.7.1");
        var before = await w.Db.ChronologyRelevances.Where(x => x.EntryId == c.EntryId && x.ForFileId == c.ForFileId).OrderByDescending(x => x.Number).FirstOrDefaultAsync(w.Cancelled);
        Rule.Require(c.Matters || before is not null, "Nobody recorded that this event matters for them. Open the chronology again.");
        await RequireSiblingAsync(w, c.ForFileId, c.Matters);
        var said = c.Matters ? ChronologyRelevance.Record(at.Entry, c.ForFileId, c.Why, before, w.By) : before!.TakeBack(at.Entry, c.Why, w.By);
        w.Db.Add(said);
        w.Topics.Add(Topics.File(c.ForFileId));
        return said.Id;
    }, c.HandIn, ct);

    private static async Task RequireSiblingAsync(Work w, Guid forFileId, bool matters)
    {
        var child = w.File.PersonId;
        var sibling = await w.AlsoOnFileAsync(forFileId);
        // What was said is taken back also where somebody found that they are none.
        Rule.Require(!matters || sibling.PersonId == child || (await Siblings.KeysAsync(w.Db, child, w.Cancelled)).Contains(sibling.PersonId),
            "That child is not recorded as a brother or sister. Record who they are to each other first.", "4.2");
    }
}
