using CaseRecording.App.Features.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Seeding.Steps;

/// <summary>Reviews: arranged, held, settled, authorised, distributed, cancelled.</summary>
internal static class ReviewSteps
{
    public static IReadOnlyDictionary<string, Func<Scene, Task>> All { get; } = new Dictionary<string, Func<Scene, Task>>
    {
        ["ArrangeReview"] = ArrangeAsync,
        ["HoldReview"] = HoldAsync,
        ["SubmitMinutes"] = scene => scene.EachOnAsync("form", (file, review) => scene.The<SubmitMinutes>().RunAsync(new(file, review, Scene.HandIn), scene.By)),
        ["AuthoriseMinutes"] = scene => scene.EachOnAsync("form", (file, review) => scene.The<AuthoriseReview>().RunAsync(new(file, review, Scene.HandIn), scene.By)),
        ["DistributeReview"] = scene => scene.EachOnAsync("form", (file, review) => scene.The<DistributeReview>().RunAsync(
            new(file, review, Recipients(scene), null, scene.Step.Optional("lateReason"), Scene.HandIn), scene.By)),
        ["CancelReview"] = scene => scene.EachOnAsync("review", (file, review) => scene.The<CancelReview>().RunAsync(new(file, review, scene.Step.Text("reasons"), Scene.HandIn), scene.By)),
    };

    private static string Recipients(Scene scene) => string.Join("; ", scene.Step.Get<List<string>>("to").Select(key =>
        scene.Family.Agencies.Find(a => a.Key == key) is { } agency ? $"{agency.Name}, {agency.Agency}" : scene.Family.Person(key).FullName));

    private static Task ArrangeAsync(Scene scene)
    {
        var step = scene.Step;
        var (on, at, place, chair) = (scene.Days.Of(step.Get<StoryWhen>("on")), step.Get<TimeOnly>("atTime"), step.Text("place"), scene.Staff(step.Text("chair")).Id);
        return scene.EachAsync(async (child, file) =>
        {
            var form = scene.Ledger.Named(child, step.Text("plan"));
            var plan = await scene.LookAsync(db => db.Plans.Where(p => p.FormId == form).Select(p => p.Id).FirstAsync());
            scene.Ledger.Name(child, step.Text("as"), await scene.DoAsync(scene.The<ArrangeReview>().RunAsync(new(file, plan, on, at, place, chair, Scene.HandIn), scene.By)));
        });
    }

    // From here on the name stands for the minutes, which lead to the review as well.
    private static Task HoldAsync(Scene scene) => scene.EachAsync(async (child, file) =>
    {
        var name = scene.Step.Text("form");
        var minutes = await scene.DoAsync(scene.The<HoldReview>().RunAsync(
            new(file, scene.Ledger.Named(child, name), scene.Today, scene.Step.Optional("lateReason"), Scene.HandIn), scene.By));
        scene.Ledger.Name(child, name, minutes);
        await StoryAnswers.GiveAsync(scene, file, minutes, scene.Step.AnswersFor(child));
    });
}
