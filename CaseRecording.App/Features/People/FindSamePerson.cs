using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>What was found about two records that were compared side by side (3.3.7, P17).</summary>
/// <param name="KeptPersonId">The record to work on from now on, where they are one person.</param>
/// <param name="OtherPersonId">The other.</param>
/// <param name="Finding">What was found, or that the finding before was mistaken.</param>
/// <param name="Reasons">Why.</param>
/// <param name="HandIn">Made once by the screen.</param>
public sealed record FindSamePersonCommand(Guid KeptPersonId, Guid OtherPersonId, PairFinding Finding, string? Reasons, Guid? HandIn = null);

/// <summary>Joins two records of one person, says that two are not, or undoes either. Nothing in the records changes.</summary>
public sealed class FindSamePerson(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(FindSamePersonCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.JoinRecords, actor, async w =>
        {
            // Joinings are few: one at a time, so that what stands of each two records cannot change underneath.
            await w.Db.LockAsync("same-people", w.Cancelled);
            var (keptId, otherId) = (command.KeptPersonId, command.OtherPersonId);
            var people = await w.Db.People.AsNoTracking().VisibleTo(w.Db, actor.Id).Where(p => p.Id == keptId || p.Id == otherId).ToDictionaryAsync(p => p.Id, w.Cancelled);
            if (!people.TryGetValue(keptId, out var kept) || !people.TryGetValue(otherId, out var other))
                throw new RuleBrokenException(PeopleAccess.NotFound);
            var before = await w.Db.SamePersonFindings.AsNoTracking().Where(f => (f.KeptPersonId == keptId && f.OtherPersonId == otherId) || (f.KeptPersonId == otherId && f.OtherPersonId == keptId))
                .OrderByDescending(f => f.Turn).FirstOrDefaultAsync(w.Cancelled);
            if (command.Finding == PairFinding.OnePerson && before?.Finding != PairFinding.OnePerson)
                await RequireNoChainAsync(w, keptId, otherId);
            var found = SamePersonFinding.Record(kept, other, command.Finding, command.Reasons, before, w.By);
            w.Db.CurrentFileId = await w.Db.Files.Where(f => f.PersonId == keptId).Select(f => (Guid?)f.Id).FirstOrDefaultAsync(w.Cancelled);
            w.Db.Add(found);
            return found.Id;
        }, command.HandIn, ct);

    // An alias leads to the record that is kept in one step, whoever looks.
    private static async Task RequireNoChainAsync(Work w, Guid keptId, Guid otherId)
    {
        var joined = await w.Db.Joined().Where(f => f.OtherPersonId == keptId || f.OtherPersonId == otherId || f.KeptPersonId == otherId).AsNoTracking().ToListAsync(w.Cancelled);
        Rule.Require(!joined.Exists(f => f.OtherPersonId == keptId), "The record you keep is joined to another already. Keep that one instead.", "3.3.7");
        Rule.Require(!joined.Exists(f => f.OtherPersonId == otherId), "The other record is joined to another already. Undo that first.", "3.3.7");
        Rule.Require(joined.Count == 0, "Other records are joined to the one you do not keep. Keep that one instead.", "3.3.7");
    }
}
