using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data;

/// <summary>Under which law a child stands: what was recorded, and what follows from the plans (3.4.3, P24). Whatever asks for it starts here.</summary>
/// <param name="Recorded">Every legal status recorded, those taken back too, the latest first.</param>
/// <param name="Follows">What follows from plans, the latest first.</param>
/// <param name="Today">The day on the Island.</param>
public sealed record LegalStanding(IReadOnlyList<LegalStatus> Recorded, IReadOnlyList<StatusFromPlan> Follows, DateOnly Today)
{
    /// <summary>Those recorded that are in force.</summary>
    public IEnumerable<LegalStatus> InForce => Recorded.Where(s => s.InForceOn(Today));

    /// <summary>Those of the plans that are active.</summary>
    public IEnumerable<StatusFromPlan> Following => Follows.Where(s => s.InForceOn(Today));

    /// <summary>Whether the child is looked after by a plan, and the law under which is not recorded.</summary>
    public bool LawMissing => Following.Any(s => s.Kind == Domain.Plans.PlanKind.LookedAfter) && !InForce.Any(s => s.IsLookedAfter);

    /// <summary>In few words, for the head of the file; null where there is nothing to say.</summary>
    public string? InFewWords
    {
        get
        {
            var byPlan = Following.Select(s => $"{s.Words} since {IslandTime.Words(s.From)}").ToList();
            var recorded = InForce.Select(Words).Concat(Recorded.Where(s => s.RanOut(Today)).Select(s => $"{s.Label} ran out on {IslandTime.Words(s.RunsUntil!.Value)}"));
            var all = byPlan.Concat(recorded).ToList();
            return all.Count == 0 ? null : string.Join(" · ", all);
        }
    }

    /// <summary>One that is in force, in few words.</summary>
    public static string Words(LegalStatus status) =>
        $"{status.Label} since {IslandTime.Words(status.From)}{(status.RunsUntil is { } until && status.EndedOn is null ? $", until {IslandTime.Words(until)}" : "")}";

    /// <summary>From what was read.</summary>
    public static LegalStanding Of(IEnumerable<LegalStatus> recorded, IEnumerable<AgreedPlan> plans, DateOnly today) =>
        new([.. recorded.OrderBy(s => !s.InForceOn(today)).ThenByDescending(s => s.From).ThenByDescending(s => s.Id)], StatusFromPlan.Of(plans), today);
}

/// <summary>Reads it.</summary>
internal static class LegalStandings
{
    /// <summary>Of a file, in one query.</summary>
    public static async Task<LegalStanding> LegalStandingAsync(this CaseDb db, Guid fileId, DateOnly today, CancellationToken ct)
    {
        var found = await db.Files.Where(f => f.Id == fileId).Select(f => new
        {
            Recorded = db.LegalStatuses.Where(s => s.FileId == f.Id).ToList(),
            Plans = db.Plans.Where(p => p.FileId == f.Id && p.AgreedOn != null).Select(p => new AgreedPlan(p.Id, p.Kind, p.AgreedOn!.Value, p.EndedOn, p.SupersedesId)).ToList(),
        }).AsSingleQuery().AsNoTracking().FirstAsync(ct);
        return LegalStanding.Of(found.Recorded, found.Plans, today);
    }

    /// <summary>Those in force on a day.</summary>
    public static IQueryable<LegalStatus> InForce(this IQueryable<LegalStatus> statuses, DateOnly day) => statuses.Where(s => s.TakenBackBecause == null && s.From <= day
        && ((s.EndedOn == null && (s.RunsUntil == null || s.RunsUntil >= day)) || s.EndedOn > day));
}
