using CaseRecording.Domain.Ecomaps;

namespace CaseRecording.App.Features.Ecomaps;

/// <summary>Somebody as the picture shows them.</summary>
/// <param name="With">Who.</param>
/// <param name="Tie">As it is; as it was where they went.</param>
/// <param name="Compared">What happened since the version it is compared with; null where there is none.</param>
public sealed record EcomapDrawn(AroundRow With, EcomapTieDetails Tie, TieCompared? Compared = null)
{
    /// <summary>The picture of one version.</summary>
    public static IReadOnlyList<EcomapDrawn> Of(IReadOnlyList<EcomapTieRow> ties) => [.. ties.Select(t => new EcomapDrawn(t.With, t.Tie))];

    /// <summary>The picture of two versions in one.</summary>
    public static IReadOnlyList<EcomapDrawn> Of(IReadOnlyList<EcomapTieRow> before, IReadOnlyList<EcomapTieRow> after)
    {
        var who = before.Concat(after).DistinctBy(t => t.Tie.Key).ToDictionary(t => t.Tie.Key, t => t.With);
        return [.. EcomapComparison.Of(Named(before), Named(after)).Select(c => new EcomapDrawn(who[(c.After ?? c.Before)!.Key], (c.After ?? c.Before)!, c))];
    }

    /// <summary>What became different, as it stands under the name; null where nothing did.</summary>
    public string? Change => Compared switch
    {
        { Change: TieChange.Came } => "new",
        { Change: TieChange.Went } => "gone",
        { Change: TieChange.Changed } c => string.Join(", ", c.Changes),
        _ => null,
    };

    private static IReadOnlyList<EcomapNamed> Named(IReadOnlyList<EcomapTieRow> ties) => [.. ties.Select(t => new EcomapNamed(t.With.Name, t.Tie))];
}
