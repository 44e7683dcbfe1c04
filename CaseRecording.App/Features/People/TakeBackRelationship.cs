using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.People;

/// <summary>A relationship was recorded by mistake (3.7.1).</summary>
public sealed record TakeBackRelationshipCommand(Guid RelationshipId, string? Reason, Guid? HandIn = null);

/// <summary>Takes it back, kin by birth too: neither person is shown with it any more. An alert that it raised stays, as alerts do (P26).</summary>
public sealed class TakeBackRelationship(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(TakeBackRelationshipCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
        {
            var relationship = await w.RelationshipAsync(command.RelationshipId);
            relationship.TakeBack(command.Reason);
            return relationship.Id;
        }, command.HandIn, ct);
}
