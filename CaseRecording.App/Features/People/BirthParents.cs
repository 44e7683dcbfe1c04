using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>A child has one mother and one father of birth (4.2): a second is nearly always somebody recorded twice, or somebody of another kind.</summary>
internal static class BirthParents
{
    /// <summary>Refuses a second one beside one that stands, whichever way round either is recorded.</summary>
    /// <exception cref="RuleBrokenException">Another is recorded as it.</exception>
    public static async Task RequireOneAsync(Work w, CodeLists codes, Relationship added)
    {
        var lines = codes["relationship-types"].Codes.ToLookup(c => c.Line, c => c.Code);
        List<string> children = [.. lines["birth-child"]];
        var (child, parent, kind) = children.Contains(added.Kind)
            ? (added.RelatedPersonId, added.PersonId, codes.Inverse(added.Kind, (await SexAsync(w, added.PersonId)).ToString())) : (added.PersonId, added.RelatedPersonId, added.Kind);
        if (kind is not ("mother" or "father"))
            return;
        var sex = kind == "mother" ? Sex.Female : Sex.Male;
        var standing = w.Db.Relationships.Standing();
        // Of somebody whom they may not know of nothing is told (3.9.1).
        var people = w.Rights.IsSystem ? w.Db.People : w.Db.People.VisibleTo(w.Db, w.By.ById);
        var other = await people.Where(p => p.Id != parent && (standing.Any(r => r.PersonId == child && r.RelatedPersonId == p.Id && r.Kind == kind)
            || (p.Sex == sex && standing.Any(r => r.RelatedPersonId == child && r.PersonId == p.Id && children.Contains(r.Kind))))).FirstOrDefaultAsync(w.Cancelled);
        if (other is null)
            return;
        var name = await w.Db.People.Where(p => p.Id == child).Select(p => p.Forename).FirstAsync(w.Cancelled) is { Length: > 0 } known ? known : "this child";
        throw new RuleBrokenException($"{other.FullName} is recorded as {name}’s {kind}. If that is wrong, take it back first (“Recorded by mistake”). "
            + $"Whoever is {name}’s {kind} otherwise than by birth is recorded as that: step-{kind}, adoptive {kind}, foster carer or parent.", "4.2");
    }

    private static Task<Sex> SexAsync(Work w, Guid person) => w.Db.People.Where(p => p.Id == person).Select(p => p.Sex).FirstAsync(w.Cancelled);
}
