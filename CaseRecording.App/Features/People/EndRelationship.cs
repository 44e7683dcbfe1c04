using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.People;

/// <summary>A relationship that ended, as a partnership may.</summary>
public sealed record EndRelationshipCommand(Guid RelationshipId, DateOnly On, Guid? HandIn = null);

/// <summary>Ends it; it stays in the record.</summary>
public sealed class EndRelationship(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(EndRelationshipCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
        {
            var relationship = await w.RelationshipAsync(command.RelationshipId);
            Rule.Require(command.On <= w.By.Day, "It cannot have ended in the future. Put today or an earlier day; record a later end on the day.");
            Days.RequireInALife(command.On, await w.BornAsync(relationship.PersonId, relationship.RelatedPersonId));
            relationship.End(command.On);
            return relationship.Id;
        }, command.HandIn, ct);
}
