namespace CaseRecording.Domain.People.Matching;

/// <summary>Whom somebody looks for: words of names or of an address, and perhaps a birth and a postcode.</summary>
public sealed class Sought
{
    private Sought(IReadOnlyList<SpeltWord> words, DateOnly? date, string? postcode, NameVariants names)
    {
        Words = [.. words.Select(w => new SoughtWord(w, names))];
        Joined = Words.Count is > 1 and <= 4 ? [.. Words.Zip(Words.Skip(1), (a, b) => new SoughtWord(new SpeltWord(NameWords.Joined([a.Word, b.Word]), $"{a.Spelt} {b.Spelt}"), names))] : [];
        (Date, Postcode) = (date, postcode);
    }

    /// <summary>Each word.</summary>
    public IReadOnlyList<SoughtWord> Words { get; }

    /// <summary>Each two words that follow one another as one, where a hyphen or a space is in the way: <c>Mac Donald</c>.</summary>
    public IReadOnlyList<SoughtWord> Joined { get; }

    /// <summary>The date of birth, or on which a child is expected.</summary>
    public DateOnly? Date { get; }

    /// <summary>The postcode as it is compared.</summary>
    public string? Postcode { get; }

    /// <summary>What was typed into the search box.</summary>
    public static Sought From(SearchTerms terms, NameVariants names) => new(NameWords.Spelt(terms.Names), terms.Date, MatchProfile.Postcode(terms.Postcode), names);

    /// <summary>Somebody who is about to be added.</summary>
    public static Sought From(PersonDetails details, NameVariants names) =>
        new(NameWords.Spelt($"{details.Forename} {details.KnownAs} {details.Surname}"), details.DateOfBirth ?? details.ExpectedOn, null, names);
}

/// <summary>One word that is sought, with the names that are the same name.</summary>
public sealed class SoughtWord
{
    // Names heard as the same, and those of which what was typed may be a misspelling.
    private const double Variant = 0.92, Misspelt = 0.8;

    private readonly Dictionary<string, (double Value, string? Full)> _alternatives = [];

    internal SoughtWord(SpeltWord word, NameVariants names)
    {
        (Word, Spelt, Sound) = (word.Word, word.Spelt, NameSound.Of(word.Word));
        foreach (var other in names.Of(Word))
            _alternatives[other] = (Variant, names.Same(Word, other, out var full) ? full : null);
        foreach (var meant in names.Meant(Word))
            foreach (var other in names.Of(meant))
                _alternatives.TryAdd(other, (Misspelt, names.Same(meant, other, out var full) ? full : null));
    }

    /// <summary>As it is compared.</summary>
    public string Word { get; }

    /// <summary>As it was typed.</summary>
    public string Spelt { get; }

    /// <summary>How it sounds.</summary>
    public string Sound { get; }

    /// <summary>Whether it is a figure, as a house has.</summary>
    public bool IsNumber => char.IsAsciiDigit(Word[0]);

    /// <summary>The names that are the same name.</summary>
    public IReadOnlyCollection<string> Alternatives => _alternatives.Keys;

    /// <summary>How much it is like a word of somebody's name.</summary>
    public WordLikeness Like(ProfileWord name)
    {
        var other = name.Word;
        if (Word == other)
            return new(1, LikenessKind.Same);
        if (Word.Length == 1)
            return other[0] == Word[0] ? new(0.7, LikenessKind.Initial) : WordLikeness.None;
        if (_alternatives.TryGetValue(other, out var found))
            return new(found.Value, LikenessKind.Variant, found.Full);
        if (other.Length == 1)
            return other[0] == Word[0] ? new(0.55, LikenessKind.Initial) : WordLikeness.None;
        // A part at the beginning is how people write who do not know the rest.
        var part = Word.Length >= 3 && other.StartsWith(Word, StringComparison.Ordinal) ? 0.72 + 0.25 * Word.Length / other.Length : 0;
        var length = Math.Max(Word.Length, other.Length);
        if (length > 2 * Math.Min(Word.Length, other.Length) + 1)
            return part > 0 ? new(part, LikenessKind.Part) : WordLikeness.None;
        var near = 1 - NameDistance.Between(Word, other) / Math.Max(length, 4);
        var soundsAlike = Sound.Length > 0 && name.Sound == Sound;
        if (soundsAlike)
            near = Math.Min(0.95, near + 0.1);
        return part >= near && part > 0 ? new(part, LikenessKind.Part) : near < 0.45 ? WordLikeness.None : new(near, soundsAlike ? LikenessKind.Sound : LikenessKind.Near);
    }
}

/// <summary>In what way two words are alike.</summary>
public enum LikenessKind { None, Same, Variant, Sound, Near, Part, Initial }

/// <summary>How much two words are alike.</summary>
/// <param name="Value">1 where they are the same, 0 where they have nothing in common.</param>
/// <param name="Kind">In what way.</param>
/// <param name="Full">Where one is a form of the other, the full name of the two.</param>
public readonly record struct WordLikeness(double Value, LikenessKind Kind, string? Full = null)
{
    /// <summary>Nothing in common.</summary>
    public static readonly WordLikeness None = new(0, LikenessKind.None);
}
