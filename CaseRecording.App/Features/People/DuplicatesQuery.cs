using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>People already recorded who may be the one about to be added (3.3.7, P17).</summary>
public sealed class DuplicatesQuery(CaseRead reads)
{
    /// <summary>Reads them; nobody is shown whom this person may not know of.</summary>
    public Task<IReadOnlyList<PersonFoundRow>> ReadAsync(PersonDetails details, Actor actor, CancellationToken ct = default) =>
        reads.ListAsync<IReadOnlyList<PersonFoundRow>>(Permission.AddPerson, actor, async r =>
        {
            var likely = await LikelyAsync(r.Db, r.Db.People.VisibleTo(r.Db, actor.Id), details, ct);
            // All of them: whoever adds somebody must have looked at each.
            return likely.Count == 0 ? [] : (await PeopleRows.PageAsync(r, r.Db.People.Where(p => likely.Contains(p.Id)).OrderBy(p => p.SearchSurname), likely.Count)).Rows;
        }, ct);

    internal static async Task<List<Guid>> LikelyAsync(CaseDb db, IQueryable<Person> among, PersonDetails details, CancellationToken ct)
    {
        var surname = PlainText.ForSearch(details.Surname);
        var candidates = await among.Where(p => p.SearchSurname == surname || (details.DateOfBirth != null && p.DateOfBirth == details.DateOfBirth))
            .Select(p => new { p.Id, p.SearchForenames, p.SearchSurname, p.DateOfBirth }).ToListAsync(ct);
        return [.. candidates.Where(c => LikelyDuplicate.Is(details, c.SearchForenames, c.SearchSurname, c.DateOfBirth)).Select(c => c.Id)];
    }
}
