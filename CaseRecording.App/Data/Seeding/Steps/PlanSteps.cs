using CaseRecording.App.Features.Plans;
using CaseRecording.Domain.Plans;

namespace CaseRecording.App.Data.Seeding.Steps;

/// <summary>Plans: drafted, sent, agreed, replaced and ended; and the agreement that a child comes into care.</summary>
internal static class PlanSteps
{
    public static IReadOnlyDictionary<string, Func<Scene, Task>> All { get; } = new Dictionary<string, Func<Scene, Task>>
    {
        ["ApproveLookedAfter"] = scene => scene.EachAsync((_, file) => scene.DoAsync(scene.The<AgreeComingIntoCare>().RunAsync(
            new(file, scene.Step.Text("reasons"), scene.Step.Text("intendedOutcome"), Scene.HandIn), scene.By))),
        ["StartPlan"] = scene => scene.EachNamedAsync(file => scene.The<StartPlan>().RunAsync(new(file, scene.Step.Get<PlanKind>("kind"), Scene.HandIn), scene.By)),
        ["SubmitPlan"] = scene => scene.EachOnAsync("form", (file, form) => scene.The<SubmitPlan>().RunAsync(new(file, form, scene.Step.Optional("lateReason"), Scene.HandIn), scene.By)),
        ["AgreePlan"] = scene => scene.EachOnAsync("form", (file, form) => scene.The<AgreePlan>().RunAsync(new(file, form, Scene.HandIn), scene.By)),
        ["ReturnPlan"] = scene => scene.EachOnAsync("form", (file, form) => scene.The<ReturnPlan>().RunAsync(new(file, form, scene.Step.Text("reasons"), Scene.HandIn), scene.By)),
        ["AbandonPlan"] = scene => scene.EachOnAsync("form", (file, form) => scene.The<AbandonPlan>().RunAsync(new(file, form, scene.Step.Text("reasons"), Scene.HandIn), scene.By)),
        ["EndPlan"] = scene => scene.EachOnAsync("form", (file, form) => scene.The<EndPlan>().RunAsync(new(file, form, scene.Step.Text("reasons"), null, Scene.HandIn), scene.By)),
        ["ReplacePlan"] = scene => scene.EachAsync(async (child, file) => scene.Ledger.Name(child, scene.Step.Text("as"), await scene.DoAsync(
            scene.The<NewPlanVersion>().RunAsync(new(file, scene.Ledger.Named(child, scene.Step.Text("plan")), WithOutcomes: false, Scene.HandIn), scene.By)))),
    };
}
