using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>Acts on who somebody is to somebody.</summary>
internal static class RelationshipWork
{
    /// <summary>The relationship, authorised for an act on it; the history of the child whose file it is says so, whichever way round it was recorded.</summary>
    /// <exception cref="RuleBrokenException">There is none of that key between people whom they may see.</exception>
    public static async Task<Relationship> RelationshipAsync(this Work work, Guid id)
    {
        // One that was taken back is found too, so that it says what became of it.
        var relationship = await work.Db.Relationships.FirstOrDefaultAsync(r => r.Id == id, work.Cancelled) ?? throw new RuleBrokenException(PeopleAccess.NotFound);
        await work.RequirePersonAsync(relationship.PersonId);
        if (work.Db.CurrentFileId is null)
            await work.RequirePersonAsync(relationship.RelatedPersonId);
        else
            Rule.Require(await work.Db.People.VisibleTo(work.Db, work.By.ById).AnyAsync(p => p.Id == relationship.RelatedPersonId, work.Cancelled) || work.Rights.IsSystem, PeopleAccess.NotFound);
        return relationship;
    }
}
