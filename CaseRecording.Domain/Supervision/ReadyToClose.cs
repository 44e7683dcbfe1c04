using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Supervision;

/// <summary>What supervision knows of one open case when it considers whether the case may be ready to close (7.2.1).</summary>
/// <param name="CaseId">The case.</param>
/// <param name="OpenedOn">The day it was opened.</param>
public sealed record CaseForSupervision(Guid CaseId, DateOnly OpenedOn)
{
    /// <summary>The latest authorised review.</summary>
    public ReviewForClosure? LatestReview { get; init; }

    /// <summary>Intended outcomes of the plan in force, and how many of them the latest review found achieved.</summary>
    public int OutcomesIntended { get; init; }

    /// <inheritdoc cref="OutcomesIntended"/>
    public int OutcomesAchieved { get; init; }

    /// <summary>The authorised NARRATES, where it chose no plan.</summary>
    public Evidence? NarratesThatEndsTheCase { get; init; }

    /// <summary>The day on which the family refused services; null where they did not.</summary>
    public DateOnly? ServicesRefusedOn { get; init; }

    /// <summary>Whether a care order or another statutory power is in force.</summary>
    public bool StatutoryPowersInForce { get; init; }

    /// <summary>Whether a plan is in force or a form is under way.</summary>
    public bool WorkUnderWay { get; init; }

    /// <summary>The last day on which a note, form or review was recorded.</summary>
    public DateOnly? LastWorkOn { get; init; }

    /// <summary>The child's eighteenth birthday, where the date of birth is known.</summary>
    public DateOnly? EighteenOn { get; init; }

    /// <summary>Whether the case's closure is started already.</summary>
    public bool ClosureUnderWay { get; init; }
}

/// <summary>
/// A case that may be ready to close (7.1.1, 7.2.1, P66): so that positive changes are acknowledged, services go to those in greatest need, and
/// the information on the team's workload is accurate. A question for supervision, never a decision.
/// </summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reasons">Why it is listed, a sentence each.</param>
public sealed record ReadyToClose(Guid CaseId, IReadOnlyList<string> Reasons)
{
    /// <summary>Weeks without anything recorded after which a case with no plan is asked about. Our own measure; the policy sets none.</summary>
    public const int QuietWeeks = 8;

    /// <summary>The cases to consider, in the order given.</summary>
    public static IReadOnlyList<ReadyToClose> Consider(IEnumerable<CaseForSupervision> caseload, DateOnly today) =>
        [.. caseload.Where(c => !c.ClosureUnderWay).Select(c => new ReadyToClose(c.CaseId, [.. Why(c, today)])).Where(r => r.Reasons.Count > 0)];

    private static IEnumerable<string> Why(CaseForSupervision c, DateOnly today)
    {
        // Positive changes in families are acknowledged.
        if (c.LatestReview is { ShowsOutcomesAchieved: true } review)
            yield return $"The review of {IslandTime.Words(review.Evidence.On)} shows the outcomes achieved and recommends closure.";
        else if (c.OutcomesIntended > 0 && c.OutcomesAchieved >= c.OutcomesIntended)
            yield return c.OutcomesIntended == 1 ? "The intended outcome of the plan is achieved." : $"All {c.OutcomesIntended} intended outcomes of the plan are achieved.";
        if (c.LatestReview is null && c.NarratesThatEndsTheCase is { } narrates)
            yield return $"The NARRATES authorised on {IslandTime.Words(narrates.On)} chose no plan.";
        if (c.StatutoryPowersInForce)
            yield break;
        // Services continue to be directed at those in greatest need.
        if (c.ServicesRefusedOn is { } refused)
            yield return $"The family refused services on {IslandTime.Words(refused)}, and no statutory powers are in force.";
        if (c.EighteenOn is { } eighteen && eighteen <= today)
            yield return $"The young person turned 18 on {IslandTime.Words(eighteen)}.";
        // The information on the team's workload is kept accurate.
        var last = c.LastWorkOn ?? c.OpenedOn;
        if (!c.WorkUnderWay && last.AddDays(7 * QuietWeeks) <= today)
            yield return $"No plan is in force, and nothing has been recorded since {IslandTime.Words(last)}.";
    }
}
