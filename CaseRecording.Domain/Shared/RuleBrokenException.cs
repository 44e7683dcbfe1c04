namespace CaseRecording.Domain.Shared;

/// <summary>
/// A domain verb that cannot proceed. The message is a sentence fit for the screen: what is wrong and what to do.
/// It never holds the content of a note or the name of a restricted person.
/// </summary>
/// <param name="sentence">The sentence people see.</param>
/// <param name="clause">The paragraph of the policy behind the rule, such as <c>7.1.2</c>; null where the rule is ours.</param>
public sealed class RuleBrokenException(string sentence, string? clause = null) : Exception(sentence)
{
    /// <summary>The paragraph of the policy behind the rule, or null.</summary>
    public string? Clause { get; } = clause;
}
