using CaseRecording.Domain.People;

namespace CaseRecording.App.Features.Addresses;

/// <summary>What a form holds of an address while it is filled in: one that was chosen, or one typed by hand because the directory has it not.</summary>
public sealed class AddressModel
{
    public string? Lines { get; set; }
    public string? Town { get; set; }
    public string? Postcode { get; set; }
    public string? Uprn { get; set; }

    /// <summary>Whether it is typed by hand.</summary>
    public bool ByHand { get; set; }

    /// <summary>Whether nothing was written or chosen.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Lines) && string.IsNullOrWhiteSpace(Town);

    /// <summary>On one line.</summary>
    public string OneLine => string.Join(", ", new[] { Lines, Town, Postcode }.Where(w => !string.IsNullOrWhiteSpace(w)));

    /// <summary>As the record takes it.</summary>
    public AddressDetails Details(string? mustNotBeDisclosedTo = null) => new(Lines, Town, Postcode, mustNotBeDisclosedTo, ByHand ? null : Uprn);

    /// <summary>One that stands already, to be looked at and changed.</summary>
    public static AddressModel From(AddressDetails details) => new() { Lines = details.Lines, Town = details.Town, Postcode = details.Postcode, Uprn = details.Uprn, ByHand = details.Uprn is null && details.Lines is not null };

    /// <summary>Takes one from the directory; null takes none.</summary>
    public void Choose(AddressFoundRow? row) => (Lines, Town, Postcode, Uprn, ByHand) = (row?.Lines, row?.Town, row?.Postcode, row?.Uprn, false);
}
