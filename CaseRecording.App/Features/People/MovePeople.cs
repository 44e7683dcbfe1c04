using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.People;

/// <summary>One or several people moved to a new address on a day (3.3.6, P15).</summary>
public sealed record MovePeopleCommand(IReadOnlyCollection<Guid> PersonIds, AddressDetails Address, DateOnly From, Guid? FromFileId = null, Guid? HandIn = null);

/// <summary>Records the move; the address they left stays in the history.</summary>
public sealed class MovePeople(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(MovePeopleCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
        {
            Rule.Require(command.PersonIds.Count > 0, "Choose who moved.");
            foreach (var id in command.PersonIds.Distinct().Order())
                (await w.PersonAsync(id, command.FromFileId)).MoveTo(command.Address, command.From, w.By);
            return command.PersonIds.First();
        }, command.HandIn, ct);
}
