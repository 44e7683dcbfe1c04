using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.People;

/// <summary>A telephone number or e-mail address of somebody.</summary>
public sealed record AddContactDetailCommand(Guid PersonId, string? Kind, string? Value, Guid? FromFileId = null, Guid? HandIn = null);

/// <summary>Adds it.</summary>
public sealed class AddContactDetail(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(AddContactDetailCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
            (await w.PersonAsync(command.PersonId, command.FromFileId)).AddContactDetail(command.Kind ?? "", command.Value ?? "", w.By).Id, command.HandIn, ct);
}
