namespace CaseRecording.App.Features.People;

/// <summary>One person found, with what it takes to be sure who it is.</summary>
public sealed record PersonFoundRow(
    Guid PersonId, Guid? FileId, string Name, string? OtherNames, string AgeOrExpected, string? Address, string Family, string? Number, string? Standing);

/// <summary>A page of people found.</summary>
/// <param name="Rows">The people.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Hint">A sentence where the search could not be understood, or could be better.</param>
public sealed record PeopleFound(IReadOnlyList<PersonFoundRow> Rows, FoundFrom? Next, string? Hint);

/// <summary>Where a page begins: after this person, by surname, forenames and key.</summary>
public sealed record FoundFrom(string Surname, string Forenames, Guid Id);
