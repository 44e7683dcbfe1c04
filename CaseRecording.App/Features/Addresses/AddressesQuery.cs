using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Addresses;

/// <summary>The addresses at a postcode.</summary>
/// <param name="Rows">In the order in which they stand in the street.</param>
/// <param name="Sentence">How many there are, or why none could be looked for.</param>
public sealed record AddressesFound(IReadOnlyList<AddressFoundRow> Rows, string Sentence);

/// <summary>One of them.</summary>
public sealed record AddressFoundRow(string Uprn, string Lines, string Town, string Postcode);

/// <summary>Looks an address up by its postcode (3.3.6, P15).</summary>
public sealed class AddressesQuery(CaseRead reads)
{
    /// <summary>More are at no postcode.</summary>
    public const int Most = 200;

    /// <summary>Reads them.</summary>
    /// <param name="typed">The postcode as it was typed.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They lack the permission.</exception>
    public Task<AddressesFound> ReadAsync(string? typed, Actor actor, CancellationToken ct = default) => reads.ListAsync(Permission.FindPeople, actor, async r =>
    {
        if (Postcode.Key(typed) is not { } key)
            return new AddressesFound([], "That is not a whole postcode. Write it like IM1 2AB; spaces and small letters do not matter.");
        var found = await r.Db.DirectoryAddresses.Where(a => a.PostcodeKey == key).Take(Most).Select(a => new { a.Uprn, a.Lines, a.Town }).ToListAsync(r.Cancelled);
        var words = Postcode.Words(key)!;
        return new AddressesFound(
            [.. found.OrderBy(a => Number(a.Lines)).ThenBy(a => a.Lines, StringComparer.OrdinalIgnoreCase).Select(a => new AddressFoundRow(a.Uprn, a.Lines, a.Town, words))],
            found.Count switch { 0 => $"The directory has no address at {words}.", 1 => $"1 address at {words}.", var n => $"{n} addresses at {words}." });
    }, ct);

    // 2 before 14, and both before a house with a name.
    private static int Number(string lines)
    {
        var figures = new string([.. lines.TakeWhile(char.IsAsciiDigit).Take(6)]);
        return figures.Length == 0 ? int.MaxValue : int.Parse(figures, System.Globalization.CultureInfo.InvariantCulture);
    }
}
