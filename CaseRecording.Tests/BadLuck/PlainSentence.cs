using FluentAssertions.Execution;

namespace CaseRecording.Tests.BadLuck;

/// <summary>What people are told when something cannot be done.</summary>
internal static class PlainSentence
{
    private static readonly string[] OfProgrammers = ["Exception", "   at ", "System.", "CaseRecording.", "Parameter '", "SQLite", "SqlState", "constraint"];

    /// <summary>A sentence for a person at work: it begins and ends as one, does not repeat a long text, and holds nothing of a programmer's.</summary>
    public static void ShouldBePlain(this string? refusal, string because)
    {
        using var all = new AssertionScope();
        refusal.Should().NotBeNullOrWhiteSpace(because);
        if (refusal is null)
            return;
        refusal.Should().MatchRegex(@"^[\p{Lu}“‘'\d]", because).And.EndWith(".", because).And.NotContainAny(OfProgrammers);
        refusal.Length.Should().BeLessThan(900, because);
        refusal.Where(c => char.IsControl(c) && c != '\n').Should().BeEmpty(because);
    }
}
