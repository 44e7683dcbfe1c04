namespace CaseRecording.Domain.People.Matching;

/// <summary>Which of somebody's names a word is of.</summary>
public enum NamePart { Forename, Surname, Middle, KnownAs, Other }

/// <summary>What is recorded of somebody, as it is compared with what is sought.</summary>
public sealed class MatchProfile
{
    private readonly List<ProfileWord> _words = [];
    private readonly List<ProfileAddress> _addresses = [];

    /// <summary>Takes what is recorded.</summary>
    public MatchProfile(Guid personId, string? forename, string? middleNames, string? surname, string? knownAs, DateOnly? born, DateOnly? expected)
    {
        (PersonId, Born, Expected) = (personId, born, expected);
        Add(forename, NamePart.Forename);
        Add(surname, NamePart.Surname);
        Add(middleNames, NamePart.Middle);
        Add(knownAs, NamePart.KnownAs);
    }

    /// <summary>Whose it is.</summary>
    public Guid PersonId { get; }

    /// <summary>Date of birth, where known.</summary>
    public DateOnly? Born { get; }

    /// <summary>When an unborn child is expected.</summary>
    public DateOnly? Expected { get; }

    /// <summary>Whether it is an adopted child's record from before the adoption, which is never proposed as one with another.</summary>
    public bool IsFromBeforeAdoption { get; init; }

    /// <summary>The words of every name.</summary>
    public IReadOnlyList<ProfileWord> Words => _words;

    /// <summary>Every address that was told, present and past.</summary>
    public IReadOnlyList<ProfileAddress> Addresses => _addresses;

    /// <summary>What is told of a person, as it stands or as it is about to be recorded.</summary>
    public static MatchProfile Of(Guid personId, PersonDetails d) => new(personId, d.Forename, d.MiddleNames, d.Surname, d.KnownAs, d.DateOfBirth, d.ExpectedOn);

    /// <summary>Adds where they live or lived.</summary>
    public void AddAddress(string? lines, string? town, string? postcode, bool present) =>
        _addresses.Add(new ProfileAddress(string.Join(", ", new[] { lines, town }.Where(l => !string.IsNullOrEmpty(l))),
            [.. NameWords.Of($"{lines} {town}")], Postcode(postcode), present));

    /// <summary>Adds another name they are or were known by.</summary>
    public void AddOtherName(OtherNameKind kind, string name) => Add(name, NamePart.Other, kind);

    /// <summary>A postcode as it is compared; null where there is none.</summary>
    public static string? Postcode(string? typed) => NameWords.Joined(NameWords.Of(typed)) is { Length: > 0 } code ? code : null;

    // A name of several words is one word to whoever leaves the hyphen out.
    private void Add(string? name, NamePart part, OtherNameKind? kind = null)
    {
        var words = NameWords.Spelt(name);
        foreach (var word in words)
        {
            _words.Add(new ProfileWord(word.Word, word.Spelt, part, kind));
            if (word.WithoutO is { } rest)
                _words.Add(new ProfileWord(rest, word.Spelt, part, kind));
        }
        if (words.Count is 2 or 3 && part != NamePart.Middle)
            _words.Add(new ProfileWord(NameWords.Joined([.. words.Select(w => w.Word)]), name!, part, kind));
    }
}

/// <summary>One word of somebody's names.</summary>
/// <param name="Word">As it is compared.</param>
/// <param name="Spelt">As it is recorded.</param>
/// <param name="Part">Which of the names it is of.</param>
/// <param name="Kind">What the name is, where it is another than those.</param>
public sealed record ProfileWord(string Word, string Spelt, NamePart Part, OtherNameKind? Kind = null)
{
    /// <summary>How it sounds; worked out once, because it is compared with every word that is sought.</summary>
    public string Sound { get; } = NameSound.Of(Word);
}

/// <summary>Where somebody lives or lived.</summary>
public sealed record ProfileAddress(string Line, IReadOnlyList<string> Words, string? Postcode, bool Present);
