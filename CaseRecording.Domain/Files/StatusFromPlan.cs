using CaseRecording.Domain.Plans;

namespace CaseRecording.Domain.Files;

/// <summary>A version of a plan that was agreed, as far as a child's status follows from it.</summary>
public sealed record AgreedPlan(Guid PlanId, PlanKind Kind, DateOnly AgreedOn, DateOnly? EndedOn, Guid? SupersedesId);

/// <summary>
/// A status that nobody types: while a Looked After plan or a Child Protection Risk Action Plan is active the child is looked after, or subject to that
/// plan (3.4.3, P24). It begins when the plan is agreed, goes on through each next version, and ends with the last.
/// </summary>
/// <param name="Kind">Of which plan.</param>
/// <param name="PlanId">The version in force, or the last that was.</param>
/// <param name="AgreedOn">When that version was agreed.</param>
/// <param name="From">When the first version was agreed.</param>
/// <param name="Until">When the last ended; null while one is active.</param>
public sealed record StatusFromPlan(PlanKind Kind, Guid PlanId, DateOnly AgreedOn, DateOnly From, DateOnly? Until)
{
    /// <summary>As people read it.</summary>
    public string Words => Kind == PlanKind.LookedAfter ? "Looked after" : "Subject to a Child Protection Risk Action Plan";

    /// <summary>Whether the child stood under it on a day.</summary>
    public bool InForceOn(DateOnly day) => From <= day && (Until is null || day < Until);

    /// <summary>What follows from the plans that were agreed, the latest first.</summary>
    public static IReadOnlyList<StatusFromPlan> Of(IEnumerable<AgreedPlan> plans)
    {
        var all = plans.Where(p => p.Kind is PlanKind.LookedAfter or PlanKind.ChildProtectionRiskAction).ToList();
        return [.. all.Where(first => !all.Exists(p => p.PlanId == first.SupersedesId)).Select(first =>
        {
            var last = first;
            while (all.Find(p => p.SupersedesId == last.PlanId) is { } next)
                last = next;
            return new StatusFromPlan(first.Kind, last.PlanId, last.AgreedOn, first.AgreedOn, last.EndedOn);
        }).OrderBy(s => s.Until is not null).ThenByDescending(s => s.From)];
    }
}
