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
        var hidden = db.Files.Where(f => f.IsRestricted && !f.Restrictions.Any(r => r.StaffId == staffId && r.Until == null)).Select(f => f.PersonId);
        var seen = db.Files.VisibleTo(staffId).Select(f => f.PersonId);
        var related = db.Relationships.Select(r => new { One = r.PersonId, Other = r.RelatedPersonId })
            .Concat(db.Relationships.Select(r => new { One = r.RelatedPersonId, Other = r.PersonId }));
        var living = db.HouseholdMembers.Join(db.HouseholdMembers, m => m.HouseholdId, o => o.HouseholdId, (m, o) => new { One = m.PersonId, Other = o.PersonId })
            .Where(x => x.One != x.Other);
        return people.Where(p => !hidden.Contains(p.Id)
            && (seen.Contains(p.Id)
                || (!related.Any(x => x.One == p.Id && hidden.Contains(x.Other)) && !living.Any(x => x.One == p.Id && hidden.Contains(x.Other)))
                || related.Any(x => x.One == p.Id && seen.Contains(x.Other)) || living.Any(x => x.One == p.Id && seen.Contains(x.Other))));
    }

    /// <summary>The sentence for a person one may not know of, and for one that is not there.</summary>
    public const string NotFound = "There is nobody here of that key whom you may see. Find the person by name, date of birth or permanent number.";
}
