using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.People;

/// <summary>Somebody holds parental responsibility no more (3.4.3, P21).</summary>
public sealed record EndResponsibilityCommand(Guid RelationshipId, DateOnly On, string? Reason, Guid? HandIn = null);

/// <summary>Records it; who they are to the child stays.</summary>
public sealed class EndResponsibility(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(EndResponsibilityCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
        {
            var relationship = await w.RelationshipAsync(command.RelationshipId);
            relationship.EndResponsibility(command.On, command.Reason, await w.BornAsync(relationship.PersonId), w.By);
            return relationship.Id;
        }, command.HandIn, ct);
}
