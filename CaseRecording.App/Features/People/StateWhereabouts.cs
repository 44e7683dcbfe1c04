using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.People;

/// <summary>What is known of a child's parent who lives elsewhere (4.2, P45).</summary>
/// <param name="ChildPersonId">The child.</param>
/// <param name="Statement">What is known.</param>
/// <param name="InsteadOf">The statement that the screen showed, null where it showed none; where another stands by now, it is not written over.</param>
/// <param name="HandIn">Made once by the screen.</param>
public sealed record StateWhereaboutsCommand(Guid ChildPersonId, string? Statement, string? InsteadOf, Guid? HandIn = null);

/// <summary>States it.</summary>
public sealed class StateWhereabouts(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(StateWhereaboutsCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
        {
            var child = await w.PersonAsync(command.ChildPersonId);
            child.StateWhereabouts(command.Statement ?? "", command.InsteadOf);
            return child.Id;
        }, command.HandIn, ct);
}
