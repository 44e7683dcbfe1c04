using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.People;

/// <summary>One person as a row.</summary>
public sealed class PersonRowQuery(CaseRead reads)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="RuleBrokenException">There is nobody of that key whom they may see.</exception>
    public Task<PersonFoundRow> ReadAsync(Guid personId, Actor actor, CancellationToken ct = default) =>
        reads.ListAsync(Permission.FindPeople, actor, async r =>
            (await PeopleRows.PageAsync(r, r.Db.People.VisibleTo(r.Db, actor.Id).Where(p => p.Id == personId).OrderBy(p => p.Id), 1)).Rows.FirstOrDefault()
            ?? throw new RuleBrokenException(PeopleAccess.NotFound), ct);
}
