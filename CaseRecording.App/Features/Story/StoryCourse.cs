using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Story;
using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Story;

/// <summary>
/// The latest of the chronology as workers curated it; while nobody has, what turned the course of things, from wherever it stands in the record (4.1.5; P27,
/// P43).
/// </summary>
internal static class StoryCourse
{
    private const int Most = 6;

    private sealed record Event(DateOnly On, string What, StorySource Source);

    public static StorySection Of(StorySources s, IReadOnlyList<StoryGapRow> gaps) => s.Chronology.Count > 0 ? Curated(s, gaps) : Found(s, gaps);

    private static StorySection Curated(StorySources s, IReadOnlyList<StoryGapRow> gaps) =>
        new(StoryPart.Chronology, "Latest of the chronology", [.. s.Chronology.Latest.Select(e => new StoryLine(
            e.Standing == ChronologyStanding.Fact ? e.Headline : $"{e.Standing.Words()}: {e.Headline}",
            new(e.SourceName ?? "Chronology", IslandTime.Words(e.By.Day), e.By.ToString(), $"files/{s.FileId}/chronology#event-{e.Id}")) { Lead = e.When.ToString() })], gaps)
        {
            More = StoryWords.More(s.Chronology.Latest.Count, s.Chronology.Count, int.MaxValue, ("event", "events"), s.Tab("chronology")),
        };

    private static StorySection Found(StorySources s, IReadOnlyList<StoryGapRow> gaps)
    {
        var events = All(s).OrderByDescending(e => e.On).ToList();
        return new(StoryPart.Chronology, "Latest of the chronology", [.. events.Take(Most).Select(e => new StoryLine(e.What, e.Source) { Lead = IslandTime.Words(e.On) })], gaps)
        {
            More = StoryWords.More(Math.Min(Most, events.Count), events.Count, int.MaxValue, ("event", "events"), s.Tab("history")),
        };
    }

    /// <summary>Whether there is any.</summary>
    public static bool Any(StorySources s) => All(s).Any();

    private static IEnumerable<Event> All(StorySources s) =>
    [
        .. s.Notes.Notes[StoryAsk.Event].Select(n => new Event(n.Day, $"{s.Reading.NoteKinds.Title(n.Kind, n.SubKind)}{(n.SignificantRisk ? ": a significant risk was identified" : "")}", s.Of(n))),
        .. s.Case.Referrals.Select(x => new Event(IslandTime.DayOf(x.ReceivedAt), $"Referral from {x.ReferredBy}: {Referral.StateWords(x.State).ToLowerInvariant()}", StorySources.Of(x))),
        .. s.Case.Periods.Select(p => new Event(p.OpenedOn, "Case opened", s.OnTab("work", "Case", p.OpenedOn.ToDateTime(TimeOnly.MinValue), p.By))),
        .. s.Case.Periods.Where(p => p.ClosedAt is not null).Select(p => new Event(IslandTime.DayOf(p.ClosedAt!.Value), "Case closed", s.OnTab("closure", "Closure", p.ClosedAt.Value, null))),
        .. s.Forms.All.SelectMany(OfForm),
    ];

    private static IEnumerable<Event> OfForm(StoryForm f)
    {
        var on = IslandTime.DayOf(f.AuthorisedAt);
        if (f.Outcome is { } outcome)
            yield return new(on, $"Assessment authorised: {outcome.Words()}", StorySources.Of(f, f.AuthorisedBy));
        else if (f is { HeldOn: { } held, Decision: { } decision })
            yield return new(held, $"Review held: {decision.Words().ToLowerInvariant()}", StorySources.Of(f, f.AuthorisedBy));
        else if (f.Plan is { } plan)
            yield return new(on, $"{plan.Words()} agreed", StorySources.Of(f, f.AuthorisedBy) with { Link = $"plans/{f.PlanId}" });
        else if (f.Owner != FormOwner.Closure)
            yield return new(on, $"{f.Title} authorised", StorySources.Of(f, f.AuthorisedBy));
        if (f is { PlanEndedOn: { } ended, Plan: { } over })
            yield return new(ended, $"{over.Words()} {(f.PlanState == PlanState.Superseded ? "replaced" : "ended")}", StorySources.Of(f, null));
    }
}
