using CaseRecording.App.Features;
using CaseRecording.App.Features.Closure;
using CaseRecording.App.Features.Files;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.BadLuck;

/// <summary>Closing a case, and its letters.</summary>
internal static partial class Catalogue
{
    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> Closing() =>
    [
        For<StartClosureCommand>(async s => new(s.World, new StartClosureCommand((await s.AssessedAsync()).FileId, ClosureRoute.OutcomesAchieved, HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<ChangeClosureRouteCommand>(async s =>
            new(s.World, new ChangeClosureRouteCommand((await s.ClosingAsync()).FileId, ClosureRoute.ServicesRefused, "They want no more help.", HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<MarkNotAppropriateCommand>(async s =>
            new(s.World, new MarkNotAppropriateCommand((await s.ClosingAsync()).FileId, ClosureItemKind.ContinuingSupport, "None is needed.", HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<UnmarkNotAppropriateCommand>(async s =>
        {
            var at = await new Stage(s.World, anew: true).ClosingAsync();
            await Stage.DoneAsync(s.World.The<MarkNotAppropriate>().RunAsync(new(at.FileId, ClosureItemKind.ContinuingSupport, "None is needed.", HandInKey.New()), s.Worker));
            return new(s.World, new UnmarkNotAppropriateCommand(at.FileId, ClosureItemKind.ContinuingSupport, HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<WithdrawClosureCommand>(async s => new(s.World, new WithdrawClosureCommand((await s.ClosingAsync()).FileId, "He needs help again.", HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<SendForCountersignatureCommand>(async s => new(s.World, new SendForCountersignatureCommand((await s.ClosureWrittenAsync()).FileId, HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<CountersignCommand>(async s =>
        {
            var file = (await s.ClosureSentAsync()).FileId;
            return new(s.World, new CountersignCommand(file, "I agree.", HandInKey.New()), s.Manager) { Rival = await OtherTeamManagerAsync(s, file) };
        }),
        For<ReturnClosureCommand>(async s =>
        {
            var file = (await s.ClosureSentAsync()).FileId;
            return new(s.World, new ReturnClosureCommand(file, "Who sees him?", HandInKey.New()), s.Manager) { Rival = await OtherTeamManagerAsync(s, file) };
        }),
        For<CloseCaseCommand>(async s =>
        {
            // A note that somebody had begun kept the last letter from closing the case; then it was thrown away.
            var at = await new Stage(s.World, anew: true).CountersignedAsync();
            var last = await at.AllButOneSentAsync();
            var note = await at.NoteBegunAsync();
            await Stage.DoneAsync(s.World.The<MarkLetterSent>().RunAsync(new(at.FileId, last, A.Today, LetterMeans.ByHand, HandInKey.New()), s.Worker));
            await s.World.The<App.Features.Drafts.DraftStore>().DiscardAsync(CaseRecording.Domain.Drafts.DraftScope.Note(note), at.Child.Colleague);
            return new(s.World, new CloseCaseCommand(at.FileId, HandInKey.New()), s.Worker) { Rival = s.Manager };
        }),
    ];

    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> Letters() =>
    [
        For<PlanLetterCommand>(async s =>
        {
            var at = await new Stage(s.World, anew: true).ClosingAsync();
            var letter = await at.LetterAsync(LetterRecipient.Agency);
            await Stage.DoneAsync(s.World.The<WithdrawLetter>().RunAsync(new(at.FileId, letter.Id, "The school has closed.", HandInKey.New()), s.Worker));
            return new(s.World, new PlanLetterCommand(at.FileId, LetterRecipient.Agency, letter.RecipientId, HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<SaveLetterCommand>(async s =>
        {
            var at = await s.CountersignedAsync();
            var letter = await at.LetterAsync(LetterRecipient.Family);
            return new(s.World, new SaveLetterCommand(at.FileId, letter.Id, "Dear Kirree, the case closes.", true, letter.Body, HandInKey.New()), s.Worker);
        }),
        For<MarkLetterNotAppropriateCommand>(async s =>
        {
            var at = await s.ClosingAsync();
            return new(s.World, new MarkLetterNotAppropriateCommand(at.FileId, (await at.LetterAsync(LetterRecipient.Child)).Id, "He is seven.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<UnmarkLetterNotAppropriateCommand>(async s =>
        {
            var at = await new Stage(s.World, anew: true).ClosingAsync();
            var letter = (await at.LetterAsync(LetterRecipient.Child)).Id;
            await Stage.DoneAsync(s.World.The<MarkLetterNotAppropriate>().RunAsync(new(at.FileId, letter, "He is seven.", HandInKey.New()), s.Worker));
            return new(s.World, new UnmarkLetterNotAppropriateCommand(at.FileId, letter, HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<WithdrawLetterCommand>(async s =>
        {
            var at = await s.ClosingAsync();
            return new(s.World, new WithdrawLetterCommand(at.FileId, (await at.LetterAsync(LetterRecipient.Agency)).Id, "The school has closed.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<MarkLetterSentCommand>(async s =>
        {
            var at = await new Stage(s.World, anew: true).CountersignedAsync();
            return new(s.World, new MarkLetterSentCommand(at.FileId, await at.AllButOneSentAsync(), A.Today, LetterMeans.ByHand, HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
    ];

    // Of another team, so a line of reason comes first.
    private static async Task<Actor> OtherTeamManagerAsync(Stage s, Guid file)
    {
        var robert = s.World.Staff("Robert Clague");
        await Stage.DoneAsync(s.World.The<GiveReason>().RunAsync(new(file, "Maureen Kneale is away."), robert));
        return robert;
    }
}
