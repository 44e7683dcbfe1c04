using CaseRecording.App.Features.Chronology;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Data.Seeding.Steps;

/// <summary>Chronologies: what the record offers is taken up or left out, events are added by hand, worded anew, and said to matter for a brother or sister.</summary>
internal static class ChronologySteps
{
    public static IReadOnlyDictionary<string, Func<Scene, Task>> All { get; } = new Dictionary<string, Func<Scene, Task>>
    {
        ["CurateChronology"] = CurateAsync, ["RewordEvent"] = RewordAsync,
    };

    private sealed record Told(
        string? Offered, StoryWhen? On, StoryWhen? Until, bool? About, ChronologyKind? Kind, string? Headline, string? ToldBy, ChronologyStanding? Standing, string? Impact, string? Action, string? Analysis, string? Share, string? WhyShared)
    {
        public ChronologyDetails Over(ChronologyDetails? offered, StoryDays days) => new(
            Kind ?? offered?.Kind ?? throw new StoryFault("“kind” is missing"),
            On is null ? offered?.When ?? throw new StoryFault("“on” is missing") : new HappenedOn(days.Exact(On), Until: Until is null ? null : days.Exact(Until), About: About ?? false),
            Headline ?? offered?.Headline, ToldBy ?? offered?.ToldBy, Standing ?? offered?.Standing ?? ChronologyStanding.Fact, Impact ?? offered?.Impact, Action ?? offered?.Action, Analysis ?? offered?.Analysis);
    }

    private sealed record Left(string Offered, string Reason);

    private static Task CurateAsync(Scene scene) => scene.EachAsync(async (child, file) =>
    {
        var offers = (await scene.The<ToJudgeQuery>().ReadAsync(file, int.MaxValue, scene.By)).Rows;
        CandidateRow Offer(string words) => offers.FirstOrDefault(o => o.Offered.Headline!.Contains(words, StringComparison.Ordinal)) ?? throw new StoryFault($"the record offers nothing that reads “{words}”; it offers {string.Join("; ", offers.Select(o => o.Offered.Headline))}");
        foreach (var told in scene.Step.Optional<List<Told>>("takeUp") ?? [])
        {
            var offer = told.Offered is null ? null : Offer(told.Offered);
            var details = told.Over(offer?.Offered, scene.Days);
            var entry = await scene.DoAsync(scene.The<TakeUpEvent>().RunAsync(new(file, offer?.Source, details, Scene.HandIn), scene.By));
            scene.Ledger.Name(child, $"event: {details.Headline}", entry);
            if (told.Share is { } sibling)
                await scene.DoAsync(scene.The<MarkEventRelevant>().RunAsync(new(file, entry, scene.File(sibling), true, told.WhyShared, Scene.HandIn), scene.By));
        }
        foreach (var left in scene.Step.Optional<List<Left>>("leaveOut") ?? [])
            await scene.DoAsync(scene.The<LeaveOutOffered>().RunAsync(new(file, [Offer(left.Offered).Source], left.Reason, Scene.HandIn), scene.By));
    });

    private static Task RewordAsync(Scene scene) => scene.EachAsync(async (child, file) =>
    {
        var entry = scene.Ledger.Named(child, $"event: {scene.Step.Text("event")}");
        var row = await scene.The<EventQuery>().ReadAsync(file, entry, scene.By);
        await scene.DoAsync(scene.The<RewordEvent>().RunAsync(new(file, entry, scene.Step.Get<Told>("told").Over(row.Standing, scene.Days), row.WordingId, scene.Step.Text("why"), Scene.HandIn), scene.By));
    });
}
