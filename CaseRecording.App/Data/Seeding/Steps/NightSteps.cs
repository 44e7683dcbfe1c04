using CaseRecording.App.Features.Night;

namespace CaseRecording.App.Data.Seeding.Steps;

/// <summary>Who is on duty out of hours, and which cases the day asks the night to watch.</summary>
internal static class NightSteps
{
    public static IReadOnlyDictionary<string, Func<Scene, Task>> All { get; } = new Dictionary<string, Func<Scene, Task>>
    {
        ["FlagForNight"] = scene => scene.EachAsync((_, file) => scene.DoAsync(scene.The<FlagForNight>().RunAsync(new(file, scene.Step.Text("reason"),
            scene.Days.Exact(scene.Step.Get<StoryWhen>("until")), Scene.HandIn), scene.By))),
        ["PutOnRota"] = scene => scene.DoAsync(scene.The<GoOnDuty>().RunAsync(new(scene.Staff(scene.Step.Text("who")).Id, scene.Days.InstantOf(scene.Step.Get<StoryWhen>("from"), exact: true),
            scene.Days.InstantOf(scene.Step.Get<StoryWhen>("until"), exact: true), scene.Step.Text("reach"), Scene.HandIn), scene.By)),
    };
}
