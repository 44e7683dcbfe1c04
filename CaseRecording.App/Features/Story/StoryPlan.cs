using CaseRecording.App.Features.Forms;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Story;
using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Story;

/// <summary>The plan in force: what is to be different for the child, what is done towards it, and how far it has come (2.4.1, 4.2; P04).</summary>
internal static class StoryPlan
{
    private const int Most = 4;

    public static StorySection Of(StorySources s, IReadOnlyList<StoryGapRow> gaps)
    {
        var plans = s.Forms.Plans.Select(f => new StoryLine($"{f.Plan!.Value.Words()}, in force since {IslandTime.Words(IslandTime.DayOf(f.AuthorisedAt))}, agreed by {f.AuthorisedBy}.",
            StorySources.Of(f, null) with { When = $"agreed {IslandTime.Words(IslandTime.DayOf(f.AuthorisedAt))}", Link = $"plans/{f.PlanId}" })).Take(2).ToList();
        var outcomes = s.Forms.Outcomes.Take(Most).Select(o => new StoryLine(StoryWords.Start(o.Effect, StoryWords.Beside), StorySources.Of(o.Form, o.By) with { Link = $"plans/{o.Form.PlanId}" })
        {
            Lead = Late(s, o) ? "Intended outcome, its day has passed" : "Intended outcome", Voice = StoryVoice.Quoted, Late = Late(s, o),
            Beside = [.. Beside("To be done", Doing(o)), .. Beside(s.Forms.Review is { HeldOn: { } held } ? $"Review of {IslandTime.Words(held)}" : "Progress", Measured(o))],
        });
        return new(StoryPart.Plan, "Plan in force", [.. plans, .. outcomes, .. plans.Count == 0 ? [] : StoryVoices.Answers(s, QuestionMeaning.Contingency, 1)], gaps)
        {
            More = StoryWords.More(Math.Min(Most, s.Forms.Outcomes.Count), s.Forms.Outcomes.Count, int.MaxValue, ("intended outcome", "intended outcomes"), s.Tab("work#plans")),
        };
    }

    private static bool Late(StorySources s, StoryOutcome o) => o.ByWhen < s.Today && o.Progress != Progress.Achieved;

    private static string? Doing(StoryOutcome o) => string.Join("; ", new[] { o.Actions, o.WhoDoes, o.ByWhen is { } day ? $"by {IslandTime.Words(day)}" : null }.Where(w => !string.IsNullOrWhiteSpace(w)));

    private static string? Measured(StoryOutcome o) => o.Progress is { } progress ? $"{TableColumns.Words(progress)}. {o.ProgressNote}" : null;

    private static IEnumerable<StoryBeside> Beside(string name, string? words) => string.IsNullOrEmpty(words) ? [] : [new(name, StoryWords.Start(words, StoryWords.Beside))];
}
