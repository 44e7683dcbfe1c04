using CaseRecording.Domain.People.Matching;

namespace CaseRecording.Domain.People;

/// <summary>Whether two records may be of one person (3.3.7, P17). Deliberately generous: a person looks before anything follows from it.</summary>
public static class LikelyDuplicate
{
    // Two names so much alike may be one name: heard, misspelt by a letter, or another form of it.
    private const double Alike = 0.8;

    /// <summary>Compares somebody about to be added with somebody recorded.</summary>
    /// <param name="details">The one about to be added.</param>
    /// <param name="other">The one recorded.</param>
    /// <param name="names">The names that are the same name.</param>
    public static bool Is(PersonDetails details, MatchProfile other, NameVariants names)
    {
        var (surnames, forenames) = (Sought(names, details.Surname), Sought(names, details.Forename, details.KnownAs));
        bool Among(IReadOnlyList<SoughtWord> mine, Func<ProfileWord, bool> theirs) =>
            mine.Any(word => other.Words.Where(theirs).Any(name => word.Like(name) is { Value: >= Alike } like && like.Kind != LikenessKind.Initial));
        bool IsSurname(ProfileWord name) => name.Part is NamePart.Surname or NamePart.Other;
        bool IsForename(ProfileWord name) => name.Part is not NamePart.Surname;
        var (surname, forename) = (Among(surnames, IsSurname), Among(forenames, IsForename));
        // Whoever writes the names into the wrong fields finds them all the same.
        if (!(surname && forename) && Among(surnames, n => n.Part == NamePart.Forename) && Among(forenames, n => n.Part == NamePart.Surname))
            (surname, forename) = (true, true);
        if (details.DateOfBirth is { } born && other.Born is { } theirs)
            return BirthLikeness.Of(born, theirs) switch { BirthSlip.None => surname || forename, BirthSlip.Other => false, _ => surname && forename };
        return surname && (forename || forenames.Count == 0);
    }

    private static List<SoughtWord> Sought(NameVariants names, params string?[] told) =>
        [.. told.SelectMany(NameWords.Spelt).Select(word => new SoughtWord(word, names))];
}
