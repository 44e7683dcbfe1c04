using CaseRecording.App.Data;
using CaseRecording.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Security;

/// <summary>
/// Which people somebody may know of (3.9.1, P42). A child on a file restricted against them does not exist for them; nor does anybody
/// who is known only through such children.
/// </summary>
public static class PeopleAccess
{
    /// <summary>The people whom a search, a list or a choice may show.</summary>
    public static IQueryable<Person> VisibleTo(this IQueryable<Person> people, CaseDb db, Guid staffId)
    {
        // Every question is asked of one person's own rows, so that a few people cost the same however many the record holds.
        var seen = db.Files.VisibleTo(staffId);
        var hidden = db.Files.Where(f => f.IsRestricted && !f.Restrictions.Any(r => r.StaffId == staffId && r.Until == null));
        var (relationships, members) = (db.Relationships.Standing(), db.HouseholdMembers);
        return people.Where(p => !hidden.Any(f => f.PersonId == p.Id)
            && (seen.Any(f => f.PersonId == p.Id)
                || !(relationships.Any(r => r.PersonId == p.Id && hidden.Any(f => f.PersonId == r.RelatedPersonId))
                    || relationships.Any(r => r.RelatedPersonId == p.Id && hidden.Any(f => f.PersonId == r.PersonId))
                    || members.Any(m => m.PersonId == p.Id && members.Any(o => o.HouseholdId == m.HouseholdId && hidden.Any(f => f.PersonId == o.PersonId))))
                || relationships.Any(r => r.PersonId == p.Id && seen.Any(f => f.PersonId == r.RelatedPersonId))
                || relationships.Any(r => r.RelatedPersonId == p.Id && seen.Any(f => f.PersonId == r.PersonId))
                || members.Any(m => m.PersonId == p.Id && members.Any(o => o.HouseholdId == m.HouseholdId && seen.Any(f => f.PersonId == o.PersonId)))));
    }

    /// <summary>
    /// The people whom somebody may not know of. Begins with the restricted files, which are few, and so costs little however many people the record holds.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> HiddenFromAsync(this CaseDb db, Guid staffId, CancellationToken ct)
    {
        var hidden = db.Files.Where(f => f.IsRestricted && !f.Restrictions.Any(r => r.StaffId == staffId && r.Until == null)).Select(f => f.PersonId);
        var homes = db.HouseholdMembers.Where(m => hidden.Contains(m.PersonId)).Select(m => m.HouseholdId);
        var perhaps = await hidden
            .Union(db.Relationships.Standing().Where(r => hidden.Contains(r.RelatedPersonId)).Select(r => r.PersonId))
            .Union(db.Relationships.Standing().Where(r => hidden.Contains(r.PersonId)).Select(r => r.RelatedPersonId))
            .Union(db.HouseholdMembers.Where(m => homes.Contains(m.HouseholdId)).Select(m => m.PersonId)).ToListAsync(ct);
        if (perhaps.Count == 0)
            return [];
        var seen = await db.People.VisibleTo(db, staffId).Where(p => perhaps.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        return [.. perhaps.Except(seen)];
    }

    /// <summary>The sentence for a person one may not know of, and for one that is not there.</summary>
    public const string NotFound = "There is nobody here of that key whom you may see. Find the person by name, date of birth or permanent number.";
}
