namespace CaseRecording.Domain.People;

/// <summary>What is told of a person when they are added or amended.</summary>
public sealed record PersonDetails(
    string? Forename, string? Surname, string? MiddleNames = null, string? KnownAs = null, DateOnly? DateOfBirth = null, DateOnly? ExpectedOn = null,
    Sex Sex = Sex.NotKnown, string? Ethnicity = null, string? Nationality = null, string? Language = null, bool InterpreterNeeded = false, string? Religion = null,
    string? GenderIdentity = null);
