using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Closure;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Closure;

/// <summary>Whom a closure informs in writing, with the addresses of today (7.1.2, P61).</summary>
internal static class LetterRecipients
{
    private static readonly string[] Parents = ["mother", "father", "parent", "adoptive-mother", "adoptive-father", "adoptive-parent"];

    /// <summary>
    /// The child, everybody with parental responsibility and each agency involved; where nobody is recorded as having it, the parents.
    /// Somebody who has died is written to by nobody.
    /// </summary>
    public static async Task<IReadOnlyList<LetterTo>> AllAsync(CaseDb db, CodeLists codes, Guid fileId, Guid childId, DateOnly today, CancellationToken ct)
    {
        var family = await FamilyAsync(db, codes, childId, ct);
        var responsible = family.Where(f => f.Responsible).ToList();
        return
        [
            .. await ChildAsync(db, childId, ct) is { } child ? [child] : Array.Empty<LetterTo>(),
            .. (responsible.Count > 0 ? responsible : family.Where(f => f.Parent)).Select(f => f.To),
            .. await AgenciesAsync(db, codes, fileId, today, ct),
        ];
    }

    /// <summary>One of them: the child, somebody of the family, or an agency, by key; null where they are not on the file today.</summary>
    public static async Task<LetterTo?> OneAsync(CaseDb db, CodeLists codes, Guid fileId, Guid childId, LetterRecipient kind, Guid? id, DateOnly today, CancellationToken ct) =>
        kind switch
        {
            LetterRecipient.Child => await ChildAsync(db, childId, ct),
            LetterRecipient.Family => (await FamilyAsync(db, codes, childId, ct)).Where(f => f.To.RecipientId == id).Select(f => f.To).FirstOrDefault(),
            _ => (await AgenciesAsync(db, codes, fileId, today, ct)).FirstOrDefault(a => a.RecipientId == id),
        };

    /// <summary>The addresses that no letter of this closure may name: those of the child and of the family that must not be disclosed.</summary>
    public static async Task<IReadOnlyList<string>> ProtectedAsync(CaseDb db, Guid childId, CancellationToken ct) =>
        await db.Addresses.Where(a => a.Until == null && a.MustNotBeDisclosedTo != null
            && (a.PersonId == childId || db.Relationships.Standing().Any(r => r.PersonId == childId && r.RelatedPersonId == a.PersonId && r.Until == null)))
            .Select(a => a.Lines).ToListAsync(ct);

    private static async Task<LetterTo?> ChildAsync(CaseDb db, Guid childId, CancellationToken ct)
    {
        var child = await db.People.AsNoTracking().Include(p => p.Addresses).FirstAsync(p => p.Id == childId, ct);
        return child.DiedOn is not null ? null
            : new LetterTo(LetterRecipient.Child, child.Id, child.FullName, null, child.CurrentAddress?.OneLine, child.CurrentAddress?.MustNotBeDisclosedTo is not null);
    }

    private static async Task<IReadOnlyList<(LetterTo To, bool Responsible, bool Parent)>> FamilyAsync(CaseDb db, CodeLists codes, Guid childId, CancellationToken ct)
    {
        var related = await db.Relationships.Standing().AsNoTracking().Where(r => r.PersonId == childId && r.Until == null)
            .OrderBy(r => r.Id).Select(r => new { r.RelatedPersonId, r.Kind, r.HasParentalResponsibility }).ToListAsync(ct);
        var ids = related.Select(r => r.RelatedPersonId).ToList();
        var people = await db.People.AsNoTracking().Include(p => p.Addresses).Where(p => ids.Contains(p.Id) && p.DiedOn == null).ToDictionaryAsync(p => p.Id, ct);
        return [.. related.Where(r => people.ContainsKey(r.RelatedPersonId)).GroupBy(r => r.RelatedPersonId).Select(g =>
        {
            var (person, first) = (people[g.Key], g.First());
            return (new LetterTo(LetterRecipient.Family, person.Id, person.FullName, codes.Label("relationship-types", first.Kind)?.ToLowerInvariant(),
                    person.CurrentAddress?.OneLine, person.CurrentAddress?.MustNotBeDisclosedTo is not null),
                g.Any(r => r.HasParentalResponsibility), g.Any(r => Parents.Contains(r.Kind)));
        })];
    }

    private static async Task<IReadOnlyList<LetterTo>> AgenciesAsync(CaseDb db, CodeLists codes, Guid fileId, DateOnly today, CancellationToken ct)
    {
        var involved = await db.Involvements.AsNoTracking().Where(i => i.FileId == fileId && i.From <= today && (i.Until == null || i.Until > today))
            .OrderBy(i => i.Agency).ThenBy(i => i.Id).ToListAsync(ct);
        return [.. involved.Select(i => new LetterTo(LetterRecipient.Agency, i.Id, i.Agency,
            string.Join(", ", new[] { i.Name, codes.Label("agency-roles", i.Role) }.Where(s => !string.IsNullOrEmpty(s))), i.Address, false))];
    }
}
