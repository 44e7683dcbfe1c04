using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Risks;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data;

/// <summary>
/// Whom an act is about to link to somebody, whichever command it is: a new relationship, somebody in a household, two records found to be one person; and
/// whoever is marked as a risk or gets a file, because links may be there already.
/// </summary>
internal static class LinkedPeople
{
    /// <summary>Read before the act is saved.</summary>
    public static HashSet<Guid> Of(CaseDb db) =>
        [.. db.ChangeTracker.Entries<RecordItem>().Where(e => e.State == EntityState.Added).SelectMany(e => Of(e.Entity))];

    private static Guid[] Of(RecordItem added) => added switch
    {
        Relationship r => [r.PersonId, r.RelatedPersonId],
        HouseholdMember m => [m.PersonId],
        SamePersonFinding { Finding: PairFinding.OnePerson } f => [f.KeptPersonId, f.OtherPersonId],
        RiskToChildren r => [r.PersonId],
        ChildFile f => [f.PersonId],
        _ => [],
    };
}
