using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.People;

// Where somebody lives and lived, and from whom that is kept.
public sealed partial class Person
{
    /// <summary>Moves the person: the present home ends the day the new one begins; history stays (3.3.6, P15).</summary>
    /// <exception cref="RuleBrokenException">No address, or it begins before the present one did.</exception>
    public PersonAddress MoveTo(AddressDetails details, DateOnly from, Stamp by)
    {
        Rule.Require(from <= by.Day, "The move is in the future. Record it on the day, so that letters go where people live.", "3.3.6");
        Days.RequireInALife(from, DateOfBirth);
        var present = CurrentAddress;
        Rule.Require(present is null || from >= present.From,
            $"The present address began on {(present is null ? "" : IslandTime.Words(present.From))}; the new one cannot begin before that.");
        present?.End(from);
        var address = new PersonAddress(by, Id, details, from);
        _addresses.Add(address);
        Say("Address recorded");
        return address;
    }

    /// <summary>Where the person lives now; null where it is not known.</summary>
    public PersonAddress? CurrentAddress => _addresses.Where(a => a.Until is null).OrderByDescending(a => a.From).FirstOrDefault();

    /// <summary>Corrects an address that was mistyped; as it stood is kept (3.3.6, 3.7.1). From whom it is kept does not change with it.</summary>
    /// <param name="addressId">Which.</param>
    /// <param name="asRead">Its version when it was read.</param>
    /// <param name="details">As it should be.</param>
    /// <param name="why">Why it changes.</param>
    /// <param name="by">Who, and when.</param>
    /// <returns>The address as it stood.</returns>
    /// <exception cref="RuleBrokenException">No such address, no reason, nothing that differs, or somebody changed it since it was read.</exception>
    public AddressAsItWas CorrectAddress(Guid addressId, Guid asRead, AddressDetails details, string? why, Stamp by)
    {
        var address = AddressAsRead(addressId, asRead);
        var was = address.Change(details with { MustNotBeDisclosedTo = address.MustNotBeDisclosedTo }, why, by, "This is the address as it stands. Change what was mistyped, or leave it as it was.");
        Say("Address corrected", was.Why);
        return was;
    }

    /// <summary>Says to whom the present address must not be disclosed, to somebody else than before, or to nobody any more (3.3.6).</summary>
    /// <param name="addressId">Which.</param>
    /// <param name="asRead">Its version when it was read.</param>
    /// <param name="to">To whom it must not be disclosed; null where it may be again.</param>
    /// <param name="why">Why it changes.</param>
    /// <param name="by">Who, and when.</param>
    /// <returns>The address as it stood.</returns>
    /// <exception cref="RuleBrokenException">They live there no more, no reason, nothing that differs, or somebody changed it since it was read.</exception>
    public AddressAsItWas ProtectAddress(Guid addressId, Guid asRead, string? to, string? why, Stamp by)
    {
        var address = AddressAsRead(addressId, asRead);
        Rule.Require(address.Until is null, "They do not live at this address any more. Put it on the address at which they live now.");
        var was = address.Change(address.Details with { MustNotBeDisclosedTo = to }, why, by, "That is how it stands already. Change who must not know the address, or leave it as it was.");
        Say(address.MustNotBeDisclosedTo is null ? "Address may be disclosed again" : was.MustNotBeDisclosedTo is null ? "Address must not be disclosed to somebody" : "To whom the address must not be disclosed was changed", was.Why);
        return was;
    }

    private PersonAddress AddressAsRead(Guid addressId, Guid asRead)
    {
        var address = _addresses.Find(a => a.Id == addressId) ?? throw new RuleBrokenException("There is no such address here. Open the person again.");
        Rule.RequireAsRead(address.Version == asRead);
        return address;
    }
}
