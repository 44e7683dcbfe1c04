using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.People;

/// <summary>What is told of a person when they are added or amended.</summary>
public sealed record PersonDetails(
    string? Forename, string? Surname, string? MiddleNames = null, string? KnownAs = null, DateOnly? DateOfBirth = null, DateOnly? ExpectedOn = null,
    Sex Sex = Sex.NotKnown, string? Ethnicity = null, string? Nationality = null, string? Language = null, bool InterpreterNeeded = false, string? Religion = null,
    string? GenderIdentity = null)
{
    /// <summary>Refuses a day on which nobody can have been born whom a record is kept of.</summary>
    /// <exception cref="RuleBrokenException">It is in the future, or longer ago than anybody lives.</exception>
    public void RequireBirth(DateOnly today)
    {
        Rule.Require(DateOfBirth is null || DateOfBirth <= today, "The date of birth is in the future. For an unborn child, put the expected date instead.");
        Rule.Require(DateOfBirth is null || DateOfBirth >= Days.Earliest, "The date of birth is more than a hundred and thirty years ago. Check the year.");
    }
}
