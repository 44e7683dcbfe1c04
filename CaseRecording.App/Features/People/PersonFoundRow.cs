namespace CaseRecording.App.Features.People;

/// <summary>One person found, with what it takes to be sure who it is.</summary>
public sealed record PersonFoundRow(
    Guid PersonId, Guid? FileId, string Name, string? OtherNames, string AgeOrExpected, string? Address, string Family, string? Number, string? Standing)
{
    /// <summary>Why it was found, in words.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];

    /// <summary>The other records of the same person.</summary>
    public IReadOnlyList<AlsoRecordedRow> Also { get; init; } = [];
}

/// <summary>Another record of the same person, joined to it.</summary>
/// <param name="PersonId">Its person.</param>
/// <param name="FileId">Its file, where there is one.</param>
/// <param name="Name">The name on it, with the permanent number.</param>
/// <param name="IsKept">Whether it is the one to work on.</param>
public sealed record AlsoRecordedRow(Guid PersonId, Guid? FileId, string Name, bool IsKept);

/// <summary>A page of people found.</summary>
/// <param name="Rows">The people.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Hint">A sentence where the search could not be understood.</param>
public sealed record PeopleFound(IReadOnlyList<PersonFoundRow> Rows, FoundFrom? Next, string? Hint)
{
    /// <summary>A sentence on what of the search was left out, which stands above what was found; null where nothing was.</summary>
    public string? LeftOut { get; init; }
}

/// <summary>Where a page begins.</summary>
/// <param name="Surname">After this person, by surname, forenames and key, where names are read in order.</param>
/// <param name="Forenames">Their forenames.</param>
/// <param name="Id">Their key.</param>
/// <param name="Place">After so many, where the likeliest come first.</param>
public sealed record FoundFrom(string Surname, string Forenames, Guid Id, int Place = 0);
