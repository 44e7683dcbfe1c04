using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.People;

/// <summary>Somebody of the family got parental responsibility: by an order, an agreement, a marriage (3.4.3, P21).</summary>
public sealed record GiveResponsibilityCommand(Guid RelationshipId, ResponsibilityDetails Told, Guid? HandIn = null);

/// <summary>Records it.</summary>
public sealed class GiveResponsibility(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(GiveResponsibilityCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
        {
            var relationship = await w.RelationshipAsync(command.RelationshipId);
            relationship.GiveResponsibility(command.Told, await w.BornAsync(relationship.PersonId), w.By);
            return relationship.Id;
        }, command.HandIn, ct);
}
