using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.People;

/// <summary>Another name of somebody, by which they are then found too (3.3.7, P16).</summary>
public sealed record AddOtherNameCommand(Guid PersonId, OtherNameDetails Name, Guid? FromFileId = null, Guid? HandIn = null);

/// <summary>Adds it.</summary>
public sealed class AddOtherName(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(AddOtherNameCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
            (await w.PersonAsync(command.PersonId, command.FromFileId)).AddOtherName(command.Name, w.By).Id, command.HandIn, ct);
}
