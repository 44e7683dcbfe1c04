using CaseRecording.App.Features.LegalStatuses;
using CaseRecording.Domain.Files;

namespace CaseRecording.App.Data.Seeding.Steps;

/// <summary>Legal statuses: recorded, also long afterwards as old papers show.</summary>
internal static class LegalStatusSteps
{
    public static IReadOnlyDictionary<string, Func<Scene, Task>> All { get; } = new Dictionary<string, Func<Scene, Task>>
    {
        ["RecordLegalStatus"] = scene => scene.EachAsync((_, file) => scene.DoAsync(scene.The<RecordLegalStatus>().RunAsync(
            new(file, scene.Step.Text("status"), Told(scene), [], Scene.HandIn), scene.By))),
    };

    // An order is told with the day it began, because it was made on that day.
    private static LegalStatusDetails Told(Scene scene)
    {
        var from = scene.Days.Exact(scene.Step.Get<StoryWhen>("begins"));
        var court = scene.Step.Optional("court");
        return new(from, Day(scene, "runsUntil"), court, scene.Step.Optional("number"), court is null ? null : from, null, Day(scene, "ended"), scene.Step.Optional("endReason"));
    }

    private static DateOnly? Day(Scene scene, string name) => scene.Step.Optional<StoryWhen>(name) is { } when ? scene.Days.Exact(when) : null;
}
