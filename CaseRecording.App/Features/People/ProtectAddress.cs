using CaseRecording.App.Data;
using CaseRecording.App.Live;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.People;

/// <summary>To whom the address at which people live must not be disclosed; to nobody where it may be again (3.3.6, P15).</summary>
public sealed record ProtectAddressCommand(IReadOnlyCollection<AddressToChange> Of, string? To, string? Why, Guid? FromFileId = null, Guid? HandIn = null);

/// <summary>Records it; how it stood is kept (3.7.1).</summary>
public sealed class ProtectAddress(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(ProtectAddressCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor,
            w => w.ChangeAddressesAsync(command.Of, command.FromFileId, (person, one) => person.ProtectAddress(one.AddressId, one.AsRead, command.To, command.Why, w.By)), command.HandIn, ct);
}

/// <summary>What the acts on an address that stands already share.</summary>
internal static class AddressWork
{
    public static async Task<Guid> ChangeAddressesAsync(this Work work, IReadOnlyCollection<AddressToChange> of, Guid? fromFileId, Func<Person, AddressToChange, AddressAsItWas> change)
    {
        Rule.Require(of.Count > 0, "Choose whose address it is.");
        foreach (var one in of.DistinctBy(o => o.PersonId).OrderBy(o => o.PersonId))
            work.Db.Add(change(await work.PersonAsync(one.PersonId, fromFileId), one));
        // The head of each file says to whom the address must not be disclosed, at once.
        work.Topics.UnionWith(work.Db.FileOfPerson.Values.Select(Topics.File));
        return of.First().PersonId;
    }
}
