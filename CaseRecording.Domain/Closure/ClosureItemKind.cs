namespace CaseRecording.Domain.Closure;

/// <summary>On what ground a case closes (7.1.2, first bullet).</summary>
public enum ClosureRoute { OutcomesAchieved, ServicesRefused }

/// <summary>
/// The items of the closure checklist, in the order of the policy. The return to Child with Additional Needs and the closing of the
/// referral, also named in 7.1.2, are no items: they follow from the act of closing (<see cref="ClosureEffects"/>).
/// </summary>
public enum ClosureItemKind
{
    ReviewShowsOutcomesAchieved, NoStatutoryPowersAndServicesRefused, InformedInWriting, ContinuingSupport, ClosingSummary, FileComplete,
    ChildSeenAndSpokenToAlone, CarersSeenAndSpokenToAlone, AccommodationVisited, ProfessionalsViewsConsidered, SafeguardingPlanRecorded,
}

/// <summary>What the policy says of each item.</summary>
public static class ClosureItems
{
    /// <summary>The items that a closure must settle.</summary>
    /// <param name="route">The ground of closing decides the first item.</param>
    /// <param name="deliberateHarmAlleged">Adds the items of 7.1.3.</param>
    public static IReadOnlyList<ClosureItemKind> For(ClosureRoute route, bool deliberateHarmAlleged) =>
        [.. Enum.GetValues<ClosureItemKind>().Where(k => k switch
        {
            ClosureItemKind.ReviewShowsOutcomesAchieved => route == ClosureRoute.OutcomesAchieved,
            ClosureItemKind.NoStatutoryPowersAndServicesRefused => route == ClosureRoute.ServicesRefused,
            _ => deliberateHarmAlleged || k.Clause() == "7.1.2",
        })];

    /// <summary>
    /// Whether the item may be marked not appropriate. Only what the policy qualifies: continuing support "where appropriate" and the child
    /// seen and spoken to alone "(where appropriate)". "The child (as appropriate)" in informing in writing is about the letter to a child,
    /// so it is marked on that letter (<see cref="ClosureLetter.MarkNotAppropriate"/>), not on the item.
    /// </summary>
    public static bool MayBeNotAppropriate(this ClosureItemKind kind) =>
        kind is ClosureItemKind.ContinuingSupport or ClosureItemKind.ChildSeenAndSpokenToAlone;

    /// <summary>The paragraph of the policy.</summary>
    public static string Clause(this ClosureItemKind kind) => kind >= ClosureItemKind.ChildSeenAndSpokenToAlone ? "7.1.3" : "7.1.2";

    /// <summary>The item as people read it.</summary>
    public static string Title(this ClosureItemKind kind) => kind switch
    {
        ClosureItemKind.ReviewShowsOutcomesAchieved => "A review shows the outcomes achieved and the child's welfare protected and promoted",
        ClosureItemKind.NoStatutoryPowersAndServicesRefused => "No statutory powers remain and services are refused",
        ClosureItemKind.InformedInWriting => "Child, family and agencies informed in writing",
        ClosureItemKind.ContinuingSupport => "Support by others arranged",
        ClosureItemKind.ClosingSummary => "Closing summary and reason for closure",
        ClosureItemKind.FileComplete => "File up to date and complete",
        ClosureItemKind.ChildSeenAndSpokenToAlone => "Child seen and spoken to alone",
        ClosureItemKind.CarersSeenAndSpokenToAlone => "Carers seen and spoken to alone",
        ClosureItemKind.AccommodationVisited => "Home visited",
        ClosureItemKind.ProfessionalsViewsConsidered => "Views of all professionals sought and considered",
        _ => "Plan for the child's continuing safety and welfare recorded",
    };
}
