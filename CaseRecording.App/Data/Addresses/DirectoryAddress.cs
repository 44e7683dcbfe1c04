namespace CaseRecording.App.Data.Addresses;

/// <summary>An address that there is, from the directory of addresses: what is chosen by postcode is spelt alike everywhere (3.3.6, P15).</summary>
public sealed class DirectoryAddress
{
    /// <summary>The unique property reference number.</summary>
    public required string Uprn { get; init; }

    /// <summary>The postcode without its space.</summary>
    public required string PostcodeKey { get; set; }

    /// <summary>Organisation, house and street.</summary>
    public required string Lines { get; set; }

    /// <summary>Town or village.</summary>
    public required string Town { get; set; }

    /// <summary>Takes over what a newer directory says.</summary>
    /// <returns>Whether it said something else.</returns>
    public bool Follow(DirectoryAddress newer)
    {
        if ((PostcodeKey, Lines, Town) == (newer.PostcodeKey, newer.Lines, newer.Town))
            return false;
        (PostcodeKey, Lines, Town) = (newer.PostcodeKey, newer.Lines, newer.Town);
        return true;
    }
}
