using CaseRecording.App.Features.Forms;
using CaseRecording.App.Features.Narrates;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Seeding.Steps;

/// <summary>NARRATES and every other form: begun, answered, sent, returned, authorised.</summary>
internal static class FormSteps
{
    public static IReadOnlyDictionary<string, Func<Scene, Task>> All { get; } = new Dictionary<string, Func<Scene, Task>>
    {
        ["StartNarrates"] = scene => scene.EachNamedAsync(file => scene.The<StartNarrates>().RunAsync(new(file, scene.Step.Get<NarratesVariant>("variant"), Scene.HandIn), scene.By)),
        ["StartForm"] = scene => scene.EachNamedAsync(file => scene.The<StartForm>().RunAsync(new(file, scene.Step.Text("template"), null, Scene.HandIn), scene.By)),
        ["AnswerForm"] = scene => scene.EachAsync((child, file) => StoryAnswers.GiveAsync(scene, file, scene.Ledger.Named(child, scene.Step.Text("form")), scene.Step.AnswersFor(child))),
        ["ChooseOutcome"] = scene => scene.EachOnAsync("form", async (file, form) => await scene.The<ChooseOutcome>().RunAsync(
            new(file, form, scene.Step.Get<NarratesOutcome>("outcome"), scene.Step.Text("reasons"), scene.Step.Text("intendedOutcome"),
                await scene.LookAsync(db => db.Narrates.Where(n => n.FormId == form).Select(n => new NarratesChosen(n.Outcome, n.OutcomeReasons, n.IntendedOutcomeForChild)).FirstAsync())), scene.By)),
        ["SubmitForm"] = scene => OnFormAsync(scene,
            (file, form) => scene.The<SubmitNarrates>().RunAsync(new(file, form, scene.Step.Optional("lateReason"), Scene.HandIn), scene.By),
            (file, form) => scene.The<SubmitForm>().RunAsync(new(file, form, scene.Step.Optional("lateReason"), Scene.HandIn), scene.By)),
        ["AuthoriseForm"] = scene => OnFormAsync(scene,
            (file, form) => scene.The<AuthoriseNarrates>().RunAsync(new(file, form, Scene.HandIn), scene.By),
            (file, form) => scene.The<AuthoriseForm>().RunAsync(new(file, form, Scene.HandIn), scene.By)),
        ["ReturnForm"] = scene => OnFormAsync(scene,
            (file, form) => scene.The<ReturnNarrates>().RunAsync(new(file, form, scene.Step.Text("reasons"), Scene.HandIn), scene.By),
            (file, form) => scene.The<ReturnForm>().RunAsync(new(file, form, scene.Step.Text("reasons"), Scene.HandIn), scene.By)),
        ["AbandonForm"] = scene => OnFormAsync(scene,
            (file, form) => scene.The<AbandonNarrates>().RunAsync(new(file, form, scene.Step.Text("reasons"), Scene.HandIn), scene.By),
            (file, form) => scene.The<AbandonForm>().RunAsync(new(file, form, scene.Step.Text("reasons"), Scene.HandIn), scene.By)),
    };

    private static Task OnFormAsync(Scene scene, Func<Guid, Guid, Task<Outcome>> narrates, Func<Guid, Guid, Task<Outcome>> other) => scene.EachOnAsync("form", async (file, form) =>
        await scene.LookAsync(db => db.Forms.Where(f => f.Id == form).Select(f => f.Owner).FirstAsync()) == FormOwner.Narrates ? await narrates(file, form) : await other(file, form));
}
