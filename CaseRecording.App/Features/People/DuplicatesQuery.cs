using CaseRecording.App.Data;
using CaseRecording.App.Data.Matching;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.People.Matching;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>People already recorded who may be the one about to be added (3.3.7, P17).</summary>
public sealed class DuplicatesQuery(CaseRead reads, ReferenceData reference)
{
    /// <summary>Reads them, the likeliest first; nobody is shown whom this person may not know of.</summary>
    public Task<IReadOnlyList<PersonFoundRow>> ReadAsync(PersonDetails details, Actor actor, CancellationToken ct = default) =>
        reads.ListAsync<IReadOnlyList<PersonFoundRow>>(Permission.AddPerson, actor, async r =>
        {
            var likely = await LikelyAsync(r.Db, reference.Names, actor.Id, details, ct);
            if (likely.Count == 0)
                return [];
            List<Guid> ids = [.. likely.Select(l => l.PersonId)];
            // All of them: whoever adds somebody must have looked at each.
            var rows = (await PeopleRows.PageAsync(r, r.Db.People.VisibleTo(r.Db, actor.Id).Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id), ids.Count)).Rows.ToDictionary(p => p.PersonId);
            return [.. likely.Where(l => rows.ContainsKey(l.PersonId)).Select(l => rows[l.PersonId] with { Why = l.Reasons })];
        }, ct);

    /// <summary>Who they are, and why.</summary>
    /// <param name="db">The database.</param>
    /// <param name="names">The names that are the same name.</param>
    /// <param name="seenBy">Who adds; null where the program compares for itself and tells them nothing.</param>
    /// <param name="details">The one about to be added.</param>
    /// <param name="ct">Cancels.</param>
    internal static async Task<IReadOnlyList<PersonMatch>> LikelyAsync(CaseDb db, NameVariants names, Guid? seenBy, PersonDetails details, CancellationToken ct)
    {
        var sought = Sought.From(details, names);
        return [.. (await Candidates.ForAsync(db, sought, seenBy, ct)).Where(p => !p.IsFromBeforeAdoption && LikelyDuplicate.Is(details, p, names))
            .Select(p => PersonMatcher.Match(sought, p) ?? new PersonMatch(p.PersonId, 0, p.Born is { } born && born == details.DateOfBirth ? ["Same date of birth"] : []))
            .OrderByDescending(m => m.Score).ThenBy(m => m.PersonId)];
    }
}
