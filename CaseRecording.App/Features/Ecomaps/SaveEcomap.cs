using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Ecomaps;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Ecomaps;

/// <summary>The people, agencies and supports round a child, as they were arranged (4.6.1, P56).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Details">When it was drawn, and with whom.</param>
/// <param name="Ties">What is on it.</param>
/// <param name="GoesOnFrom">The latest version that whoever arranged it had seen; null where there was none.</param>
/// <param name="HandIn">Made once when the arranging began.</param>
public sealed record SaveEcomapCommand(Guid FileId, EcomapDetails Details, IReadOnlyList<EcomapTieDetails> Ties, Guid? GoesOnFrom, Guid HandIn);

/// <summary>Saves it as the next version.</summary>
public sealed class SaveEcomap(CaseWork work, CodeLists codes)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(SaveEcomapCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.WriteNote, actor, async w =>
    {
        await w.RequireOpenCaseAsync();
        var before = await w.Db.Ecomaps.Include(v => v.Ties.OrderBy(t => t.Position)).Where(v => v.FileId == c.FileId).OrderByDescending(v => v.Number).FirstOrDefaultAsync(w.Cancelled);
        var drawn = before?.Ties.Select(t => t.PersonId).OfType<Guid>().ToList() ?? [];
        var told = c.Ties.Select(t => t.PersonId).OfType<Guid>().Distinct().ToList();
        var mayKnow = await w.Db.People.VisibleTo(w.Db, actor.Id).Where(p => drawn.Contains(p.Id) || told.Contains(p.Id)).Select(p => p.Id).ToListAsync(w.Cancelled);
        await RequireRoundTheChildAsync(w, c, [.. told.Except(mayKnow.Where(drawn.Contains))], mayKnow);
        var version = EcomapVersion.Save(c.FileId, c.Details, c.Ties, before, c.GoesOnFrom, [.. drawn.Except(mayKnow)],
            await w.Db.People.Where(p => p.Id == w.File.PersonId).Select(p => p.DateOfBirth).FirstAsync(w.Cancelled), w.By);
        w.Db.Add(version);
        return version.Id;
    }, c.HandIn, ct);

    // An ecomap is no way to put a stranger on a child's file: who is new on it stands on record round this child already.
    private async Task RequireRoundTheChildAsync(Work w, SaveEcomapCommand c, List<Guid> people, List<Guid> mayKnow)
    {
        var child = w.File.PersonId;
        var homes = w.Db.HouseholdMembers.Where(m => m.PersonId == child).Select(m => m.HouseholdId);
        var known = await w.Db.Relationships.Standing().Where(r => r.PersonId == child && people.Contains(r.RelatedPersonId)).Select(r => r.RelatedPersonId)
            .Concat(w.Db.Relationships.Standing().Where(r => r.RelatedPersonId == child && people.Contains(r.PersonId)).Select(r => r.PersonId))
            .Concat(w.Db.HouseholdMembers.Where(m => homes.Contains(m.HouseholdId) && people.Contains(m.PersonId)).Select(m => m.PersonId)).ToListAsync(w.Cancelled);
        Rule.Require(people.TrueForAll(p => p != child && mayKnow.Contains(p) && known.Contains(p)), "Somebody on the ecomap is not recorded round this child. Record who they are to the child first, or put them on by name.", "4.6.1");
        var agencies = c.Ties.Select(t => t.InvolvementId).OfType<Guid>().Distinct().ToList();
        Rule.Require(await w.Db.Involvements.CountAsync(i => i.FileId == c.FileId && agencies.Contains(i.Id), w.Cancelled) == agencies.Count, "An agency on the ecomap is not on this child's file. Record it first, or put it on by name.", "4.6.1");
        Rule.Require(c.Ties.All(t => string.IsNullOrWhiteSpace(t.Name) || codes["support-kinds"].Codes.Any(k => k.Code == t.Kind)), "Choose what each support is from the list.", "4.6.1");
    }
}
