using CaseRecording.App.Features.Closure;
using CaseRecording.Domain.Closure;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Seeding.Steps;

/// <summary>Closing a case: the record, its countersignature, the letters.</summary>
internal static class ClosureSteps
{
    public static IReadOnlyDictionary<string, Func<Scene, Task>> All { get; } = new Dictionary<string, Func<Scene, Task>>
    {
        ["StartClosure"] = StartAsync,
        ["MarkNotAppropriate"] = scene => scene.EachAsync((_, file) => scene.DoAsync(scene.The<MarkNotAppropriate>().RunAsync(
            new(file, scene.Step.Get<ClosureItemKind>("item"), scene.Step.Text("reasons"), Scene.HandIn), scene.By))),
        ["MarkLetterNotAppropriate"] = scene => scene.EachAsync((_, file) => scene.DoAsync(scene.The<MarkLetterNotAppropriate>().RunAsync(
            new(file, null, scene.Step.Text("reasons"), Scene.HandIn), scene.By))),
        ["SendForCountersignature"] = scene => scene.EachAsync((_, file) => scene.DoAsync(scene.The<SendForCountersignature>().RunAsync(new(file, Scene.HandIn), scene.By))),
        ["Countersign"] = scene => scene.EachAsync((_, file) => scene.DoAsync(scene.The<Countersign>().RunAsync(new(file, scene.Step.Text("statement"), Scene.HandIn), scene.By))),
        ["ReturnClosure"] = scene => scene.EachAsync((_, file) => scene.DoAsync(scene.The<ReturnClosure>().RunAsync(new(file, scene.Step.Text("reasons"), Scene.HandIn), scene.By))),
        ["WithdrawClosure"] = scene => scene.EachAsync((_, file) => scene.DoAsync(scene.The<WithdrawClosure>().RunAsync(new(file, scene.Step.Text("reasons"), Scene.HandIn), scene.By))),
        ["MarkLetterSent"] = scene => scene.EachAsync((child, file) => SendLetterAsync(scene, child, file)),
    };

    // The name stands for the Closure Record, which AnswerForm fills.
    private static Task StartAsync(Scene scene) => scene.EachAsync(async (child, file) =>
    {
        var closure = await scene.DoAsync(scene.The<StartClosure>().RunAsync(new(file, scene.Step.Get<ClosureRoute>("route"), Scene.HandIn), scene.By));
        scene.Ledger.Name(child, scene.Step.Text("as"), await scene.LookAsync(db => db.Closures.Where(c => c.Id == closure).Select(c => c.FormId!.Value).FirstAsync()));
    });

    private static async Task SendLetterAsync(Scene scene, string child, Guid file)
    {
        var (to, means) = (scene.Step.Text("to"), scene.Step.Get<LetterMeans>("means"));
        var recipient = scene.Ledger.Involvements.TryGetValue((child, to), out var agency) ? agency : scene.Person(to);
        var letter = await scene.LookAsync(db => db.ClosureLetters.Where(l => l.FileId == file && l.RecipientId == recipient && l.State != LetterState.Withdrawn && l.State != LetterState.Sent)
            .OrderByDescending(l => l.Id).Select(l => new { l.Id, l.Body }).FirstOrDefaultAsync()) ?? throw new StoryFault($"no letter to “{to}” is planned");
        await scene.DoAsync(scene.The<SaveLetter>().RunAsync(new(file, letter.Id, null, Ready: true, letter.Body, Scene.HandIn), scene.By));
        await scene.DoAsync(scene.The<MarkLetterSent>().RunAsync(new(file, letter.Id, scene.Today, means, Scene.HandIn), scene.By));
    }
}
