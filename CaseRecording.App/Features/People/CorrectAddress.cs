using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.People;

/// <summary>One person's address, as it was read.</summary>
public sealed record AddressToChange(Guid PersonId, Guid AddressId, Guid AsRead);

/// <summary>An address as it should be; from whom it is kept is another act.</summary>
public sealed record AddressPutRight(string? Lines, string? Town, string? Postcode, string? Uprn = null);

/// <summary>An address was mistyped, for one person or for all who live there (3.3.6, P15).</summary>
public sealed record CorrectAddressCommand(IReadOnlyCollection<AddressToChange> Of, AddressPutRight Address, string? Why, Guid? FromFileId = null, Guid? HandIn = null);

/// <summary>Corrects it; as it stood is kept (3.7.1).</summary>
public sealed class CorrectAddress(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(CorrectAddressCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor,
            w => w.ChangeAddressesAsync(command.Of, command.FromFileId, (person, one) => person.CorrectAddress(one.AddressId, one.AsRead, new AddressDetails(command.Address.Lines, command.Address.Town, command.Address.Postcode, Uprn: command.Address.Uprn), command.Why, w.By)), command.HandIn, ct);
}
