namespace CaseRecording.Domain.Ecomaps;

/// <summary>Somebody or something on one version, by the name that this reader may see.</summary>
/// <param name="Name">The name.</param>
/// <param name="Tie">The tie.</param>
public sealed record EcomapNamed(string Name, EcomapTieDetails Tie);

/// <summary>What happened to a tie from one version to another.</summary>
public enum TieChange { Same, Came, Went, Changed }

/// <summary>One tie in two versions.</summary>
/// <param name="Name">With whom.</param>
/// <param name="Before">As it was; null where it came.</param>
/// <param name="After">As it is; null where it went.</param>
/// <param name="Changes">What became different, in words: <c>nearer</c>, <c>stronger</c>.</param>
public sealed record TieCompared(string Name, EcomapTieDetails? Before, EcomapTieDetails? After, IReadOnlyList<string> Changes)
{
    /// <summary>What happened to it.</summary>
    public TieChange Change => (Before, After) switch { (null, _) => TieChange.Came, (_, null) => TieChange.Went, _ => Changes.Count > 0 ? TieChange.Changed : TieChange.Same };
}

/// <summary>Two versions of an ecomap side by side (4.6.1, P56).</summary>
public static class EcomapComparison
{
    // A hand that puts a thing back puts it a little elsewhere: less than this is no change.
    private const int Moved = 8;

    /// <summary>Every tie of either, in the order of the later version; who went comes last.</summary>
    public static IReadOnlyList<TieCompared> Of(IReadOnlyList<EcomapNamed> before, IReadOnlyList<EcomapNamed> after)
    {
        var was = before.DistinctBy(b => b.Tie.Key).ToDictionary(b => b.Tie.Key);
        var stays = after.Select(a => a.Tie.Key).ToHashSet();
        return
        [
            .. after.Select(a => new TieCompared(a.Name, was.GetValueOrDefault(a.Tie.Key)?.Tie, a.Tie, was.TryGetValue(a.Tie.Key, out var b) ? [.. Changes(b.Tie, a.Tie)] : [])),
            .. before.Where(b => !stays.Contains(b.Tie.Key)).Select(b => new TieCompared(b.Name, b.Tie, null, [])),
        ];
    }

    private static IEnumerable<string> Changes(EcomapTieDetails before, EcomapTieDetails after)
    {
        if (Math.Abs(after.At.Distance - before.At.Distance) >= Moved)
            yield return after.At.Distance < before.At.Distance ? "nearer" : "further away";
        if (after.Strength != before.Strength)
            yield return (before.Strength, after.Strength) switch
            {
                (TieStrength.NotSaid, _) => $"now said to be {EcomapWords.Of(after.Strength)}",
                (_, TieStrength.NotSaid) => "no longer said how strong",
                var (b, a) => a > b ? "stronger" : "weaker",
            };
        if (after.Stress != before.Stress)
            yield return after.Stress > before.Stress ? "more stressful" : "less stressful";
        if (after.Help != before.Help)
            yield return $"{EcomapWords.Of(after.Help)} (before: {EcomapWords.Of(before.Help)})";
    }
}
