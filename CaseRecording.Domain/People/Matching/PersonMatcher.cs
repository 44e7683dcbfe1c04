namespace CaseRecording.Domain.People.Matching;

/// <summary>Somebody found.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Score">The higher the likelier; about 1 where every name is as it was written.</param>
/// <param name="Reasons">Why, in words.</param>
public sealed record PersonMatch(Guid PersonId, double Score, IReadOnlyList<string> Reasons);

/// <summary>
/// Compares one person with what is sought: how likely it is them, and why (3.3.7, P16). Names may be exchanged, heard, misspelt or another form of the
/// same name; a birth may be a slip away; nothing of it has to be right, but enough together.
/// </summary>
public static class PersonMatcher
{
    // Names alone have to agree well; with a birth that agrees they may agree worse, with one that does not they have to agree better.
    private const double NamesAlone = 0.7, NamesWithBirth = 0.4, NamesAgainstBirth = 0.84, EachAlone = 0.55, NamesWithPostcode = 0.22;

    /// <summary>The match; null where it is not likely enough to be shown.</summary>
    public static PersonMatch? Match(Sought sought, MatchProfile person)
    {
        var names = NamesFound.Best(sought, person);
        var (birth, slip) = Birth(sought.Date, person);
        var postcode = sought.Postcode is null ? null : person.Addresses.OrderByDescending(a => a.Present).FirstOrDefault(a => a.Postcode == sought.Postcode);
        if (!Enough(sought, names, slip, postcode is not null))
            return null;
        var score = names.Value + birth + (sought.Postcode is null ? 0 : postcode is null ? -0.1 : 0.3);
        List<string> reasons = [.. names.Reasons()];
        if (sought.Date is not null && slip is { } how && BirthLikeness.Words(how, (person.Born ?? person.Expected)!.Value) is { } words)
            reasons.Add(person.Born is null ? "Expected about that day" : words);
        if (postcode is not null)
            reasons.Add(Lives(postcode));
        return new PersonMatch(person.PersonId, score, reasons);
    }

    /// <summary>As a reason.</summary>
    internal static string Lives(ProfileAddress address) => $"{(address.Present ? "Lives" : "Lived")} at {address.Line}";

    private static bool Enough(Sought sought, NamesFound names, BirthSlip? slip, bool postcode)
    {
        if (sought.Words.Count == 0)
            return postcode || slip is BirthSlip.None or BirthSlip.Exchanged or BirthSlip.OneDigit;
        if (postcode)
            return names.Value > NamesWithPostcode;
        if (slip is BirthSlip.None or BirthSlip.Exchanged or BirthSlip.OneDigit)
            return names.Value >= (names.AnyWordLost ? NamesWithBirth + 0.05 : NamesWithBirth);
        return names.Weakest >= EachAlone && names.Value >= (slip is BirthSlip.Other ? NamesAgainstBirth : NamesAlone);
    }

    private static (double Value, BirthSlip? Slip) Birth(DateOnly? sought, MatchProfile person)
    {
        if (sought is not { } date || (person.Born ?? person.Expected) is not { } recorded)
            return (0, null);
        var slip = BirthLikeness.Of(date, recorded);
        return (slip switch { BirthSlip.None => 0.4, BirthSlip.Exchanged => 0.3, BirthSlip.OneDigit => 0.27, BirthSlip.Near => 0.1, _ => -0.25 }, slip);
    }
}
