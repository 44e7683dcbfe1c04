namespace CaseRecording.Domain.Language;

/// <summary>What the plain-English helper knows: <c>seed-data/language</c>.</summary>
/// <param name="Expansions">An acronym and what it stands for.</param>
/// <param name="Plain">Acronyms that everybody reads as words, such as <c>TV</c>.</param>
/// <param name="Words">Colloquial and loaded words and phrases, lower case, each with a neutral suggestion.</param>
public sealed record LanguageData(IReadOnlyDictionary<string, string> Expansions, IReadOnlyList<string> Plain, IReadOnlyDictionary<string, string> Words);

/// <summary>Who is who, so that the helper can tell a worker's first name from a child's.</summary>
/// <param name="Staff">Full names of professionals.</param>
/// <param name="Adults">Full names of the family's adults.</param>
/// <param name="Children">Full names of the children of the file.</param>
public sealed record PeopleNamed(IReadOnlyList<string> Staff, IReadOnlyList<string> Adults, IReadOnlyList<string> Children)
{
    /// <summary>Nobody is known.</summary>
    public static readonly PeopleNamed Nobody = new([], [], []);
}

/// <summary>What a suggestion is about (4.4; P41, P52).</summary>
public enum SuggestionKind { Acronym, Word, FirstNameOnly, AdultAlone }

/// <summary>A quiet suggestion about a place of a text. It never stands in anybody's way.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="At">Where the place begins.</param>
/// <param name="Was">What stands there.</param>
/// <param name="Instead">What could stand there; null where only the writer can know.</param>
public sealed record Suggestion(SuggestionKind Kind, int At, string Was, string? Instead);
