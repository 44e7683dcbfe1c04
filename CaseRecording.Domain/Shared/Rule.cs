using System.Diagnostics.CodeAnalysis;

namespace CaseRecording.Domain.Shared;

/// <summary>The checks that most verbs begin with. Each refuses with a sentence; none corrects silently.</summary>
public static class Rule
{
    /// <summary>Refuses to write over what somebody else wrote since it was read, so that nobody's words go unseen.</summary>
    /// <exception cref="RuleBrokenException">It is no longer as it was read.</exception>
    public static void RequireAsRead(bool asRead) => Require(asRead,
        "Somebody else changed this while you had it open, so yours was not saved over it. What you typed is still here. Look at what stands now, then save again if yours still holds.");

    /// <summary>Refuses unless <paramref name="holds"/>.</summary>
    /// <exception cref="RuleBrokenException">The condition does not hold.</exception>
    public static void Require([DoesNotReturnIf(false)] bool holds, string sentence, string? clause = null)
    {
        if (!holds)
            throw new RuleBrokenException(sentence, clause);
    }

    /// <summary>Makes checks that do not hang on one another, and tells everything that they refuse at once.</summary>
    /// <exception cref="RuleBrokenException">At least one refused.</exception>
    public static void Together(params ReadOnlySpan<Action> checks)
    {
        List<RuleBrokenException> broken = [];
        foreach (var check in checks)
            try
            {
                check();
            }
            catch (RuleBrokenException one)
            {
                broken.Add(one);
            }
        Require(broken.Count == 0, string.Join(' ', broken.Select(b => b.Message)), broken.Find(b => b.Clause is not null)?.Clause);
    }

    /// <summary>Trims and tidies a text that must be there.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="name">How the field is called on screen, such as <c>Reasons</c>.</param>
    /// <param name="maxLength">The most characters it may hold.</param>
    /// <param name="clause">The paragraph of the policy, if any.</param>
    /// <exception cref="RuleBrokenException">The text is empty or too long.</exception>
    public static string Text(string? text, string name, int maxLength, string? clause = null)
    {
        var tidy = OptionalText(text, name, maxLength);
        Require(tidy is not null, $"{name}: this is needed. Write it, then try again.", clause);
        return tidy!;
    }

    /// <summary>Trims and tidies a text that may be left out; null when there is nothing to read in it.</summary>
    /// <exception cref="RuleBrokenException">The text is too long.</exception>
    public static string? OptionalText(string? text, string name, int maxLength)
    {
        var tidy = PlainText.Tidy(text);
        if (tidy.Length == 0)
            return null;
        Require(tidy.Length <= maxLength,
            $"{name}: {tidy.Length:N0} characters is more than the {maxLength:N0} that fit here. Shorten it, or put the rest in a note.");
        return tidy;
    }
}
