using CaseRecording.Domain.People;

namespace CaseRecording.App.Data;

/// <summary>What stands of what was found about two records (3.3.7, P17). Whatever treats two records as one person starts here.</summary>
public static class SamePeople
{
    /// <summary>The latest finding about each two records, where it was not undone.</summary>
    public static IQueryable<SamePersonFinding> Standing(this IQueryable<SamePersonFinding> findings, CaseDb db) => findings.Where(f => f.Finding != PairFinding.Undone
        && !db.SamePersonFindings.Any(later => later.Turn > f.Turn && ((later.KeptPersonId == f.KeptPersonId && later.OtherPersonId == f.OtherPersonId)
            || (later.KeptPersonId == f.OtherPersonId && later.OtherPersonId == f.KeptPersonId))));

    /// <summary>The joinings of two records of one person that stand.</summary>
    public static IQueryable<SamePersonFinding> Joined(this CaseDb db) => db.SamePersonFindings.Where(f => f.Finding == PairFinding.OnePerson).Standing(db);
}
