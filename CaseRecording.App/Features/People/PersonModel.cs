using CaseRecording.Domain.People;

namespace CaseRecording.App.Features.People;

/// <summary>What a form holds of a person while it is filled in.</summary>
public sealed class PersonModel
{
    public string? Forename { get; set; }
    public string? MiddleNames { get; set; }
    public string? Surname { get; set; }
    public string? KnownAs { get; set; }
    public bool Unborn { get; set; }
    public DateOnly? Born { get; set; }
    public DateOnly? Expected { get; set; }
    public Sex Sex { get; set; }
    public string? Ethnicity { get; set; }
    public string? Nationality { get; set; }
    public string? Language { get; set; }
    public bool InterpreterNeeded { get; set; }
    public string? Religion { get; set; }

    public string? GenderIdentity { get; set; }

    /// <summary>As the record takes it.</summary>
    public PersonDetails Details => new(Forename, Surname, MiddleNames, KnownAs, Unborn ? null : Born, Unborn ? Expected : null, Sex,
        Empty(Ethnicity), Empty(Nationality), Empty(Language), InterpreterNeeded, Empty(Religion), GenderIdentity);

    /// <summary>A form filled with what was searched for.</summary>
    public static PersonModel From(SearchTerms terms)
    {
        var model = new PersonModel { Born = terms.Date };
        var words = terms.Words.Where(w => !SearchTerms.HasWildcard(w)).Select(Capital).ToList();
        if (terms.Surname is { } surname)
            (model.Surname, model.Forename) = (SearchTerms.HasWildcard(surname) ? null : Capital(surname), string.Join(' ', words));
        else if (words.Count > 0)
            (model.Surname, model.Forename) = (words[^1], string.Join(' ', words.SkipLast(1)));
        return model;
    }

    /// <summary>A form filled with what is recorded.</summary>
    public static PersonModel From(PersonDetails d) => new()
    {
        Forename = d.Forename, MiddleNames = d.MiddleNames, Surname = d.Surname, KnownAs = d.KnownAs, Born = d.DateOfBirth, Expected = d.ExpectedOn,
        Unborn = d.DateOfBirth is null && d.ExpectedOn is not null, Sex = d.Sex, Ethnicity = d.Ethnicity, Nationality = d.Nationality, Language = d.Language,
        InterpreterNeeded = d.InterpreterNeeded, Religion = d.Religion, GenderIdentity = d.GenderIdentity,
    };

    private static string? Empty(string? code) => string.IsNullOrEmpty(code) ? null : code;

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
