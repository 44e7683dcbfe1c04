using CaseRecording.App.Features.Ecomaps;
using CaseRecording.Domain.Ecomaps;

namespace CaseRecording.App.Data.Seeding.Steps;

/// <summary>Who and what is round a child, drawn with them or about them.</summary>
internal static class EcomapSteps
{
    public static IReadOnlyDictionary<string, Func<Scene, Task>> All { get; } = new Dictionary<string, Func<Scene, Task>> { ["DrawEcomap"] = DrawAsync };

    private sealed record DrawnTie(string? Person, string? Agency, string? Name, string? Kind, int Clock, int Distance, TieStrength Strength, TieStress Stress, HelpFlow Help, string? Remark);

    private static Task DrawAsync(Scene scene) => scene.EachAsync(async (child, file) =>
    {
        Guid? before = scene.Ledger.Ecomaps.TryGetValue(child, out var latest) ? latest : null;
        var ties = scene.Step.Get<List<DrawnTie>>("ties").Select(t => new EcomapTieDetails(
            t.Person is null ? null : scene.Person(t.Person), t.Agency is null ? null : AgencyOf(scene, child, t.Agency), t.Name, t.Kind,
            new EcomapPlace(t.Clock % 12 * 30, t.Distance), t.Strength, t.Stress, t.Help, t.Remark)).ToList();
        scene.Ledger.Ecomaps[child] = await scene.DoAsync(scene.The<SaveEcomap>().RunAsync(
            new(file, new EcomapDetails(scene.Today, scene.Step.Optional<bool>("withChild"), scene.Step.Text("account")), ties, before, Scene.HandIn), scene.By));
    });

    private static Guid AgencyOf(Scene scene, string child, string agency) => scene.Ledger.Involvements.TryGetValue((child, agency), out var id) ? id
        : throw new StoryFault($"“{agency}” is not on the file of {child} yet (RecordInvolvements)");
}
