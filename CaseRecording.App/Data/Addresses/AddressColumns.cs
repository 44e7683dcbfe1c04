using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Data.Addresses;

/// <summary>Which column of a directory is what. Directories name them differently; letters, spaces and underlines between words do not matter.</summary>
internal sealed class AddressColumns
{
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["uprn"] = ["uprn"],
        ["organisation"] = ["organisation", "organisationname"],
        ["within"] = ["subbuilding", "subbuildingname", "flat"],
        ["building"] = ["building", "buildingname", "house", "housename"],
        ["number"] = ["buildingnumber", "number", "housenumber"],
        ["street"] = ["street", "streetdescription", "streetname", "thoroughfare", "thoroughfarename"],
        ["locality"] = ["locality", "localityname", "dependentlocality"],
        ["town"] = ["town", "townname", "posttown"],
        ["postcode"] = ["postcode", "postcodelocator"],
    };

    private readonly Dictionary<string, int> _place;

    private AddressColumns(Dictionary<string, int> place) => _place = place;

    /// <summary>From the first record; null where it does not name what is needed.</summary>
    public static AddressColumns? Of(IReadOnlyList<string> header)
    {
        var named = header.Select((name, at) => (Name: new string([.. name.Where(char.IsLetter).Select(char.ToLowerInvariant)]), at)).ToList();
        var place = Names.Select(n => (n.Key, Found: named.FindIndex(h => n.Value.Contains(h.Name)))).Where(n => n.Found >= 0).ToDictionary(n => n.Key, n => n.Found);
        return new[] { "uprn", "town", "postcode" }.All(place.ContainsKey) && (place.ContainsKey("street") || place.ContainsKey("building")) ? new(place) : null;
    }

    /// <summary>The address of a record, or what is wrong with it.</summary>
    public (DirectoryAddress? Address, string? Wrong) Read(IReadOnlyList<string>? fields)
    {
        if (fields is null)
            return (null, "a quotation mark is not closed");
        var (uprn, postcode, town) = (Field(fields, "uprn").TrimStart('0'), Field(fields, "postcode"), Field(fields, "town"));
        var building = string.Join(", ", new[] { Field(fields, "within"), Field(fields, "building") }.Where(w => w.Length > 0));
        var (number, street) = (Field(fields, "number"), Field(fields, "street"));
        // A figure stands before its street, a name above it.
        var house = building.Length > 0 && number.Length == 0 && char.IsAsciiDigit(building[0]) && !building.Contains(',') ? (Above: "", Before: building) : (Above: building, Before: number);
        var lines = string.Join(", ", new[] { Field(fields, "organisation"), house.Above, $"{house.Before} {street}".Trim(), Field(fields, "locality") }.Where(w => w.Length > 0));
        var wrong = uprn.Length is 0 or > PersonAddress.MaxUprnLength || !uprn.All(char.IsAsciiDigit) ? "the UPRN is not a number of at most 12 figures"
            : Postcode.Key(postcode) is null ? "the postcode is missing or not a whole one"
            : town.Length == 0 ? "the town is missing"
            : lines.Length == 0 ? "neither a building nor a street is named"
            : lines.Length > PersonAddress.MaxLineLength || town.Length > PersonAddress.MaxLineLength ? $"it is longer than {PersonAddress.MaxLineLength} characters"
            : null;
        return wrong is not null ? (null, wrong) : (new DirectoryAddress { Uprn = uprn, PostcodeKey = Postcode.Key(postcode)!, Lines = lines, Town = town }, null);
    }

    private string Field(IReadOnlyList<string> fields, string name) => _place.TryGetValue(name, out var at) && at < fields.Count ? PlainText.Tidy(fields[at]) : "";
}
