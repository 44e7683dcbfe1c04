using CaseRecording.App.Data;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>The gaps in a child's essential information, for the file and for closing it (3.2.1, P70).</summary>
public sealed class EssentialGapsQuery(CaseRead reads)
{
    private static readonly string[] Parents = ["mother", "father", "parent", "adoptive-mother", "adoptive-father", "adoptive-parent"];

    private static readonly string[] Partners = ["parents-partner", "step-mother", "step-father", "step-parent"], PartnersOf = ["partners-child", "step-daughter", "step-son", "step-child"];

    /// <summary>Reads them.</summary>
    public Task<IReadOnlyList<EssentialGap>> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, null, async r => EssentialGaps.Of(await FactsAsync(r.Db, fileId, r.Today, r.Cancelled)), ct);

    /// <summary>What is known of the child, within whatever transaction asks; closure asks in its own.</summary>
    public static async Task<EssentialFacts> FactsAsync(CaseDb db, Guid fileId, DateOnly today, CancellationToken ct)
    {
        var known = await db.Files.Where(f => f.Id == fileId).Join(db.People, f => f.PersonId, p => p.Id, (f, p) => new
        {
            p.DateOfBirth, p.ExpectedOn, p.Ethnicity, p.Language, p.WhereaboutsOfNonResidentParent,
            Address = p.Addresses.Any(a => a.Until == null),
            Held = db.Relationships.Standing().Any(x => x.PersonId == p.Id && x.HasParentalResponsibility && x.Until == null),
            Parents = db.Relationships.Standing().Where(x => x.PersonId == p.Id && Parents.Contains(x.Kind)).Select(x => x.RelatedPersonId).Distinct().Count(),
            Household = db.HouseholdMembers.Any(m => m.PersonId == p.Id && m.Until == null),
            Roles = db.Involvements.Where(i => i.FileId == f.Id && (i.Until == null || i.Until > today)).Select(i => i.Role).ToList(),
            // Of whoever stands on a restricted file nothing is told here, not even that nobody asked them (3.9.1).
            // From the child's own relationships, by their index: the record holds many more people.
            NotAsked = db.Relationships.Standing().Where(x => x.PersonId == p.Id && x.Until == null && Partners.Contains(x.Kind)).Select(x => x.RelatedPersonId)
                .Union(db.Relationships.Standing().Where(x => x.RelatedPersonId == p.Id && x.Until == null && PartnersOf.Contains(x.Kind)).Select(x => x.PersonId))
                .Count(id => !db.People.Any(o => o.Id == id && o.DiedOn != null) && !db.Files.Any(x => x.PersonId == id && x.IsRestricted) && !db.Consents.Any(c => c.FileId == f.Id && c.PersonId == id)),
        }).FirstAsync(ct);
        return new EssentialFacts(known.DateOfBirth is not null || known.ExpectedOn is not null, known.Address, known.Ethnicity is not null, known.Language is not null,
            known.Held, known.Parents, known.WhereaboutsOfNonResidentParent is not null, known.Household, known.Roles, Days.Age(known.DateOfBirth, today)) { PartnersNotAsked = known.NotAsked };
    }
}
